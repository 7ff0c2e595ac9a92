import { isObject, isShuriError, type JsonObject, type JsonValue, ShuriError } from '#kernel';
import { type InOrder, isInOrder } from '../kernel/in-order.js';
import type { Terms } from '../terms/terms.js';
import type { Question } from './question.js';
import type { AskedAt, Contradiction } from './question-row.js';
import type { Anchor } from './questions.js';

/** What is asked, and the name of the day that it is asked for. */
interface Stated {
  readonly question: Question;
  readonly facts: JsonObject;
  readonly anchor: Anchor;
}

/** @throws ShuriError REQUEST.CONTRADICTORY where facts cannot be true together, or one of them not on its day. */
export function assertPossible({ question, facts, anchor }: Stated, terms: Terms, at: AskedAt): void {
  if (facts[anchor] !== undefined && facts[anchor] !== at.on)
    throw apart(`facts.${anchor} is another day than ${anchor}`, [inFacts(anchor), anchor], []);
  for (const one of question.order(facts, at.on)) assertInOrder(one, anchor);
  for (const one of question.contradictions(facts, terms, at)) throw contradicted(one);
}

/** What answers; a refusal of its own names its fields as facts. @throws as it does */
export function ofFacts<A>(answer: () => A): A {
  try {
    return answer();
  } catch (error) {
    if (!isShuriError(error) || error.code !== 'REQUEST.CONTRADICTORY') throw error;
    const { code, message, fields, clauses } = error;
    const { problems = [] } = fields;
    throw new ShuriError(code, inFacts(message), { ...fields, problems: asFacts(problems) }, clauses);
  }
}

function assertInOrder(days: InOrder, anchor: Anchor): void {
  if (isInOrder(days)) return;
  const [[earlier, from], [later, until]] = [days.first, days.second];
  const nameOf = (fact: string) => (fact === anchor ? fact : inFacts(fact));
  const [one, other] = [nameOf(earlier), nameOf(later)];
  const how = from === until ? 'is not before' : 'lies after';
  throw apart(`${one} ${from} ${how} ${other} ${until}`, [one, other], days.rules);
}

function contradicted({ fact, rule, clauses }: Contradiction): ShuriError {
  const field = inFacts(fact);
  return new ShuriError(
    'REQUEST.CONTRADICTORY',
    `${field}: ${rule}`,
    { problems: [{ field, rule }] },
    clauses,
  );
}

/** Two fields that cannot be true together. */
function apart(what: string, fields: readonly [string, string], rules: readonly string[]): ShuriError {
  const [one, other] = fields;
  const problems = [
    { field: one, rule: `cannot be true together with ${other}` },
    { field: other, rule: `cannot be true together with ${one}` },
  ];
  return new ShuriError('REQUEST.CONTRADICTORY', what, { problems }, rules);
}

function asFacts(problems: JsonValue): JsonValue {
  if (!Array.isArray(problems)) return problems;
  return problems.map((one: JsonValue) =>
    isObject(one) && typeof one['field'] === 'string' ? { ...one, field: inFacts(one['field']) } : one,
  );
}

function inFacts(name: string): string {
  return `facts.${name}`;
}
