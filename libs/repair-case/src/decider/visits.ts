import type { OpenCase } from './state.js';

/** The stages in which there may be something to do at the site. */
const VISITED: readonly OpenCase['stage'][] = ['requested', 'received', 'diagnosed', 'approved'];

/** There is something to do at the site, or something to see first. */
export function mayBeVisited({ stage, custody }: OpenCase): boolean {
  return VISITED.includes(stage) && (custody === 'with-customer' || custody === 'awaited');
}

/** The last visit failed for want of the setting information, and it has not been presented since (PN-N-7b). */
export function settingsMissing({ custody, visit }: OpenCase): boolean {
  return (
    custody === 'with-customer' &&
    visit.kind === 'not-possible' &&
    visit.failed.follows === 'setting-information'
  );
}

/** A visit is wanted and no date stands for it (PN-N-7a). */
export function visitToAgree(state: OpenCase): boolean {
  const { custody, visit } = state;
  if (custody !== 'with-customer' || !mayBeVisited(state)) return false;
  return visit.kind === 'not-possible' || (visit.kind === 'done' && visit.done.leftToDo === 'another-visit');
}

/** The visit is due and has not been made (PN-T-1). */
export function visitOverdue({ clock, custody, stage }: OpenCase): boolean {
  return clock === 'late' && stage === 'requested' && custody === 'with-customer';
}

/** The target of the repair passed; a late visit says nothing of the repair (PN-T-2). */
export function repairIsLate({ clock, deadlines }: OpenCase): boolean {
  if (clock !== 'late') return false;
  return deadlines['visit-target'] === undefined || deadlines['repair-target']?.status === 'passed';
}

/**
 * The day in Tokyo on which the item was first before somebody of the house: at the site, else when it arrived; `null`:
 * it was not yet. It stands for the arrival wherever the rules ask for one (A-FR-17, A-FR-31).
 */
export function inHandSince({ arrival, inspection }: OpenCase): string | null {
  if (inspection !== null) return inspection.begunOn;
  return arrival.kind === 'arrived' ? arrival.arrival.arrivedOn : null;
}

/**
 * The day (`YYYY-MM-DD`) whose master data and texts a case goes by: that on which the item was in hand, which its
 * regulations name (A-FR-17), else that of the request. Never the day on which somebody happens to act.
 */
export function masterDataDay(state: OpenCase): string {
  return inHandSince(state) ?? state.opened.requestedOn;
}

/** The item is where its customer has it, and is visited there: nothing travels. */
export function staysOnSite({ custody }: OpenCase): boolean {
  return custody === 'with-customer';
}
