import { daysOf, lastDayIn, instantAfter, type StatedPeriod } from '../../../days.js';
import type { CountedDeadline } from '../../../kernel/counted-deadline.js';
import { policyRevision } from '../../../kernel/governing.js';
import { countOf, says } from '../../../stated-count.js';
import { clauseText } from '../clause-text.js';

export const APPLIED_WITHIN_A_MONTH = clauseText(
  'PN-P-3',
  '申し込みは、原則として運用開始から1か月以内に行う。',
  'Application is in principle made within one month after operation starts.',
);

/** The clauses on how many months after the start of operation a pack is applied for. */
export const APPLICATION_MONTHS = [says(APPLIED_WITHIN_A_MONTH, 1)];

/** The months to apply, the start of operation not counted. */
function applicationPeriod(): StatedPeriod {
  return { unit: 'months', count: countOf(APPLICATION_MONTHS), firstDay: 'not-counted' };
}

/** The last day to apply for a pack. Both days are `YYYY-MM-DD`. @throws Unanswered where the text does not say which */
export function applicationEnd(operationStartedOn: string): string {
  return lastDayIn(operationStartedOn, applicationPeriod());
}

/**
 * When application for a pack is due (PN-P-3): a month, the start of operation not counted, not moved off holidays.
 * @throws Unanswered where the text does not say how long
 */
export function applicationDeadline(operationStartedOn: string): CountedDeadline<'pack-application'> {
  const period = applicationPeriod();
  const { first, last } = daysOf(operationStartedOn, period);
  return {
    kind: 'pack-application',
    startFact: 'operationStartedOn',
    period: `${period.count} ${period.count === 1 ? 'month' : 'months'}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses: [APPLIED_WITHIN_A_MONTH.id],
    policyRevision: policyRevision('PN'),
    calendarRevision: null,
  };
}
