import { demandOf, isBeforeRepair, type WantedAcknowledgement } from '../decider/wanted-acknowledgement.js';
import type { OpenCase } from '../decider/state.js';
import { notAllowed, type Precondition } from './case-command.js';

/** Why nothing is acknowledged as the case stands: the work has begun or never will, or the rules want nothing. */
export function nothingToAcknowledge(state: OpenCase): Precondition | null {
  if (state.workStarted)
    return notAllowed('the work has begun', 'nothing: it is acknowledged before the work');
  if (state.stage === 'cancelled') return notAllowed('the case is cancelled', 'the cancellation is reversed');
  if (!isBeforeRepair(state)) {
    return notAllowed(`the case is ${state.stage}`, 'nothing: no repair is in hand');
  }
  if (demandOf(state).kind !== 'none') return null;
  return notAllowed('the rules ask for no acknowledgement before this repair', 'nothing: it is not needed');
}

/** The work waits for the acknowledgement: says how it is given, and whether a lead may go on without it (FR-R5-6b). */
export function acknowledgementMissing(
  wanted: Exclude<WantedAcknowledgement, { kind: 'none' }>,
): Precondition {
  const before = wanted.kind === 'demanded' ? demanded(wanted.clauses) : leftToLead(wanted.clauses);
  const fields = { missing: ['acknowledgement'], ...giving(wanted) };
  return { ...before, code: 'REPAIR_CASE.ACKNOWLEDGEMENT_MISSING', fields };
}

function demanded(clauses: readonly string[]) {
  return notAllowed(
    'it is not on record that the customer knows that software and data may be erased',
    'record-acknowledgement puts it on record',
    clauses,
  );
}

function leftToLead(clauses: readonly string[]) {
  return notAllowed(
    'the rules leave it to a person whether the work begins before the customer knows that software and data may be erased',
    'record-acknowledgement puts it on record, or waive-acknowledgement says why a lead goes on without',
    clauses,
  );
}

/** The commands that help: how it is given, and how a lead goes on without it where he may. */
export function giving({ kind }: WantedAcknowledgement) {
  return {
    of: 'data-erasure',
    give: 'record-acknowledgement',
    waive: kind === 'left-open' ? 'waive-acknowledgement' : null,
  } as const;
}
