import type { Aggregate } from '#commanding';
import { EventRegistry } from '#event-store';
import { evolve } from '../decider/fold.js';
import { type CaseState, UNOPENED } from '../decider/state.js';
import { REPAIR_CASE_EVENTS } from '../events/index.js';

/** How a repair case's stream is folded. */
export const repairCaseAggregate: Aggregate<CaseState> = {
  context: 'repair-case',
  initial: UNOPENED,
  evolve,
};

/** The registry of the events of repair cases. */
export function repairCaseRegistry(): EventRegistry {
  return new EventRegistry(Object.values(REPAIR_CASE_EVENTS));
}
