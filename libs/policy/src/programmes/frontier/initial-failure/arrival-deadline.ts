import { daysOf, instantAfter } from '../../../days.js';
import type { CountedDeadline } from '../../../kernel/counted-deadline.js';
import { policyRevision } from '../../../kernel/governing.js';
import { ruled } from '../../../kernel/ruled.js';
import { afterContact, ARRIVAL_DAYS } from './days.js';

/**
 * By when an item that failed in its first days has to arrive to be exchanged: 14 days after the contact, that day not
 * counted (FW-W9-4a, A-G-1). Then exchange is withdrawn and the item repaired (FW-W9-4b).
 * @param contactedOn `YYYY-MM-DD` in Asia/Tokyo.
 * @throws Unanswered where the text does not say how long
 */
export function initialFailureArrival(contactedOn: string): CountedDeadline<'initial-failure-arrival'> {
  const { value, clauses } = ruled(ARRIVAL_DAYS, {});
  const toArrive = afterContact(value);
  const { first, last } = daysOf(contactedOn, toArrive);
  return {
    kind: 'initial-failure-arrival',
    startFact: 'contactedOn',
    period: `${toArrive.count} ${toArrive.unit}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses,
    policyRevision: policyRevision('FW'),
    calendarRevision: null,
  };
}
