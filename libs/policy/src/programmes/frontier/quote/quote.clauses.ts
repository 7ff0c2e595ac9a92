import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';

export const QUOTE_ANSWERS_THE_PRICE: ClauseText = {
  id: 'FR-R4-3',
  document: 'FR',
  paraphrase: {
    ja: '修理料金は見積書をもって正式に示す。それまでの概算は異なることがある。',
    en: 'The price of a repair is given by the issued quote; rough figures named before may differ.',
  },
};

/** The quote's day is day 0 and answers through the end of the 14th business day are in time (A-FR-07). */
export const SILENCE_OR_DISAGREEMENT_CANCELS: DecidingClause<object, number> = {
  id: 'FR-R4-4',
  document: 'FR',
  kind: 'base',
  paraphrase: {
    ja: '見積書の発行から14営業日を過ぎても回答がないとき、または内容に同意がないときは、修理の取消しとみなし、検査費用と送料を請求する。',
    en: 'No answer once 14 business days have passed since the quote, or disagreement with it, counts as cancelling; inspection fee and shipping are charged.',
  },
  when: () => YES,
  ruling: () => settles(14),
};

/** The clauses on how many business days an answer to a quote may take. */
export const ANSWER_CLAUSES = [SILENCE_OR_DISAGREEMENT_CANCELS];
