import { alreadySo, type Decision, refuse } from '#commanding';
import { canonicalJson, exhaustive } from '#kernel';
import { type Coverage, decideCoverage as assessCoverage } from '#policy';
import { frontierFacts } from '../../decider/facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import {
  ALLOWED,
  type CaseCommand,
  type CaseContext,
  contradiction,
  event,
  notAllowed,
  record,
} from '../case-command.js';
import { recordOf } from './assessment-record.js';
import { afterDecision, supersede } from './supersede-coverage.js';

type Decided = RepairCaseEventData<'coverage-decided'>;
type Proposed = RepairCaseEventData<'coverage-proposed'>;

/**
 * Decides free or paid by the rules; where they leave it to a person, by a lead's decision with its reason. Sent again
 * after late evidence, it decides anew under the regulations that the arrival pinned (A-FR-30).
 */
export interface DecideCoverage {
  readonly decision?: Decided['coverage'];
  readonly reason?: NonNullable<Decided['reason']>;
}

export const decideCoverage: CaseCommand<DecideCoverage> = {
  name: 'decide-coverage',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.coverage.kind === 'decided') return afterDecision(state, state.coverage);
    if (state.stage !== 'diagnosed') {
      return notAllowed(`the case is ${state.stage}`, 'the diagnosis is completed', ['FR-R2-4']);
    }
    return ALLOWED;
  },
  decide(payload, state, context) {
    if (state.arrival.kind === 'awaited') throw new RangeError('a diagnosed case without an arrival');
    if (state.openEvidence.includes('request-form'))
      return wanted(['request-form'], ['FR-R2-2a', 'FR-R2-2b']);
    const { arrivedOn } = state.arrival.arrival;
    const assessed = assessCoverage(frontierFacts(state), context.terms, { arrivedOn, knownAt: context.now });
    const assessment = recordOf(assessed, arrivedOn, context.now);
    const { outcome } = assessed;
    switch (outcome.kind) {
      case 'decided':
        return byRules(payload, state, outcome.value, assessment);
      case 'needs-facts':
        return wanted(outcome.ask, ['FR-R2-4']);
      case 'conflict':
        return byPerson(payload, state, context, {
          proposal: null,
          because: [...outcome.clauses],
          assessment,
        });
      case 'gap':
        return byPerson(payload, state, context, { proposal: null, because: [], assessment });
      case 'person-decides':
        return byPerson(payload, state, context, {
          proposal: outcome.proposal,
          because: [...outcome.because],
          assessment,
        });
      default:
        return exhaustive(outcome);
    }
  },
};

function wanted(ask: readonly string[], clauses: readonly string[]): Decision {
  return refuse(
    'COVERAGE.NEEDS_FACTS',
    `coverage cannot be decided without: ${ask.join(', ')}`,
    { ask },
    clauses,
  );
}

/** FR-R1-5, FW-W1-4: warranty never goes beyond the rules; goodwill needs an authority of its own. */
function byRules(
  payload: DecideCoverage,
  state: OpenCase,
  ruled: Coverage,
  assessment: Decided['assessment'],
): Decision {
  const { decision = ruled.coverage, reason = null } = payload;
  if (decision !== ruled.coverage) {
    const message = `the rules decide ${ruled.coverage}; a person does not decide otherwise`;
    const fields = { wished: decision, ruled: ruled.coverage };
    return contradiction(message, fields, ['FR-R1-5', 'FW-W1-4']);
  }
  return decidedNow(state, { ...ruled, decidedBy: 'rules', reason, assessment });
}

/** Proposes, or takes a lead's decision with its reason (A-G-6). */
function byPerson(
  payload: DecideCoverage,
  state: OpenCase,
  context: CaseContext,
  proposed: Proposed,
): Decision {
  const { decision, reason } = payload;
  const { proposal, because, assessment } = proposed;
  if (decision === undefined) {
    // A proposal would take the place of the decision that stands.
    if (state.coverage.kind === 'decided') {
      const message = 'the rules leave it to a person what the late evidence is worth';
      return refuse('REPAIR_CASE.PERSON_DECIDES', message, { missing: ['decision', 'reason'] }, because);
    }
    return isProposed(state, proposed) ? alreadySo() : record(event('coverage-proposed', proposed));
  }
  if (context.actor.role !== 'lead') {
    const message = 'only a lead decides where the rules leave it to a person';
    return refuse('AUTH.FORBIDDEN', message, { because }, because);
  }
  if (reason === undefined)
    return contradiction('a person’s decision needs its reason', { missing: ['reason'] });
  const term = proposal?.term ?? null;
  return decidedNow(state, { coverage: decision, term, decidedBy: 'person', reason, assessment });
}

function decidedNow(state: OpenCase, decided: Decided): Decision {
  return state.coverage.kind === 'decided'
    ? supersede(state, state.coverage, decided)
    : record(event('coverage-decided', decided));
}

/** The same proposal, made of the same facts, waits already: only the moment of asking differs. */
function isProposed({ coverage }: OpenCase, proposed: Proposed): boolean {
  if (coverage.kind !== 'proposed') return false;
  const { knownAt } = proposed.assessment;
  const waiting = { ...coverage.proposed, assessment: { ...coverage.proposed.assessment, knownAt } };
  return canonicalJson(waiting) === canonicalJson(proposed);
}
