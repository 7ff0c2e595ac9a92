import { daysOf, instantAfter, type StatedPeriod } from '../../../days.js';
import { ruled } from '../../../kernel/ruled.js';
import type { DeadlineTerm } from '../deadline-term.js';
import { policyRevision } from '../../../kernel/governing.js';
import { STORAGE_CLAUSES } from './storage.clauses.js';

/**
 * How long an item is kept that cannot be handed back (FR-R5-14): 3 calendar months, the starting day not counted
 * (A-FR-09, A-G-1). It does not move off holidays (A-G-3) and needs no calendar.
 * @param startedOn the day storage started, `YYYY-MM-DD` in Asia/Tokyo.
 */
export function storageDeadline(startedOn: string): DeadlineTerm {
  const { value: count, clauses } = ruled(STORAGE_CLAUSES, {});
  const kept: StatedPeriod = { unit: 'months', count, firstDay: 'not-counted' };
  const { first, last } = daysOf(startedOn, kept);
  return {
    kind: 'storage',
    startFact: 'storageStartedOn',
    period: `${kept.count} ${kept.unit}`,
    firstCountedDay: first,
    lastDay: last,
    firesAt: instantAfter(last),
    clauses,
    policyRevision: policyRevision('FR'),
    calendarRevision: null,
  };
}
