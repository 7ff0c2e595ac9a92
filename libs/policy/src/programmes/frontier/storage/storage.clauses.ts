import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';

const KEPT_THREE_MONTHS: DecidingClause<object, number> = {
  id: 'FR-R5-14',
  document: 'FR',
  kind: 'base',
  paraphrase: {
    ja: '理由を問わず、お客様が受け取れないとき、または全く連絡がつかないときは3か月保管する。その後は、送られた一式の権利を放棄したものとみなして処分する。',
    en: 'If, for any reason, the customer cannot receive the item or cannot be reached at all, it is kept 3 months; after that all that was sent in counts as given up and is disposed of.',
  },
  when: () => YES,
  ruling: () => settles(3),
};

/** The clauses on how many months an item is kept. */
export const STORAGE_CLAUSES = [KEPT_THREE_MONTHS];
