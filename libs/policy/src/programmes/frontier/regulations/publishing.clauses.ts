import type { ClauseText } from '../../../kernel/clause.js';
import type { PinnedRegulation } from '../../../kernel/programme.js';
import { standing } from '../../../kernel/ruled.js';
import type { Terms } from '../../../terms/terms.js';
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

/** The clauses on how texts become known and change. */
export const PUBLISHING_TEXTS: readonly ClauseText[] = [
  ...Object.values(PUBLISHED),
  ...Object.values(CHANGED),
];

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

/**
 * The clauses on publishing and changing that the picking of texts for a day rests on beside those that name the day: where
 * a day of publication is on record, and where a later text governs than the first that is held.
 */
export function framedBy(
  pins: readonly PinnedRegulation<FrontierDocument>[],
  terms: Terms,
): readonly string[] {
  return pins.flatMap(({ document, revision }) => {
    const days = terms.programmes.frontier?.publications?.[document];
    const isLater = revision !== null && revision !== REGULATIONS[document].held[0].id;
    return [
      ...(days !== undefined && isPublished(document) ? [PUBLISHED[document].id] : []),
      ...(isLater && changesByItself(document) ? [CHANGED[document].id] : []),
    ];
  });
}
