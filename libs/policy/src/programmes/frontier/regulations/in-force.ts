import { formatCivilDate, parseCivilDate, parseInstant } from '#civil-time';
import type { PinnedRegulation } from '../../../kernel/programme.js';
import type { Terms } from '../../../terms/terms.js';
import type { FrontierTerms } from '../frontier-terms.js';
import { type FrontierDocument, REGULATIONS } from './documents.js';

/** The documents of the programme, in the order in which they are listed. */
const DOCUMENTS = ['FR', 'FW'] as const satisfies readonly FrontierDocument[];

/**
 * The text of each document that governs an item which arrived on a day (`YYYY-MM-DD`, Asia/Tokyo): the latest one
 * published by then, that day included (FR-R1-4, FR-R1-6, FW-W1-3, FW-W5-2; read by A-FR-17).
 * @throws InvalidCivilDate
 */
export function regulationsInForce(
  arrivedOn: string,
  terms: Terms,
): readonly PinnedRegulation<FrontierDocument>[] {
  return textsOf(arrivedOn, terms.programmes.frontier?.publications);
}

/**
 * The same, as far as the rulebook knew the texts at an instant (RFC 3339).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function textsKnown(
  arrivedOn: string,
  knownAt: string,
  publications: FrontierTerms['publications'],
): readonly PinnedRegulation<FrontierDocument>[] {
  const then = parseInstant(knownAt);
  return textsOf(arrivedOn, publications).map(({ document, revision }) => {
    const held = REGULATIONS[document].held.find((one) => one.revision === revision);
    const known = held !== undefined && Temporal.Instant.compare(parseInstant(held.knownFrom), then) <= 0;
    return { document, revision: known ? held.revision : null };
  });
}

/** The text that the rules of this programme are written after, such as `FR@2023-12-13`. */
export function policyRevision(document: FrontierDocument): string {
  return `${document}@${REGULATIONS[document].held[0].revision}`;
}

function textsOf(
  arrivedOn: string,
  publications: FrontierTerms['publications'] = {},
): readonly PinnedRegulation<FrontierDocument>[] {
  const day = formatCivilDate(parseCivilDate(arrivedOn));
  return DOCUMENTS.map((document) => {
    const published = publications[document] ?? {};
    const text = REGULATIONS[document].held.findLast(
      ({ revision }) => (published[revision] ?? revision) <= day,
    );
    return { document, revision: text?.revision ?? null };
  });
}
