import { ShuriError } from '#kernel';
import { RecordedFacts } from '../kernel/facts.js';
import { draftedTexts, governedBy } from '../kernel/governing.js';
import type { PinnedRegulation } from '../kernel/programme.js';
import type { GoverningText, RegulationRevision } from '../kernel/revision.js';
import { Unanswered } from '../kernel/unanswered.js';
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
 * @param facts what is known of the matter, which savings of a text may hang on; looked up only under a later text.
 * @throws ShuriError POLICY.UNSETTLED where a later text does not settle what is asked: `ask` names the facts that would.
 */
export function byRegulations<T>(
  pins: readonly PinnedRegulation[],
  work: () => T,
  facts: () => object = () => ({}),
): T {
  const rulebook = [...HELD_TEXTS, ...draftedTexts()];
  const texts = pins.map(({ document, revision }): GoverningText => {
    const text = rulebook.find((one) => one.document === document && one.id === revision);
    return text ?? { document, id: writtenFor(document) };
  });
  if (areWrittenFor(texts)) return governedBy(null, work);
  try {
    return governedBy({ texts, rulebook, facts: RecordedFacts.of(facts()), spoke: new Set() }, work);
  } catch (error) {
    throw error instanceof Unanswered ? unsettled(error) : error;
  }
}

function unsettled({ clauses, message, outcome }: Unanswered): ShuriError {
  const ask = outcome.kind === 'needs-facts' ? [...outcome.ask] : [];
  return new ShuriError('POLICY.UNSETTLED', `the text that governs leaves this open: ${message}`, { ask }, [
    ...new Set(clauses),
  ]);
}
