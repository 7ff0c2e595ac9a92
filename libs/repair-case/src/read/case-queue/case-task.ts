import { byRegulations } from '#policy';
import { isBeforeWork } from '../../decider/before-work.js';
import { outstandingBeforeHandBack } from '../../decider/ledger.js';
import { factsOnCase } from '../../decider/facts.js';
import { pinnedTexts } from '../../decider/pinned-texts.js';
import type { OpenCase } from '../../decider/state.js';
import { repairIsLate, settingsMissing, visitOverdue, visitToAgree } from '../../decider/visits.js';
import { wantedAcknowledgement } from '../../decider/wanted-acknowledgement.js';
import { freightByRules } from '../../write/ship-item/return-freight.js';
import { awaitsEvidence, waitsToShip } from '../state-names.js';

/** What waits for somebody, by name, and when it does. */
const WAITS = {
  /** The rules leave coverage to a lead (D17: MANUAL). */
  'coverage-proposed': (state: OpenCase) => isBeforeWork(state) && state.coverage.kind === 'proposed',
  /** The customer has not sent what coverage needs (FR-R2-2a). */
  'evidence-missing': (state: OpenCase) => awaitsEvidence(state) || settingsMissing(state),
  /** A visit is wanted and no date stands for it (PN-N-7a). */
  'visit-to-agree': visitToAgree,
  /** The visit is due and has not been made (PN-T-1). */
  'visit-overdue': visitOverdue,
  /** The work may begin once the customer has acknowledged what it may erase, or a lead goes on without (FR-R5-6b). */
  'acknowledgement-missing': (state: OpenCase) =>
    state.stage === 'approved' && !state.workStarted && waitsForAcknowledgement(state),
  /** The target passed and the work or the quote is still owed (FR-R3-2, FR-R4-2). */
  overdue: (state: OpenCase) =>
    repairIsLate(state) &&
    (state.stage === 'received' || state.stage === 'diagnosed' || state.stage === 'approved'),
  /** The item goes back once this is paid (FR-R2-7b, FR-R2-5b). */
  'payment-outstanding': (state: OpenCase) => waitsToShip(state) && outstandingBeforeHandBack(state) > 0,
  /** A lead decides who pays the way back (A-FR-02). */
  'payer-open': (state: OpenCase) =>
    waitsToShip(state) && freightByRules(state, false).payer === 'person-decides',
  /** Late evidence made a repair or a way in free that was paid for; a person answers for the money (FR-R4-6, A-FR-30). */
  'refund-question': ({ arrival, coverage }: OpenCase) =>
    (arrival.kind === 'arrived' && arrival.refundQuestion > 0) ||
    (coverage.kind === 'decided' &&
      'refundQuestion' in coverage.decided &&
      coverage.decided.refundQuestion > 0),
  /** A second person approves the disposal or not (D24). */
  'disposal-proposed': (state: OpenCase) => state.stage === 'abandoned' && state.disposal.kind === 'proposed',
  /** The approved disposal is to be carried out. */
  'disposal-approved': (state: OpenCase) => state.stage === 'abandoned' && state.disposal.kind === 'approved',
  /** The customer made contact after abandonment; a lead decides (D24). */
  'late-contact-undecided': (state: OpenCase) =>
    state.stage === 'abandoned' && state.lateContact === 'undecided',
} as const satisfies Readonly<Record<string, (state: OpenCase) => boolean>>;

/** By the texts that the case is handled under. */
function waitsForAcknowledgement(state: OpenCase): boolean {
  const wanted = () => wantedAcknowledgement(state).kind !== 'none';
  return byRegulations(pinnedTexts(state), wanted, () => factsOnCase(state));
}

export type CaseTask = keyof typeof WAITS;

/** Every task there is, by name. */
export const CASE_TASKS = Object.keys(WAITS) as readonly CaseTask[];

/** What waits for somebody as the case stands. */
export function openTasks(state: OpenCase): readonly CaseTask[] {
  return CASE_TASKS.filter((task) => WAITS[task](state));
}
