import { alreadySo, type Decision, refuse } from '#commanding';
import { canonicalJson } from '#kernel';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { type CaseContext, event, reasonless, record } from '../case-command.js';
import type { CaseCoverage } from './assessed.js';
import { begunAsFree, supersede } from './supersede-coverage.js';

type Decided = RepairCaseEventData<'coverage-decided'>;
type Proposed = RepairCaseEventData<'coverage-proposed'>;

/** What a person says to it: free or paid, and why. */
export interface PersonsWord {
  readonly decision?: Decided['coverage'];
  readonly reason?: NonNullable<Decided['reason']>;
}

/** What the rules said, and all it rests on. */
export interface RuledCoverage {
  readonly ruled: CaseCoverage;
  readonly assessment: Decided['assessment'];
}

/** FR-R4-3: only a quote creates a payable. */
const NOTHING_OWED = 'the repair was begun as free and no price was answered: nothing can be owed for it';
const NOTHING_OWED_BY = ['FR-R4-3', 'A-FR-30'];

/** What was begun as free and turns out paid or excluded stays free, by a lead who says why. */
export function freeStays(
  { decision, reason }: PersonsWord,
  state: OpenCase,
  { actor }: CaseContext,
  { ruled, assessment }: RuledCoverage,
): Decision {
  if (decision !== 'free' || reason === undefined) {
    const fields = { ruled: ruled.coverage, missing: ['decision', 'reason'], possible: ['free'] };
    return refuse('REPAIR_CASE.PERSON_DECIDES', NOTHING_OWED, fields, NOTHING_OWED_BY);
  }
  if (actor.role !== 'lead')
    return refuse(
      'AUTH.FORBIDDEN',
      'only a lead lets it stay free',
      { because: NOTHING_OWED_BY },
      NOTHING_OWED_BY,
    );
  return decidedNow(state, { coverage: 'free', term: ruled.term, decidedBy: 'person', reason, assessment });
}

/** Proposes, or takes a lead's decision with its reason (A-G-6). */
export function byPerson(
  payload: PersonsWord,
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
  if (reason === undefined) return reasonless();
  if (decision === 'paid' && begunAsFree(state)) {
    const problems = [{ field: 'decision', rule: 'must be free, as the rules decide' }];
    const fields = { possible: ['free'], problems };
    return refuse('REPAIR_CASE.PERSON_DECIDES', NOTHING_OWED, fields, NOTHING_OWED_BY);
  }
  const term = proposal?.term ?? null;
  return decidedNow(state, { coverage: decision, term, decidedBy: 'person', reason, assessment });
}

/** Decides what was open, or takes the place of the decision that stands. */
export function decidedNow(state: OpenCase, decided: Decided): Decision {
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
