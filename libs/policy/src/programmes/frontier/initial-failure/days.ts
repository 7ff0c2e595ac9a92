import type { CountedDeadline } from '../../../kernel/counted-deadline.js';
import { daysOf, instantAfter, type StatedPeriod } from '../../../days.js';
import { policyRevision } from '../regulations/in-force.js';

const FIRST_DAYS: StatedPeriod = { unit: 'days', count: 14, firstDay: 'counted' };
const TO_ARRIVE: StatedPeriod = { unit: 'days', count: 14, firstDay: 'not-counted' };

/** The 14th day of the warranty, its start counted as the first (FW-W9-1, FW-W9-3, FW-W9-8a; A-G-1). */
export function fourteenthDay(warrantyStartsOn: string): string {
  return daysOf(warrantyStartsOn, FIRST_DAYS).last;
}

/**
 * By when an item that failed in its first days has to arrive to be exchanged: 14 days after the contact, that day not
 * counted (FW-W9-4a, A-G-1). Then exchange is withdrawn and the item repaired (FW-W9-4b).
 * @param contactedOn `YYYY-MM-DD` in Asia/Tokyo.
 */
export function initialFailureArrival(contactedOn: string): CountedDeadline<'initial-failure-arrival'> {
  const { first, last } = daysOf(contactedOn, TO_ARRIVE);
  return {
    kind: 'initial-failure-arrival',
    startFact: 'contactedOn',
    period: `${TO_ARRIVE.count} ${TO_ARRIVE.unit}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses: ['FW-W9-4a'],
    policyRevision: policyRevision('FW'),
    calendarRevision: null,
  };
}
