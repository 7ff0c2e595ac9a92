import { TITLES } from '../clauses/places.js';
import type { Decision } from '../kernel/decision.js';
import type { PinnedRegulation, Programme } from '../kernel/programme.js';
import type { Item } from './citations.js';
import { dayInWords, printedDate } from './days-in-words.js';
import { both, type Label } from './language.js';
import { ANCHOR_NAMES } from './phrases.js';

/**
 * The texts that a decision went by, and the day that picked them.
 * @param on `YYYY-MM-DD`
 */
export function textsApplied<O, P extends Programme>(
  { programme, regulations }: Decision<O, P>,
  on: string,
): readonly Item[] {
  const [anchor, day] = [ANCHOR_NAMES[programme], dayInWords(on)];
  const reference = both(`基準日：${anchor.ja} ${day.ja}`, `Reference day: ${day.en}, ${anchor.en}`);
  return [...regulations.map((one): Item => [revisionInWords(one)]), [reference]];
}

/** A text with the date that it prints. */
function revisionInWords({ document, revision }: PinnedRegulation): Label {
  const title = TITLES[document];
  if (revision === null)
    return both(`${title.ja}（基準日の版を保管していません）`, `${title.en} (text not held)`);
  if (revision === 'undated') return both(`${title.ja}（日付の記載なし）`, `${title.en} (undated)`);
  const printed = printedDate(revision) ?? both(revision, revision);
  return both(`${title.ja}（${printed.ja}版）`, `${title.en} (text of ${printed.en})`);
}
