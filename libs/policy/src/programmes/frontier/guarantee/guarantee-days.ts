import { daysOf, type StatedPeriod } from '../../../days.js';

const GUARANTEE: StatedPeriod = { unit: 'months', count: 3, firstDay: 'counted' };

/**
 * The first and the last day on which the same part is repaired again free (FR-R4-5): 3 months, the day the repaired
 * item left the company counted as the first (A-G-1). A last day on a holiday does not move (A-G-3).
 * @param shippedOn `YYYY-MM-DD` in Asia/Tokyo.
 */
export function guaranteeDays(shippedOn: string): { readonly firstDay: string; readonly lastDay: string } {
  const { first, last } = daysOf(shippedOn, GUARANTEE);
  return { firstDay: first, lastDay: last };
}

/** Whether all that is at fault now was repaired the last time (FR-R4-5); part codes. */
export function samePart(lastRepaired: readonly string[], atFault: readonly string[]): boolean {
  return atFault.length > 0 && atFault.every((part) => lastRepaired.includes(part));
}
