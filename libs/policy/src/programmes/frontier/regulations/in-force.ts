import { governedBy, withDraftedTexts } from '../../../kernel/governing.js';
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
import { changesByItself, isPublished } from './publishing.clauses.js';
import { arrivalPicks, governsFromPublication } from './regulations.clauses.js';

/** The documents of the programme, in the order in which they are listed. */
const DOCUMENTS = ['FR', 'FW'] as const satisfies readonly FrontierDocument[];

/** The texts that are held, and those of a draft that is tried. */
export function frontierTexts(): readonly FrontierRevision[] {
  return withDraftedTexts(DOCUMENTS, FRONTIER_REVISIONS);
}

/**
 * The text of each document that governs an item which arrived on a day (`YYYY-MM-DD`, Asia/Tokyo): the latest one
 * published by then, that day included (FR-R1-4, FR-R1-6, FW-W1-3, FW-W5-2; read by A-FR-17).
 * @throws InvalidCivilDate
 */
export function regulationsInForce(
  arrivedOn: string,
  terms: Terms,
): readonly PinnedRegulation<FrontierDocument>[] {
  const known = frontierTexts().map(({ knownFrom }) => knownFrom);
  return textsKnown(arrivedOn, known.toSorted().at(-1) ?? '', terms.programmes.frontier?.publications);
}

/**
 * The same by the rulebook as it was at an instant (RFC 3339).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function textsKnown(
  arrivedOn: string,
  knownAt: string,
  publications: FrontierTerms['publications'],
): readonly PinnedRegulation<FrontierDocument>[] {
  return governedBy(null, () => {
    const published = frontierTexts()
      .filter((one) => isFirst(one) || changesByItself(one.document))
      .map((one) => since(firstDay(one, publications), one));
    return pinRevisions(DOCUMENTS, published, { anchor: arrivedOn, knownAt }).map((pinned) =>
      arrivalPicks(pinned.document) ? pinned : { ...pinned, revision: null },
    );
  });
}

/** The first text that is held: there was none before that it would have changed. */
function isFirst({ document, id }: FrontierRevision): boolean {
  return REGULATIONS[document].held[0].id === id;
}

/** A text as it is in force from a day. */
function since(effectiveFrom: string, text: FrontierRevision): FrontierRevision {
  return effectiveFrom === text.effectiveFrom ? text : { ...text, effectiveFrom };
}

function firstDay(
  { document, id, effectiveFrom }: FrontierRevision,
  publications: FrontierTerms['publications'],
): string {
  const publishedOn = publications?.[document]?.[id];
  const counts = publishedOn !== undefined && isPublished(document);
  return counts && governsFromPublication(document) ? publishedOn : effectiveFrom;
}
