import type { RegisteredUnit } from '../decider/unit.state.js';

/** A customer of its own has the unit: it was sold or handed on, or a warranty or a plan of its own is on record. */
export function isSomebodys({ plan, sale, terms, transfers }: RegisteredUnit): boolean {
  return sale !== null || plan !== null || transfers.length > 0 || Object.keys(terms).length > 0;
}
