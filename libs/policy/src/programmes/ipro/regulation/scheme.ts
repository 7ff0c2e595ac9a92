import type { DefiningClause } from '../../../kernel/clause.js';
import { withDraftedTexts } from '../../../kernel/governing.js';
import type { PinnedRegulation } from '../../../kernel/programme.js';
import type { Regulation } from '../../../kernel/regulation.js';
import { pinRevisions, type RegulationRevision } from '../../../kernel/revision.js';
import { YES } from '../../../kernel/tri.js';

/** The scheme. The day of its first text is not printed; it counts from the first of the month (A-IP-14). */
export const SCHEME: Regulation<'IP'> = {
  title: { ja: '保証・修理制度', en: 'Warranty and repair scheme' },
  held: [
    {
      id: '2023-12',
      document: 'IP',
      effectiveFrom: '2023-12-01',
      knownFrom: '2023-11-30T15:00:00.000Z',
      sourceSha256: 'ca734cc27d407fedd06570990c99fd85c699f73007532764bddd9f545f97d424',
    },
  ],
};

/** The first day of the month of the first text: earlier deliveries were made under another one (A-IP-20). */
export const TEXT_FROM = SCHEME.held[0].effectiveFrom;

/** The texts that are held, and those of a draft that is tried. */
export function iproTexts(): readonly RegulationRevision<'IP'>[] {
  return withDraftedTexts(['IP'], SCHEME.held);
}

/**
 * The text that decides on a request (`YYYY-MM-DD`): the first one for all that came before the next, whatever the dates
 * of the case are (A-IP-20); `null`: the rulebook did not know it yet.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function schemeKnown(requestedOn: string, knownAt: string): readonly PinnedRegulation<'IP'>[] {
  const anchor = requestedOn < TEXT_FROM ? TEXT_FROM : requestedOn;
  return pinRevisions(['IP'], iproTexts(), { anchor, knownAt });
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
