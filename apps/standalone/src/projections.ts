import { dueDeadlines } from '#deadlines';
import type { Projection } from '#projections';
import { CASE_STREAMS, repairCaseProjections } from '#repair-case';

/** Every read model of the house. */
export function houseProjections(): readonly Projection[] {
  return [...repairCaseProjections(), dueDeadlines([CASE_STREAMS])];
}
