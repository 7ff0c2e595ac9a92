import type { CountedDeadline } from '../../../kernel/counted-deadline.js';
import { daysOf, instantAfter, type StatedPeriod } from '../../../days.js';
import { policyRevision } from '../../../kernel/governing.js';

const TO_REPORT: StatedPeriod = { unit: 'days', count: 14, firstDay: 'not-counted' };

/**
 * By when something missing from a returned parcel has to be reported: 14 days after the company sent it, that day not
 * counted (FR-R5-13a, A-G-1).
 * @param dispatchedOn `YYYY-MM-DD` in Asia/Tokyo.
 */
export function missingItemDeadline(dispatchedOn: string): CountedDeadline<'missing-item'> {
  const { first, last } = daysOf(dispatchedOn, TO_REPORT);
  return {
    kind: 'missing-item',
    startFact: 'dispatchedOn',
    period: `${TO_REPORT.count} ${TO_REPORT.unit}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses: ['FR-R5-13a'],
    policyRevision: policyRevision('FR'),
    calendarRevision: null,
  };
}
