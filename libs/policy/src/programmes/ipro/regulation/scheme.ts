import { parseInstant } from '#civil-time';
import type { DefiningClause } from '../../../kernel/clause.js';
import type { HeldText } from '../../../kernel/held-text.js';
import { YES } from '../../../kernel/tri.js';

/** The one text that is held. Its day is not printed; it counts from the first of the month (A-IP-14). */
export const SCHEME: HeldText & { readonly title: { readonly ja: string; readonly en: string } } = {
  title: { ja: '保証・修理制度', en: 'Warranty and repair scheme' },
  revision: '2023-12',
  knownFrom: '2023-11-30T15:00:00.000Z',
};

/** The first day of the month of the text: earlier deliveries were made under another one (A-IP-20). */
export const TEXT_FROM = '2023-12-01';

/** The text that decides, whatever the dates of the case are (A-IP-20); `null`: the rulebook did not know it yet. */
export function schemeKnown(knownAt: string): string | null {
  const known = Temporal.Instant.compare(parseInstant(SCHEME.knownFrom), parseInstant(knownAt)) <= 0;
  return known ? SCHEME.revision : null;
}

/** Frames every decision. */
export const TEXT_OF_THE_SCHEME: DefiningClause<object> = {
  id: 'IP-0-1',
  document: 'IP',
  kind: 'definition',
  paraphrase: {
    ja: '制度の説明資料は2022年5月に初めて出され、2023年12月に改められた。',
    en: 'The scheme was first issued in May 2022 and revised in December 2023.',
  },
  when: () => YES,
};
