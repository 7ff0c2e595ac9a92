import { daysOf, instantAfter } from '../../days.js';
import type { CountedDeadline } from '../../kernel/counted-deadline.js';
import { policyRevision } from '../../kernel/governing.js';
import { countIfAny } from '../../stated-count.js';
import { BAR_DAYS, gracePeriod } from './renewal/days-after-end.js';

/** The period to renew that SR counts. It does not move off holidays (A-G-3). */
export type SupportDeadline = CountedDeadline<'renewal-limit'>;

/**
 * Until when an ended term can be renewed at the ordinary price (SR-4-2, A-SR-03).
 * @param endedOn `YYYY-MM-DD`
 * @throws Unanswered where the text does not say how long
 */
export function renewalDeadline(endedOn: string): SupportDeadline {
  const barred = countIfAny(BAR_DAYS) === null ? [] : ['SR-5-1', 'A-SR-03'];
  const period = gracePeriod();
  const { first, last } = daysOf(endedOn, period);
  return {
    kind: 'renewal-limit',
    startFact: 'endedOn',
    period: `${period.count} ${period.unit}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses: ['SR-4-2', ...barred],
    policyRevision: policyRevision('SR'),
    calendarRevision: null,
  };
}
