import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';

/** Between which business days after acceptance something is meant to be done. */
export type BusinessDaysMeant = { readonly earliest: number; readonly latest: number };

const MEANT: BusinessDaysMeant = { earliest: 7, latest: 14 };

const meansToTake = (text: ClauseText): DecidingClause<object, BusinessDaysMeant> => ({
  ...text,
  kind: 'base',
  when: () => YES,
  ruling: () => settles(MEANT),
});

/** The clauses on how long a repair and its quote are meant to take: the same days, whichever it comes to. */
export const TARGET_CLAUSES = [
  meansToTake({
    id: 'FR-R3-2',
    document: 'FR',
    paraphrase: {
      ja: '無償修理は、受け入れ後7~14営業日を目安とする。遅延の事由があるときはこの限りでない。',
      en: 'A free repair is meant to take 7 to 14 business days after acceptance, unless a ground of delay applies.',
    },
  }),
  meansToTake({
    id: 'FR-R4-2',
    document: 'FR',
    paraphrase: {
      ja: '有償修理の見積書は、受け入れ後7~14営業日を目安に発行する。遅延の事由があるときはこの限りでない。',
      en: 'A quote is meant to be issued 7 to 14 business days after acceptance, unless a ground of delay applies.',
    },
  }),
];

export const DELAY_NEEDS_A_GROUND: ClauseText = {
  id: 'FR-R6-0',
  document: 'FR',
  paraphrase: {
    ja: '定められた事由に当たるときは、目安の期間より長くかかることがある。',
    en: 'Where a listed ground applies, repair or quote may take longer than the target.',
  },
};
