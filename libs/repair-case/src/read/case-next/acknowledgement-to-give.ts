import { isBeforeRepair, wantedAcknowledgement } from '../../decider/wanted-acknowledgement.js';
import type { OpenCase } from '../../decider/state.js';
import { giving } from '../../write/before-acknowledging.js';

/** An acknowledgement that a later command will wait for. */
export interface AcknowledgementToGive {
  /** What is disclosed to the customer. */
  readonly of: 'data-erasure';
  /** The command that waits for it. */
  readonly before: 'start-repair';
  /** The command that puts it on record. */
  readonly give: 'record-acknowledgement';
  /** The command by which a lead goes on without it; null: nobody may. */
  readonly waive: 'waive-acknowledgement' | null;
  readonly clauses: readonly string[];
}

/** What is missing by the texts that govern, from the first day of the case on; null: nothing (FR-R5-6b). */
export function acknowledgementToGive(state: OpenCase): AcknowledgementToGive | null {
  if (!isBeforeRepair(state)) return null;
  const wanted = wantedAcknowledgement(state);
  return wanted.kind === 'none'
    ? null
    : { ...giving(wanted), before: 'start-repair', clauses: wanted.clauses };
}
