import type { DefiningClause } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';

/** Why the text that is read is the one in force when the item arrived. They frame every decision. */
export const PINNING_CLAUSES: readonly DefiningClause<object>[] = [
  {
    id: 'FR-R1-4',
    document: 'FR',
    kind: 'definition',
    paraphrase: {
      ja: '変更後の規定は、公示日以降の保証と修理に、以前に作られ売られた製品についても適用する。',
      en: 'Changed rules apply from their publication date, also to products made and sold before.',
    },
    when: () => YES,
  },
  {
    id: 'FR-R1-6',
    document: 'FR',
    kind: 'definition',
    paraphrase: {
      ja: '預かり中の製品には、リペアセンターに入荷した時点の規定を適用する。',
      en: 'An item in hand is handled under the rules in force when it reached the Repair Centre.',
    },
    when: () => YES,
  },
  {
    id: 'FW-W1-3',
    document: 'FW',
    kind: 'definition',
    paraphrase: {
      ja: '変更後の保証規定は、公示日以降、以前の製品にも適用する。',
      en: 'Changed warranty rules apply from publication, also to earlier products.',
    },
    when: () => YES,
  },
  {
    id: 'FW-W5-2',
    document: 'FW',
    kind: 'definition',
    paraphrase: {
      ja: '預かり中の製品には、入荷した日の保証規定を適用する。',
      en: 'An item in hand is handled under the warranty rules as of the day it arrived.',
    },
    when: () => YES,
  },
];

/** The clauses that pick the text, by document: what a person goes by when that text is not held. */
export const PINNED_BY = { FR: 'FR-R1-6', FW: 'FW-W5-2' } as const;
