import type { JsonValue } from '#kernel';
import { TERMS_TABLES } from '#policy';
import type { PublishedBy } from '../events/published.event.js';

/** A publication as it is on record. */
export interface Publication {
  /** The owner's name for it; the tables it brought have it as their revision. */
  readonly name: string;
  readonly source: PublishedBy;
  /** The pseudonym of who did it. */
  readonly by: string;
  /** Since when it is known: RFC 3339. */
  readonly at: string;
  /** The revision of the stream that it brought about. */
  readonly revision: number;
  readonly tables: ReadonlyMap<string, JsonValue | null>;
}

/** Every publication so far, oldest first. */
export interface PublishedState {
  readonly publications: readonly Publication[];
}

export const NOTHING_PUBLISHED: PublishedState = { publications: [] };

/** A table as it stands in force, and the publication that it came by. `content` is `null` while it is not set. */
export interface TableInForce {
  readonly revision: string;
  readonly content: JsonValue | null;
  readonly publication: Publication;
}

/**
 * The tables that some publications leave in force, all of them by name. One that was never set has the revision of the
 * first publication: since then it is known that it is not.
 */
export function tablesInForce(publications: readonly Publication[]): ReadonlyMap<string, TableInForce> {
  const [first] = publications;
  if (first === undefined) return new Map();
  const tables = new Map(
    TERMS_TABLES.map(
      ({ name }) => [name, { revision: first.name, content: null, publication: first }] as const,
    ),
  );
  const inForce: Map<string, TableInForce> = tables;
  for (const publication of publications) {
    for (const [table, content] of publication.tables) {
      inForce.set(table, { revision: publication.name, content, publication });
    }
  }
  return inForce;
}

/**
 * What was known at an instant (RFC 3339 `Z` with milliseconds). Before the first publication that first one holds: what
 * the house went by until then is not on record.
 */
export function publicationsKnownAt(
  publications: readonly Publication[],
  instant: string,
): readonly Publication[] {
  const known = publications.filter(({ at }) => at <= instant);
  return known.length === 0 ? publications.slice(0, 1) : known;
}
