import type { Yen } from '#kernel';
import type { OpenCase, OwedSheet } from './state.js';

/**
 * Everything owed and not paid yet, tax included.
 * @param returnedCollect the item goes back freight-collect, which takes the place of the inbound freight (FR-R2-5b)
 */
export function outstanding(state: OpenCase, returnedCollect = false): Yen {
  return unpaidOf(state, owedWhen(state, returnedCollect));
}

/**
 * What must be paid before the item goes back (FR-R2-7b, FR-R2-5b). Payments count for these first.
 * @param returnedCollect the item goes back freight-collect, which takes the place of the inbound freight
 */
export function outstandingBeforeHandBack(state: OpenCase, returnedCollect = false): Yen {
  const holding = owedWhen(state, returnedCollect).filter((one) =>
    one.sheet.charges.some((charge) => charge.holdsItem),
  );
  return unpaidOf(state, holding);
}

/**
 * A repaired item that came freight-collect may go back so, as long as that freight is unpaid; once it is paid, the
 * return is the company's (FR-R2-5b, A-FR-02). A cancelled case pays both legs instead (FR-R2-7b, A-FR-10).
 */
export function mayGoBackCollect(state: OpenCase): boolean {
  return state.stage === 'repaired' && outstanding(state) > outstanding(state, true);
}

function owedWhen(state: OpenCase, returnedCollect: boolean): readonly OwedSheet[] {
  return returnedCollect ? state.owed.filter((one) => one.cause !== 'inbound-collect') : state.owed;
}

function unpaidOf(state: OpenCase, owed: readonly OwedSheet[]): Yen {
  return Math.max(0, owed.reduce((sum, one) => sum + one.sheet.total, 0) - state.paid);
}
