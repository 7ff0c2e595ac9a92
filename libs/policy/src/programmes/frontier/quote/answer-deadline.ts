import { ruled } from '../../../kernel/ruled.js';
import type { Terms } from '../../../terms/terms.js';
import { businessDaysFrom } from '../business-days.js';
import { instantAfter } from '../../../days.js';
import type { DeadlineTerm } from '../deadline-term.js';
import { policyRevision } from '../../../kernel/governing.js';
import { ANSWER_CLAUSES } from './quote.clauses.js';

/**
 * How long a customer may answer a quote (FR-R4-4): through the end of the 14th business day after the day of issue.
 * @param issuedOn `YYYY-MM-DD` in Asia/Tokyo; it need not be a business day.
 * @throws MissingTerms when the calendar is unset, or lacks a year that the count runs into.
 */
export function quoteAnswerDeadline(issuedOn: string, terms: Terms): DeadlineTerm {
  const businessDays = businessDaysFrom(issuedOn, terms);
  const { value: days, clauses } = ruled(ANSWER_CLAUSES, {});
  const lastDay = businessDays.nth(days);
  return {
    kind: 'quote-answer',
    startFact: 'quoteIssuedOn',
    period: `${days} business days`,
    firstCountedDay: businessDays.nth(1),
    lastDay,
    firesAt: instantAfter(lastDay),
    clauses,
    policyRevision: policyRevision('FR'),
    calendarRevision: businessDays.revision,
  };
}
