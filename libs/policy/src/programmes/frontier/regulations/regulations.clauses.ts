import type { ClauseText, DefiningClause } from '../../../kernel/clause.js';
import { standing } from '../../../kernel/ruled.js';
import { YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import type { FrontierDocument } from './documents.js';

/** What each document says of its own texts. */
const TEXTS: { readonly [D in FrontierDocument]: { readonly from: ClauseText; readonly by: ClauseText } } = {
  FR: {
    from: said(
      'FR-R1-4',
      '変更後の規定は、公示日以降の保証と修理に、以前に作られ売られた製品についても適用する。',
      'Changed rules apply from their publication date, also to products made and sold before.',
    ),
    by: said(
      'FR-R1-6',
      '預かり中の製品には、リペアセンターに入荷した時点の規定を適用する。',
      'An item in hand is handled under the rules in force when it reached the Repair Centre.',
    ),
  },
  FW: {
    from: said(
      'FW-W1-3',
      '変更後の保証規定は、公示日以降、以前の製品にも適用する。',
      'Changed warranty rules apply from publication, also to earlier products.',
    ),
    by: said(
      'FW-W5-2',
      '預かり中の製品には、入荷した日の保証規定を適用する。',
      'An item in hand is handled under the warranty rules as of the day it arrived.',
    ),
  },
};

const countsFromPublication = { FR: standing(TEXTS.FR.from), FW: standing(TEXTS.FW.from) };
const isPicked = { FR: standing(TEXTS.FR.by), FW: standing(TEXTS.FW.by) };

/** Whether a text of a document governs from the day it was published, and not from the date of revision printed on it. */
export function governsFromPublication(document: FrontierDocument): boolean {
  return countsFromPublication[document]();
}

/** Whether the day of arrival picks the text of a document (FR-R1-6, FW-W5-2). Where it does not, nothing does. */
export function arrivalPicks(document: FrontierDocument): boolean {
  return isPicked[document]();
}

/** Why the text that is read is the one in force when the item arrived. They frame every decision. */
export const PINNING_CLAUSES: readonly DefiningClause<object>[] = [
  TEXTS.FR.from,
  TEXTS.FR.by,
  TEXTS.FW.from,
  TEXTS.FW.by,
].map((text) => ({ ...text, kind: 'definition', when: () => YES }));

/** The clauses that pick the text, by document: what a person goes by when that text is not held. */
export const PINNED_BY = { FR: 'FR-R1-6', FW: 'FW-W5-2' } as const;
