import { exhaustive } from '#kernel';
import { outstanding, outstandingBeforeHandBack } from '../decider/ledger.js';
import type { OpenCase } from '../decider/state.js';
import { readyToShip } from '../write/ship-item/ship-item.decide.js';
import { freightByRules } from '../write/ship-item/return-freight.js';

/**
 * The names of rules.md for where a case stands (D22); several may hold at once. A place that rules.md has no name
 * for is called by its stage, so that there is always one.
 */
export function stateNames(state: OpenCase): readonly string[] {
  const names = [...namesOfStage(state), ...namesOfCustody(state)];
  if (awaitsEvidence(state)) names.push('AwaitingEvidence');
  return names.length > 0 ? names : [state.stage.charAt(0).toUpperCase() + state.stage.slice(1)];
}

/** What is wanted of the customer before coverage can be decided has not come yet (FR-R2-2a). */
export function awaitsEvidence(state: OpenCase): boolean {
  return state.openEvidence.length > 0 && (state.stage === 'received' || state.stage === 'diagnosed');
}

/** The item could go back, but a payment or the question who pays the way is open (FR-R2-7b, A-FR-02). */
export function heldBack(state: OpenCase): boolean {
  if (!waitsToShip(state)) return false;
  return outstandingBeforeHandBack(state) > 0 || freightByRules(state, false).payer === 'person-decides';
}

/** Nothing but the shipping is left to do. */
export function waitsToShip(state: OpenCase): boolean {
  return state.custody === 'held' && readyToShip(state);
}

function namesOfStage(state: OpenCase): string[] {
  switch (state.stage) {
    case 'requested':
      return ['Requested', 'AwaitingItem'];
    case 'received':
      return ['Arrived', 'Inspecting'];
    case 'diagnosed':
      return namesOfDiagnosed(state);
    case 'quoted':
      return ['QuoteIssued'];
    case 'approved':
      return state.clock === 'late' ? ['Repairing', 'Repairing (late)'] : ['Repairing'];
    case 'cancelled':
      return namesOfCancelled(state);
    case 'refused':
      return ['Refused'];
    case 'disposed':
      return ['Disposed'];
    case 'repaired':
    case 'returned':
    case 'abandoned':
      return [];
    default:
      return exhaustive(state.stage);
  }
}

function namesOfDiagnosed(state: OpenCase): string[] {
  if (state.coverage.kind === 'proposed') return ['CoverageDecided pending'];
  if (state.coverage.kind === 'undecided') return [];
  return state.coverage.decided.coverage === 'paid'
    ? ['CoverageDecided', 'QuotePreparing']
    : ['CoverageDecided'];
}

function namesOfCancelled(state: OpenCase): string[] {
  if (state.cancellation.kind === 'none' || outstanding(state) === 0) return [];
  return ['CancelledAwaitingPayment', `CancelledAwaitingPayment (${state.cancellation.cause})`];
}

function namesOfCustody(state: OpenCase): string[] {
  switch (state.custody) {
    case 'held':
      return namesOfHeld(state);
    case 'out-for-delivery':
      return ['Shipped'];
    case 'delivered':
      return outstanding(state) === 0 ? ['Closed'] : [];
    case 'stored':
      return ['Stored'];
    case 'awaited':
    case 'disposed':
      return [];
    default:
      return exhaustive(state.custody);
  }
}

function namesOfHeld(state: OpenCase): string[] {
  if (!waitsToShip(state)) return [];
  if (!heldBack(state)) return ['ReadyToShip'];
  // FR-R2-5b: the inbound freight is paid, or the item goes back freight-collect instead.
  const choice = outstandingBeforeHandBack(state) > 0 && outstandingBeforeHandBack(state, true) === 0;
  return ['ReadyToShip', 'ReadyToShip held', ...(choice ? ['ReadyToShip held for choice'] : [])];
}
