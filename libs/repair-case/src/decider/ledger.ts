import type { Yen } from '#kernel';
import type { OpenCase } from './state.js';

/** Everything owed and not paid yet, tax included. */
export function outstanding(state: OpenCase): Yen {
  const owed = state.owed.reduce((sum, one) => sum + one.sheet.total, 0);
  return Math.max(0, owed - state.paid);
}

/**
 * What must be paid before the item goes back (FR-R2-7b, FR-R2-5b). Payments count for these first.
 * @param returnedCollect the item goes back freight-collect, which takes the place of the inbound freight
 */
export function outstandingBeforeHandBack(state: OpenCase, returnedCollect = false): Yen {
  const holding = state.owed.filter(
    (one) =>
      one.sheet.charges.some((charge) => charge.holdsItem) &&
      !(returnedCollect && one.cause === 'inbound-collect'),
  );
  const owed = holding.reduce((sum, one) => sum + one.sheet.total, 0);
  return Math.max(0, owed - state.paid);
}
