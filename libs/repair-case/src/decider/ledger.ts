import type { Yen } from '#kernel';
import type { PriceShape } from '../events/shapes.js';
import type { OpenCase, OwedSheet } from './state.js';

/** What the customer pays of a sheet, in yen with tax: all but what a premium plan bears (FR-R3-4-7). */
export function dueOf({ total, planBears = 0 }: Pick<PriceShape, 'total' | 'planBears'>): Yen {
  return total - planBears;
}

/** The same of several. */
export function dueOfAll(owed: readonly OwedSheet[]): Yen {
  return owed.reduce((sum, { sheet }) => sum + dueOf(sheet), 0);
}

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
  return Math.max(0, dueOfAll(owed) - countedFor(owed, state));
}

/** What of the payments counts for these. What was paid for the repair by itself is never refunded, so not set off (FR-R4-6). */
function countedFor(owed: readonly OwedSheet[], { paid, paidForRepair: forItself }: OpenCase): Yen {
  const withRepair = owed.some(({ cause }) => cause === 'quote');
  return paid - (withRepair ? 0 : forItself);
}

/** What was paid of inbound freight that is owed no longer, in yen: what the payments come to beyond all else that is owed. */
export function paidForFreight(state: OpenCase, freight: Yen): Yen {
  const others = state.owed.filter((one) => one.cause !== 'inbound-collect');
  return Math.min(freight, Math.max(0, countedFor(others, state) - dueOfAll(others)));
}

/**
 * What has been paid for the repair: the payments of just its price, and what the others come to beyond all else that is
 * owed. Once the repair is free, what had been paid for it then.
 */
export function paidForRepair({ owed, paid, paidForRepair: forItself }: OpenCase): Yen {
  const quoted = owed.find(({ cause }) => cause === 'quote');
  if (quoted === undefined) return forItself;
  const price = dueOf(quoted.sheet);
  const other = dueOfAll(owed) - price;
  return Math.min(price, paid - Math.min(other, paid - forItself));
}
