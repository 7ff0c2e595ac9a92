import { type Decision, refuse } from '#commanding';
import { exhaustive, type JsonObject } from '#kernel';
import { isBeforeWork } from '../../decider/before-work.js';
import type { OpenCase } from '../../decider/state.js';
import {
  ALLOWED,
  type CaseCommand,
  type CaseContext,
  notAllowed,
  type Precondition,
  wrongField,
} from '../case-command.js';
import { withWayIn } from '../way-in-again.js';
import { pathOf } from '../state-facts/part-facts.js';
import { assessCase, assessedBy } from './assess-case.js';
import type { Assessed } from './assessed.js';
import { namingContradictions } from './contradicted.js';
import { warnedOfFailureDay } from './failure-day.js';
import { hold, withoutPaper } from './hold-coverage.js';
import { becauseOfGap, namingDays } from './left-by-gap.js';
import { leadMay } from './lead-may.js';
import { type AskedFact, eachAsked, partsAskedOf } from './parts-asked-of.js';
import { byPerson, decidedNow, freeStays, type PersonsWord, type RuledCoverage } from './person-decides.js';
import { warnedOfDifferences } from './registration-differs.js';
import { isByOtherTables, warnedOfTables } from './rulebook.js';
import { afterDecision, begunAsFree } from './supersede-coverage.js';

/**
 * Decides free, paid or excluded by the rules: by grounds of refusal, the item and each faulty part together, from what was
 * said on the case and, where nobody said it there, from what the registered unit of the item tells; where both tell it and
 * differ, a warning says which of them was followed. Nothing is free by what a paper has to show and none does, and where
 * papers contradict each other, or what was said, a person decides. Where the rules leave it to a person, by a lead's decision with
 * its reason; what waits for nothing but a paper he decides paid where it never comes.
 * Sent again after late evidence, it decides anew under the regulations that the arrival pinned, by the tables that the
 * decision knew which stands (A-FR-30); a warning says where those in use now would decide otherwise.
 */
export type DecideCoverage = PersonsWord;

export const decideCoverage: CaseCommand<DecideCoverage> = {
  name: 'decide-coverage',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.coverage.kind === 'decided') return afterDecision(state, state.coverage);
    if (state.opened.programme !== 'frontier') return beforeWork(state);
    if (state.stage !== 'diagnosed') {
      return notAllowed(`the case is ${state.stage}`, 'the diagnosis is completed', ['FR-R2-4']);
    }
    return ALLOWED;
  },
  decide(payload, state, context) {
    if (state.openEvidence.includes('request-form'))
      return wanted([{ fact: 'request-form', part: null }], ['FR-R2-2a', 'FR-R2-2b']);
    const assessed = assessCase(state, context, context.now);
    if (assessed === null) throw new RangeError('a diagnosed case without an arrival');
    const answered = answer(payload, state, context, assessed);
    const named = namingContradictions(answered, state.opened.programme, assessed.differing);
    const differing = warnedOfDifferences(named, state, context.record, assessed);
    const warned = warnedOfFailureDay(differing, state, assessed);
    const { terms, now: knownAt } = context;
    const told = withWayIn(warned, state, context, startDecided);
    if (state.coverage.kind !== 'decided' || !isByOtherTables(assessed, terms)) return told;
    const today = assessedBy(state, context, { terms, knownAt });
    return today === null ? told : warnedOfTables(told, assessed, today);
  },
};

/** The start of the warranty that the decision on coverage settles. */
function startDecided({ coverage }: OpenCase): string | undefined {
  return coverage.kind === 'decided' ? coverage.decided.term?.startsOn : undefined;
}

/** The other programmes decide by the day of the failure or of the request: what is sent in need not be here (A-G-7). */
function beforeWork(state: OpenCase): Precondition {
  if (isBeforeWork(state)) return ALLOWED;
  return notAllowed(`the case is ${state.stage}`, 'nothing: no repair is in hand');
}

function answer(
  payload: DecideCoverage,
  state: OpenCase,
  context: CaseContext,
  assessed: Assessed,
): Decision {
  const { outcome, assessment } = assessed;
  switch (outcome.kind) {
    case 'decided':
      return byRules(payload, state, context, { ruled: outcome.value, assessment });
    case 'needs-facts':
      if (payload.decision !== undefined && leadMay(state, assessed).length > 0) {
        return withoutPaper(payload, state, context, assessed);
      }
      return assessed.wants.length > 0
        ? hold(state, assessed)
        : wanted(eachAsked(outcome.ask, assessment), ['FR-R2-4'], partsAskedOf(assessment));
    case 'conflict':
      return byPerson(payload, state, context, {
        proposal: null,
        because: [...outcome.clauses],
        assessment,
      });
    case 'gap':
      return namingDays(
        byPerson(payload, state, context, { proposal: null, because: becauseOfGap(assessment), assessment }),
        assessment,
      );
    case 'person-decides':
      return byPerson(payload, state, context, {
        proposal: outcome.proposal,
        because: [...outcome.because],
        assessment,
      });
    default:
      return exhaustive(outcome);
  }
}

/** `ask` names the facts; the sentence and the problems say of which part they are asked. */
function wanted(asked: readonly AskedFact[], clauses: readonly string[], more: JsonObject = {}): Decision {
  const named = asked.map(({ fact, part }) => (part === null ? fact : `${fact} (${part})`));
  const problems = asked.map(({ fact, part }) => ({
    field: part === null ? fact : `${pathOf(part)}.${fact}`,
    rule: 'is needed',
  }));
  const ask = [...new Set(asked.map(({ fact }) => fact))];
  const message = `coverage cannot be decided without: ${named.join(', ')}`;
  return refuse('COVERAGE.NEEDS_FACTS', message, { ask, problems, ...more }, clauses);
}

/** FR-R1-5, FW-W1-4: warranty never goes beyond the rules; goodwill needs an authority of its own. */
function byRules(
  payload: DecideCoverage,
  state: OpenCase,
  context: CaseContext,
  { ruled, assessment }: RuledCoverage,
): Decision {
  const { decision = ruled.coverage, reason = null } = payload;
  if (ruled.coverage !== 'free' && begunAsFree(state))
    return freeStays(payload, state, context, { ruled, assessment });
  if (decision !== ruled.coverage) {
    const message = `the rules decide ${ruled.coverage}; a person does not decide otherwise`;
    const fields = { wished: decision, ruled: ruled.coverage };
    const told = { fields, clauses: ['FR-R1-5', 'FW-W1-4'] };
    return wrongField(message, 'decision', `must be ${ruled.coverage}, as the rules decide`, told);
  }
  return decidedNow(state, { ...ruled, decidedBy: 'rules', reason, assessment });
}
