import { type DatedText, textInForce } from '../../../kernel/held-text.js';
import { type Basis, decideUnder } from '../../../kernel/decide-under.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Resolution } from '../../../kernel/resolution.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import { MasterData } from '../master-data.js';

/**
 * The slides of the vendor. They print no date, so their revision is named for that and the day from which they govern
 * is configuration; they are known since the earliest day that their figures draw (A-SR-02).
 */
export const SLIDES = {
  title: { ja: '無償保証とサポート更新', en: 'Free warranty and support renewal' },
  revision: 'undated',
  knownFrom: '2016-03-31T15:00:00.000Z',
};

/** The text that these rules are written after. */
export const POLICY_REVISION = `SR@${SLIDES.revision}`;

/**
 * The day (`YYYY-MM-DD`, Asia/Tokyo) on which support, a change or a renewal was asked for, which picks the text
 * (A-G-7; for a term that nobody asked about, the delivery), and the state of the rulebook to decide by (RFC 3339).
 */
export interface AskedOn {
  readonly askedOn: string;
  readonly knownAt: string;
}

/**
 * Decides by the text in force on the day of the request.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function bySlides<O>(
  at: AskedOn,
  facts: Pick<RecordedFacts<object>, 'used'>,
  masterData: MasterData,
  decide: () => Resolution<O>,
): Decision<O, 'support-renewal'> {
  const text: DatedText = { ...SLIDES, inForceFrom: masterData.table('inForceFrom') };
  const basis: Basis<'support-renewal'> = {
    programme: 'support-renewal',
    document: 'SR',
    revision: textInForce([text], at.askedOn, at.knownAt),
    pinnedBy: ['A-G-7'],
    facts,
    tables: masterData,
  };
  return decideUnder(basis, decide);
}
