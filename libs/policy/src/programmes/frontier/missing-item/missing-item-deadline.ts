import type { CountedDeadline } from '../../../kernel/counted-deadline.js';
import { daysOf, instantAfter, type StatedPeriod } from '../../../days.js';
import { policyRevision } from '../../../kernel/governing.js';
import { ruled } from '../../../kernel/ruled.js';
import { says } from '../../../stated-count.js';
import { said } from '../clause-text.js';

export const REPORTED_WITHIN_14_DAYS = said(
  'FR-R5-13a',
  '返却品の欠品は発送日から14日以内に連絡し、それを過ぎると責任を負わない。',
  'What is missing is reported within 14 days of the company’s dispatch; later nothing is owed.',
);

/** The clauses on within how many days it is reported. */
export const REPORT_DAYS = [says(REPORTED_WITHIN_14_DAYS, 14)];

/**
 * By when something missing from a returned parcel has to be reported: 14 days after the company sent it, that day not
 * counted (FR-R5-13a, A-G-1).
 * @param dispatchedOn `YYYY-MM-DD` in Asia/Tokyo.
 * @throws Unanswered where the text does not say how long
 */
export function missingItemDeadline(dispatchedOn: string): CountedDeadline<'missing-item'> {
  const { value: count, clauses } = ruled(REPORT_DAYS, {});
  const toReport: StatedPeriod = { unit: 'days', count, firstDay: 'not-counted' };
  const { first, last } = daysOf(dispatchedOn, toReport);
  return {
    kind: 'missing-item',
    startFact: 'dispatchedOn',
    period: `${toReport.count} ${toReport.unit}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses,
    policyRevision: policyRevision('FR'),
    calendarRevision: null,
  };
}
