import type { ProductUnitEventData } from '../../events/index.js';
import type { TakeOverFromUnit } from './take-over-from-unit.decide.js';

/** What to tell the replacement, from the `unit-exchanged` of the unit it replaces: for the automation that passes it on. */
export function takeOverPayload(
  replaced: string,
  { cause, exchangedOn, passesOn }: ProductUnitEventData<'unit-exchanged'>,
): TakeOverFromUnit {
  return { replaced, cause, exchangedOn, terms: passesOn.terms, plan: passesOn.plan };
}
