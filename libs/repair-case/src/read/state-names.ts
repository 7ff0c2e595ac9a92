import { exhaustive } from '#kernel';
import { isBeforeWork } from '../decider/before-work.js';
import { outstanding, outstandingBeforeHandBack } from '../decider/ledger.js';
import type { OpenCase } from '../decider/state.js';
import { repairIsLate, settingsMissing } from '../decider/visits.js';
import { namesOfCoverage, namesOfRequest } from './names-of-coverage.js';
import { readyToShip } from '../write/ship-item/ship-item.decide.js';
import { freightByRules } from '../write/ship-item/return-freight.js';

/**
 * The names of rules.md for where a case stands (D22); several may hold at once. A place that rules.md has no name
 * for is called by its stage, so that there is always one.
 */
export function stateNames(state: OpenCase): readonly string[] {
  const names = [...namesOfStage(state), ...namesOfCustody(state)];
  if (awaitsEvidence(state) || settingsMissing(state)) names.push('AwaitingEvidence');
  return names.length > 0 ? names : [state.stage.charAt(0).toUpperCase() + state.stage.slice(1)];
}

/** What is wanted of the customer before coverage can be decided has not come yet (FR-R2-2a, IP-F-4, PN-T-4). */
export function awaitsEvidence(state: OpenCase): boolean {
  return state.openEvidence.length > 0 && isBeforeWork(state);
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
      return namesOfRequested(state);
    case 'received':
      return state.custody === 'with-customer' ? ['Inspecting'] : ['Arrived', 'Inspecting'];
    case 'diagnosed':
      return [...namesOfCoverage(state)];
    case 'quoted':
      return ['QuoteIssued'];
    case 'approved':
      return repairIsLate(state) ? ['Repairing', 'Repairing (late)'] : ['Repairing'];
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
      return [
        ...(state.visit.kind === 'lapsed' ? ['EntitlementLapsed'] : []),
        ...(outstanding(state) === 0 ? ['Closed'] : []),
      ];
    case 'stored':
      return ['Stored'];
    case 'with-customer':
      return namesOfVisit(state);
    case 'awaited':
    case 'disposed':
      return [];
    default:
      return exhaustive(state.custody);
  }
}

/** A visit that is agreed takes the place of the item that would be awaited. */
function namesOfRequested(state: OpenCase): string[] {
  const { custody, visit } = state;
  if (custody === 'awaited') return [...namesOfRequest(state), ...namesOfCoverage(state)];
  return visit.kind === 'agreed' ? [] : ['Requested'];
}

function namesOfVisit({ visit }: OpenCase): string[] {
  switch (visit.kind) {
    case 'agreed':
      return visit.visit.visitNumber > 1 ? ['VisitScheduled', 'VisitScheduled (again)'] : ['VisitScheduled'];
    case 'done':
      return ['VisitDone'];
    case 'none':
    case 'not-possible':
    case 'lapsed':
      return [];
    default:
      return exhaustive(visit);
  }
}

function namesOfHeld(state: OpenCase): string[] {
  if (!waitsToShip(state)) return [];
  if (!heldBack(state)) return ['ReadyToShip'];
  // FR-R2-5b: the inbound freight is paid, or the item goes back freight-collect instead.
  const choice = outstandingBeforeHandBack(state) > 0 && outstandingBeforeHandBack(state, true) === 0;
  return ['ReadyToShip', 'ReadyToShip held', ...(choice ? ['ReadyToShip held for choice'] : [])];
}
