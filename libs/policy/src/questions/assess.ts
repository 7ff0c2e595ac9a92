import { isObject, type JsonObject, type JsonValue, ShuriError } from '#kernel';
import { EVALUATIONS } from '../kernel/would-change.js';
import { unlistedModel } from '../terms/model-list.js';
import type { Programme } from '../kernel/programme.js';
import type { Terms } from '../terms/terms.js';
import { type FactProblem, factProblems, misfits, shortName } from './check-facts.js';
import { day, type FactRow, flag, instant } from './fact-schema.js';
import { assertPossible, ofFacts } from './impossible-facts.js';
import type { Assessment, Question } from './question.js';
import { type Anchor, ANCHORS, PROGRAMMES, QUESTIONS } from './questions.js';

const MOST_PROBLEMS = 20;
const STRANGER = 'is no member of this request';

/** A request that makes sense so far: what is asked, of which facts, for which day. */
interface Asked {
  readonly programme: Programme;
  readonly question: Question;
  readonly facts: JsonObject;
  readonly anchor: Anchor;
  readonly on: string;
  readonly knownAt: string;
  readonly wouldChange: boolean;
  readonly unlisted: boolean;
}

/**
 * Answers a question put from outside: `{programme, question, facts, <anchor>, knownAt}`, where the anchor is the day
 * that picks the revisions (`arrivedOn`, `requestedOn`, `appliedOn` or `askedOn`, by programme; D25) and `knownAt`
 * (RFC 3339) the state of the rulebook. With `wouldChange: true` the explanation says what would change the answer.
 * Nothing is kept.
 *
 * A model of FRONTIER that its loaded list does not have is a slip of the pen until `unlistedModel: true` says that it is
 * none: then it goes to a person, as on a case, which takes any model because the item is here. Of i-PRO the rules
 * themselves send an unknown model to a person (IP-1-5, A-IP-04), so that there it is an answer and no error; another
 * maker's product is on no list of ours (FR-R5-8a).
 * @param tries how many decisions may be taken to find that; the explanation says where they did not do.
 * @throws ShuriError REQUEST.MALFORMED naming every member that is unknown, missing or of the wrong type;
 * REQUEST.CONTRADICTORY where facts cannot be true together; MASTER_DATA.UNKNOWN_MODEL; CONFIGURATION.MISSING
 */
export function assess(request: JsonObject, terms: Terms, tries = EVALUATIONS): Assessment {
  const { programme, question, facts, anchor, on, knownAt, wouldChange, unlisted } = askedBy(request);
  const at = { on, knownAt };
  assertPossible({ question, facts, anchor }, terms, at);
  if (programme === 'frontier' && !unlisted) checkModel(facts, terms);
  return ofFacts(() => question.ask(facts, terms, at, wouldChange ? tries : 0));
}

function askedBy(request: JsonObject): Asked {
  const {
    programme: wanted,
    question: name,
    facts,
    knownAt,
    wouldChange = false,
    unlistedModel: unlisted = false,
    ...others
  } = request;
  const programme = PROGRAMMES.find((one) => one === wanted);
  if (programme === undefined)
    throw malformed([{ field: 'programme', rule: `must be one of ${PROGRAMMES.join(', ')}` }]);
  const { anchor, questions } = QUESTIONS[programme];
  const question = typeof name === 'string' && Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (question === undefined)
    throw malformed([{ field: 'question', rule: `must be one of ${Object.keys(questions).join(', ')}` }]);
  const { [anchor]: on, ...strangers } = others;
  const problems = [
    ...Object.keys(strangers).map((member) => ({
      field: shortName(member),
      rule: isAnchor(member) ? `is not asked by ${programme}, but ${anchor} is` : STRANGER,
    })),
    ...needed(anchor, on, day),
    ...needed('knownAt', knownAt, instant),
    ...misfits('wouldChange', wouldChange, flag),
    ...misfits('unlistedModel', unlisted, flag),
    ...(isObject(facts) ? factProblems(facts, question) : [{ field: 'facts', rule: 'must be an object' }]),
  ];
  if (problems.length > 0 || !isObject(facts) || typeof on !== 'string' || typeof knownAt !== 'string')
    throw malformed(problems);
  return {
    programme,
    question,
    facts,
    anchor,
    on,
    knownAt,
    wouldChange: wouldChange === true,
    unlisted: unlisted === true,
  };
}

function checkModel({ model, maker }: JsonObject, terms: Terms): void {
  if (typeof model !== 'string' || maker === 'other') return;
  const unlisted = unlistedModel('frontier', model, terms);
  if (unlisted === undefined) return;
  const { table, similar, rules } = unlisted;
  const rule = `no row of ${table} has the model ${model}`;
  const fields = { problems: [{ field: 'facts.model', rule }], model, similar: [...similar], table };
  throw new ShuriError('MASTER_DATA.UNKNOWN_MODEL', `facts.model: ${rule}`, fields, rules);
}

function needed(field: string, value: JsonValue | undefined, row: FactRow): readonly FactProblem[] {
  return misfits(field, value ?? null, row);
}

function malformed(problems: readonly FactProblem[]): ShuriError {
  const told = problems.slice(0, MOST_PROBLEMS).map(({ field, rule }) => ({ field, rule }));
  const fields = told.map(({ field }) => field).join(', ');
  return new ShuriError('REQUEST.MALFORMED', `the request is malformed: ${fields}`, { problems: told });
}

function isAnchor(member: string): boolean {
  return ANCHORS.some((anchor) => anchor === member);
}
