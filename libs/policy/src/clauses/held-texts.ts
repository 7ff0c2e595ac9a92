import { RecordedFacts } from '../kernel/facts.js';
import { draftedTexts, governedBy } from '../kernel/governing.js';
import type { PinnedRegulation } from '../kernel/programme.js';
import type { GoverningText, RegulationRevision } from '../kernel/revision.js';
import { areWrittenFor, writtenFor } from '../kernel/written-for.js';
import { FRONTIER_REVISIONS } from '../programmes/frontier/regulations/documents.js';
import { SCHEME } from '../programmes/ipro/regulation/scheme.js';
import { CATALOGUE } from '../programmes/panasonic-pack/regulation/catalogue.js';
import { SLIDES } from '../programmes/support-renewal/regulation/slides.js';

/** Every text of every programme that is held. */
export const HELD_TEXTS: readonly (GoverningText & Pick<RegulationRevision, 'sourceSha256'>)[] = [
  ...FRONTIER_REVISIONS,
  ...SCHEME.held,
  ...CATALOGUE.held,
  ...SLIDES.held,
];

/**
 * Does what asks the rules outside a decision, such as counting a period or naming a payer, by the texts that an item is
 * handled under: those that its arrival, application or request pinned (D25). For a document without held text the
 * one that its rules were first written for stands in: what it leaves to a person is not asked.
 * @param work must be synchronous.
 * @throws TypeError where a text does not settle what is asked.
 */
export function byRegulations<T>(pins: readonly PinnedRegulation[], work: () => T): T {
  const held = [...HELD_TEXTS, ...draftedTexts()];
  const texts = pins.map(({ document, revision }): GoverningText => {
    const text = held.find((one) => one.document === document && one.id === revision);
    return text ?? { document, id: writtenFor(document) };
  });
  if (areWrittenFor(texts)) return governedBy(null, work);
  return governedBy({ texts, facts: RecordedFacts.of({}), spoke: new Set() }, work);
}
