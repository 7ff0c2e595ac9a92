import { dueDeadlines } from '#deadlines';
import type { Projection } from '#projections';
import { CONTRACT_STREAMS, unitEntitlementsProjection } from '#registration';
import { CASE_STREAMS, repairCaseProjections } from '#repair-case';

/** Every read model of the house. */
export function houseProjections(): readonly Projection[] {
  return [
    ...repairCaseProjections(),
    unitEntitlementsProjection,
    dueDeadlines([CASE_STREAMS, CONTRACT_STREAMS]),
  ];
}
