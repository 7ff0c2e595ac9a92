import { decidePinned } from '../../../kernel/decide-pinned.js';
import type { Decision } from '../../../kernel/decision.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import { withDraftedTexts } from '../../../kernel/governing.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { pinRevisions, type RegulationRevision } from '../../../kernel/revision.js';
import { MasterData } from '../master-data.js';

/** Slides, which may print no date: then the day from which they govern is configuration. */
type Slides = Omit<RegulationRevision<'SR'>, 'effectiveFrom'> & { readonly effectiveFrom?: string };

/**
 * The slides of the vendor. The first ones print no date, so their revision is named for that; they are known since the
 * earliest day that their figures draw (A-SR-02).
 */
export const SLIDES: {
  readonly title: { readonly ja: string; readonly en: string };
  readonly held: readonly [Slides, ...Slides[]];
} = {
  title: { ja: '無償保証とサポート更新', en: 'Free warranty and support renewal' },
  held: [
    {
      id: 'undated',
      document: 'SR',
      knownFrom: '2016-03-31T15:00:00.000Z',
      sourceSha256: '73a3637bac82f50760ad512cd2e3eef1b7f3d4aa235e7cff09ceda2d70f69829',
    },
  ],
};

/**
 * The day (`YYYY-MM-DD`, Asia/Tokyo) on which support, a change or a renewal was asked for, which picks the text
 * (A-G-7; for a term that nobody asked about, the delivery), and the state of the rulebook to decide by (RFC 3339).
 */
export interface AskedOn {
  readonly askedOn: string;
  readonly knownAt: string;
}

/** The texts with a day from which they govern, those of a draft that is tried among them. */
function slideTexts(configured: string | undefined): readonly RegulationRevision<'SR'>[] {
  const dated = SLIDES.held.flatMap(({ effectiveFrom = configured, ...text }) =>
    effectiveFrom === undefined ? [] : [{ ...text, effectiveFrom }],
  );
  return withDraftedTexts(['SR'], dated);
}

/**
 * Decides by the text in force on the day of the request.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function bySlides<O>(
  { askedOn, knownAt }: AskedOn,
  facts: RecordedFacts<object>,
  masterData: MasterData,
  decide: () => Resolution<O>,
): Decision<O, 'support-renewal'> {
  const revisions = slideTexts(masterData.table('inForceFrom'));
  const basis = {
    programme: 'support-renewal',
    regulations: pinRevisions(['SR'], revisions, { anchor: askedOn, knownAt }),
    revisions,
    pinnedBy: () => ['A-G-7'],
    facts,
    tables: masterData,
  } as const;
  return decidePinned(basis, decide);
}
