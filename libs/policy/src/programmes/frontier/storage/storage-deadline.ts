import { daysOf, instantAfter, type StatedPeriod } from '../../../days.js';
import type { DeadlineTerm } from '../deadline-term.js';
import { policyRevision } from '../regulations/in-force.js';
import { KEPT_THREE_MONTHS } from './storage.clauses.js';

const STORAGE: StatedPeriod = { unit: 'months', count: 3, firstDay: 'not-counted' };

/**
 * How long an item is kept that cannot be handed back (FR-R5-14): 3 calendar months, the starting day not counted
 * (A-FR-09, A-G-1). It does not move off holidays (A-G-3) and needs no calendar.
 * @param startedOn the day storage started, `YYYY-MM-DD` in Asia/Tokyo.
 */
export function storageDeadline(startedOn: string): DeadlineTerm {
  const { first, last } = daysOf(startedOn, STORAGE);
  return {
    kind: 'storage',
    startFact: 'storageStartedOn',
    period: `${STORAGE.count} ${STORAGE.unit}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses: [KEPT_THREE_MONTHS.id],
    policyRevision: policyRevision('FR'),
    calendarRevision: null,
  };
}
