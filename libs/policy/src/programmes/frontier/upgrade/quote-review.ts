import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { CountedDeadline } from '../../../kernel/counted-deadline.js';
import { ruled } from '../../../kernel/ruled.js';
import { YES } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { quoteAnswerDeadline } from '../quote/answer-deadline.js';
import { FORMAL_QUOTE_FOLLOWS } from './formal-quote.text.js';

/** A rough price binds nobody: what is answered, or left unanswered, is the formal quote. */
const FORMAL_QUOTE_IS_ANSWERED: DecidingClause<object, 'formal-quote'> = {
  ...FORMAL_QUOTE_FOLLOWS,
  kind: 'base',
  when: () => YES,
  ruling: () => settles('formal-quote'),
};

/**
 * When a person looks at an unanswered upgrade quote: after as many business days as a repair quote has (FR-R4-4). It is
 * neither cancelled nor charged by itself, for article 7 says nothing of it (A-FR-36).
 * @param issuedOn when the formal quote was issued (FR-R7-3), `YYYY-MM-DD` in Asia/Tokyo.
 * @throws MissingTerms when the calendar is unset, or lacks a year that the count runs into.
 * @throws Unanswered where the text knows no formal quote after a rough price.
 */
export function upgradeQuoteReview(issuedOn: string, terms: Terms): CountedDeadline<'upgrade-quote-review'> {
  const { clauses: quoted } = ruled([FORMAL_QUOTE_IS_ANSWERED], {});
  const { clauses, ...counted } = quoteAnswerDeadline(issuedOn, terms);
  return { ...counted, kind: 'upgrade-quote-review', clauses: [...quoted, ...clauses, 'A-FR-36'] };
}
