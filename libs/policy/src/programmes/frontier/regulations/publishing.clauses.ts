import type { ClauseText, DefiningClause } from '../../../kernel/clause.js';
import { withDraftedTexts } from '../../../kernel/governing.js';
import { standing } from '../../../kernel/ruled.js';
import { no, YES } from '../../../kernel/tri.js';
import type { InHouse } from '../answer.js';
import { said } from '../clause-text.js';
import { type FrontierDocument, REGULATIONS } from './documents.js';

type Texts = { readonly [D in FrontierDocument]: ClauseText };

const PUBLISHED: Texts = {
  FR: said(
    'FR-R1-2',
    '最新の修理規定はWebサイトで公示する。',
    'The latest repair rules are published on the web site.',
  ),
  FW: said(
    'FW-W1-1',
    '最新の保証規定はWebサイトで公示する。',
    'The latest warranty rules are published on the web site.',
  ),
};

const CHANGED: Texts = {
  FR: said(
    'FR-R1-3',
    '事前の通知や承諾なしに、修理規定を変更できる。',
    'The repair rules may be changed without notice or consent.',
  ),
  FW: said(
    'FW-W1-2',
    '事前の通知や承諾なしに、保証規定を変更できる。',
    'The warranty rules may be changed without notice or consent.',
  ),
};

/** How texts become known and change: they frame a decision where a day of publication is on record, or a later text is. */
export const PUBLISHING_CLAUSES = (['FR', 'FW'] as const).flatMap(
  (document): readonly DefiningClause<InHouse<object>>[] => [
    {
      ...PUBLISHED[document],
      kind: 'definition',
      when: (facts) => (facts.get('masterData').table('publications')?.[document] === undefined ? no() : YES),
    },
    {
      ...CHANGED[document],
      kind: 'definition',
      when: () => (withDraftedTexts([document], REGULATIONS[document].held).length > 1 ? YES : no()),
    },
  ],
);

const published = { FR: standing(PUBLISHED.FR), FW: standing(PUBLISHED.FW) };
const changed = { FR: standing(CHANGED.FR), FW: standing(CHANGED.FW) };

/** Whether the texts of a document have a day of publication that counts: they are published (FR-R1-2, FW-W1-1). */
export function isPublished(document: FrontierDocument): boolean {
  return published[document]();
}

/** Whether a later text of a document needs neither notice nor consent to govern (FR-R1-3, FW-W1-2). */
export function changesByItself(document: FrontierDocument): boolean {
  return changed[document]();
}
