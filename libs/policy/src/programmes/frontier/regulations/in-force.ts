import type { PinnedRegulation } from '../../../kernel/programme.js';
import { pinRevisions } from '../../../kernel/revision.js';
import type { Terms } from '../../../terms/terms.js';
import type { FrontierTerms } from '../frontier-terms.js';
import {
  FRONTIER_REVISIONS,
  type FrontierDocument,
  type FrontierRevision,
  REGULATIONS,
} from './documents.js';
import { arrivalPicks, governsFrom } from './regulations.clauses.js';

/** The documents of the programme, in the order in which they are listed. */
const DOCUMENTS = ['FR', 'FW'] as const satisfies readonly FrontierDocument[];

/** By when the rulebook knows every text it holds. */
const NOW_KNOWN =
  FRONTIER_REVISIONS.map(({ knownFrom }) => knownFrom)
    .toSorted()
    .at(-1) ?? '';

/**
 * The text of each document that governs an item which arrived on a day (`YYYY-MM-DD`, Asia/Tokyo): the latest one
 * published by then, that day included (FR-R1-4, FR-R1-6, FW-W1-3, FW-W5-2; read by A-FR-17).
 * @throws InvalidCivilDate
 */
export function regulationsInForce(
  arrivedOn: string,
  terms: Terms,
): readonly PinnedRegulation<FrontierDocument>[] {
  return textsKnown(arrivedOn, NOW_KNOWN, terms.programmes.frontier?.publications);
}

/**
 * The same by the rulebook as it was at an instant (RFC 3339).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function textsKnown(
  arrivedOn: string,
  knownAt: string,
  publications: FrontierTerms['publications'],
  revisions: readonly FrontierRevision[] = FRONTIER_REVISIONS,
): readonly PinnedRegulation<FrontierDocument>[] {
  const published = revisions.map((one) => ({ ...one, effectiveFrom: firstDay(one, publications) }));
  return pinRevisions(DOCUMENTS, published, { anchor: arrivedOn, knownAt }).map((pinned) =>
    arrivalPicks(pinned.document) ? pinned : { ...pinned, revision: null },
  );
}

function firstDay(
  { document, id, effectiveFrom }: FrontierRevision,
  publications: FrontierTerms['publications'],
): string {
  const publishedOn = publications?.[document]?.[id];
  return publishedOn !== undefined && governsFrom(document) === 'publication' ? publishedOn : effectiveFrom;
}

/** The text that the rules of this programme are written after, such as `FR@2023-12-13`. */
export function policyRevision(document: FrontierDocument): string {
  return `${document}@${REGULATIONS[document].held[0].id}`;
}
