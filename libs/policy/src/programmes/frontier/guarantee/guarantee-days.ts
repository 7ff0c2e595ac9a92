import { daysOf } from '../../../days.js';
import { countIfAny, countOf, says } from '../../../stated-count.js';
import { said } from '../clause-text.js';
import { partName } from '../parts/part-names.js';

export const THREE_MONTHS_FROM_SHIPPING = said(
  'FR-R4-5',
  '修理完了品の出荷日から起算して3か月以内の修理依頼は、直前の修理と同じ部品に限り無償とする。',
  'A request within 3 months of the day the repaired item left is free, for the same part as the preceding repair only.',
);

/** The clauses on for how many months a repair is guaranteed. */
export const GUARANTEE_MONTHS = [says(THREE_MONTHS_FROM_SHIPPING, 3)];

/** The first and the last day of a guarantee, `YYYY-MM-DD`. */
export interface GuaranteeDays {
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * The first and the last day on which the same part is repaired again free (FR-R4-5): 3 months, the day the repaired
 * item left the company counted as the first (A-G-1). A last day on a holiday does not move (A-G-3).
 * @param shippedOn `YYYY-MM-DD` in Asia/Tokyo.
 * @throws Unanswered where the text does not say how long
 */
export function guaranteeDays(shippedOn: string): GuaranteeDays {
  return daysFrom(shippedOn, countOf(GUARANTEE_MONTHS));
}

/** The same; `null` where the text knows no such guarantee. */
export function guaranteeIfAny(shippedOn: string): GuaranteeDays | null {
  const months = countIfAny(GUARANTEE_MONTHS);
  return months === null ? null : daysFrom(shippedOn, months);
}

function daysFrom(shippedOn: string, count: number): GuaranteeDays {
  const { first, last } = daysOf(shippedOn, { unit: 'months', count, firstDay: 'counted' });
  return { firstDay: first, lastDay: last };
}

/** Whether all that is at fault now was repaired the last time (FR-R4-5); part codes, however they are written. */
export function samePart(lastRepaired: readonly string[], atFault: readonly string[]): boolean {
  const before = new Set(lastRepaired.map(partName));
  return atFault.length > 0 && atFault.every((part) => before.has(partName(part)));
}
