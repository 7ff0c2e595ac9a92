import { daysOf, instantAfter, type StatedPeriod } from '../../../days.js';
import type { CountedDeadline } from '../../../kernel/counted-deadline.js';
import { policyRevision } from '../../../kernel/governing.js';

const ONE_MONTH: StatedPeriod = { unit: 'months', count: 1, firstDay: 'not-counted' };

/** The last day to apply for a pack. Both days are `YYYY-MM-DD`. */
export function applicationEnd(operationStartedOn: string): string {
  return daysOf(operationStartedOn, ONE_MONTH).last;
}

/** When application for a pack is due (PN-P-3): a month, the start of operation not counted, not moved off holidays. */
export function applicationDeadline(operationStartedOn: string): CountedDeadline<'pack-application'> {
  const { first, last } = daysOf(operationStartedOn, ONE_MONTH);
  return {
    kind: 'pack-application',
    startFact: 'operationStartedOn',
    period: `${ONE_MONTH.count} month`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses: ['PN-P-3'],
    policyRevision: policyRevision('PN'),
    calendarRevision: null,
  };
}
