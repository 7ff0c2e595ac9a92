import type { CountedDeadline } from '../../../kernel/counted-deadline.js';
import type { Terms } from '../../../terms/terms.js';
import { quoteAnswerDeadline } from '../quote/answer-deadline.js';

/**
 * When a person looks at an unanswered upgrade quote: after as many business days as a repair quote has (FR-R4-4). It is
 * neither cancelled nor charged by itself, for article 7 says nothing of it (A-FR-36).
 * @param issuedOn `YYYY-MM-DD` in Asia/Tokyo.
 * @throws MissingTerms when the calendar is unset, or lacks a year that the count runs into.
 */
export function upgradeQuoteReview(issuedOn: string, terms: Terms): CountedDeadline<'upgrade-quote-review'> {
  const { clauses, ...counted } = quoteAnswerDeadline(issuedOn, terms);
  return { ...counted, kind: 'upgrade-quote-review', clauses: ['FR-R7-3', ...clauses, 'A-FR-36'] };
}
