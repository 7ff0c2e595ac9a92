import { ruled } from '../../../kernel/ruled.js';
import type { Terms } from '../../../terms/terms.js';
import { businessDaysFrom } from '../business-days.js';
import { instantAfter } from '../../../days.js';
import type { DeadlineTerm } from '../deadline-term.js';
import { policyRevision } from '../../../kernel/governing.js';
import { TARGET_CLAUSES } from './target.clauses.js';

/** A target with the day from which it may be met. */
export interface TargetWindow extends DeadlineTerm {
  readonly expectedFrom: string;
}

/**
 * When a repair or its quote is due: between the 7th and the 14th business day after acceptance (FR-R3-2, FR-R4-2).
 * A guide only: passing it raises an alarm and gives no remedy (A-FR-21).
 * @param acceptedOn `YYYY-MM-DD` in Asia/Tokyo.
 * @throws MissingTerms when the calendar is unset, or lacks a year that the count runs into.
 */
export function repairTarget(acceptedOn: string, terms: Terms): TargetWindow {
  const businessDays = businessDaysFrom(acceptedOn, terms);
  const { value: meant, clauses } = ruled(TARGET_CLAUSES, {});
  const lastDay = businessDays.nth(meant.latest);
  return {
    kind: 'repair-target',
    startFact: 'acceptedOn',
    period: `${meant.earliest} to ${meant.latest} business days`,
    firstCountedDay: businessDays.nth(1),
    expectedFrom: businessDays.nth(meant.earliest),
    lastDay,
    firesAt: instantAfter(lastDay),
    clauses,
    policyRevision: policyRevision('FR'),
    calendarRevision: businessDays.revision,
  };
}
