import { parseCivilDate, parseInstant } from '#civil-time';
import type { PinnedRegulation, RegulationDocument } from './programme.js';

/**
 * What a revision leaves as it was before: clauses of an earlier revision that stay in force for cases whose `fact`, a
 * day, lies before `before` (both `YYYY-MM-DD`). `clause`: the clause of the new text that says so.
 */
export interface Savings {
  readonly clause: string;
  readonly keeps: string;
  readonly clauses: readonly string[];
  readonly fact: string;
  readonly before: string;
}

/**
 * Which clauses a later text takes over from the one that the rules were first written for: none, or all but those that
 * it rewords or repeals. No clause is taken over by a text that does not say so, nor cited for it.
 */
export type Carried = 'none' | { readonly allBut: readonly string[] };

/**
 * One text of a regulation, as data (D25). Days are `YYYY-MM-DD` in Asia/Tokyo. It is in force from `effectiveFrom`
 * until a later one is, or until `effectiveTo`, that day included, where the text itself sets its end: an end that a
 * later text brings is not written here, since nobody knew of it before that one's `knownFrom` (RFC 3339), when this
 * rulebook learned of it. `sourceSha256` is that of the text; `null`: the text is not held, so that it decides nothing.
 */
export interface RegulationRevision<D extends RegulationDocument = RegulationDocument> {
  readonly id: string;
  readonly document: D;
  readonly promulgatedOn?: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly knownFrom: string;
  readonly savings?: readonly Savings[];
  readonly carries?: Carried;
  readonly sourceSha256: string | null;
}

/** As much of a text as answers hang on: what it is, which clauses it takes over and what it leaves as it was. */
export type GoverningText = Pick<RegulationRevision, 'id' | 'document' | 'carries' | 'savings'>;

/**
 * The revision of one document that governs what its anchor dates to a day, by the rulebook as it was at an instant:
 * what the rulebook learned later is as if it were not there, so that the same pair always picks the same revision.
 * `undefined`: none was in force, as far as was known.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function revisionInForce<D extends RegulationDocument>(
  revisions: readonly RegulationRevision<D>[],
  anchor: string,
  knownAt: string,
): RegulationRevision<D> | undefined {
  return inForceOn(revisions, dayAndInstant(anchor, knownAt));
}

/** A day, `YYYY-MM-DD`, and the state of the rulebook, in nanoseconds since 1970. */
interface Moment {
  readonly day: string;
  readonly knownAt: bigint;
}

function dayAndInstant(anchor: string, knownAt: string): Moment {
  parseCivilDate(anchor);
  return { day: anchor, knownAt: parseInstant(knownAt).epochNanoseconds };
}

function inForceOn<D extends RegulationDocument>(
  revisions: readonly RegulationRevision<D>[],
  { day, knownAt }: Moment,
): RegulationRevision<D> | undefined {
  let latest: RegulationRevision<D> | undefined;
  for (const one of revisions) {
    if (one.effectiveFrom > day || learned(one.knownFrom) > knownAt) continue;
    if (latest === undefined || one.effectiveFrom >= latest.effectiveFrom) latest = one;
  }
  if (latest?.effectiveTo !== undefined && day > latest.effectiveTo) return undefined;
  return latest;
}

/** When texts became known, of which there are few, in nanoseconds since 1970: each is read once. */
const LEARNED = new Map<string, bigint>();

function learned(knownFrom: string): bigint {
  const known = LEARNED.get(knownFrom);
  if (known !== undefined) return known;
  const read = parseInstant(knownFrom).epochNanoseconds;
  LEARNED.set(knownFrom, read);
  return read;
}

/**
 * Pins one revision per document; `null` where none is in force or its text is not held.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function pinRevisions<D extends RegulationDocument>(
  documents: readonly D[],
  revisions: readonly RegulationRevision<D>[],
  at: { readonly anchor: string; readonly knownAt: string },
): readonly PinnedRegulation<D>[] {
  const moment = dayAndInstant(at.anchor, at.knownAt);
  return documents.map((document) => {
    const ofDocument = revisions.filter((one) => one.document === document);
    const revision = inForceOn(ofDocument, moment);
    const held = revision !== undefined && revision.sourceSha256 !== null;
    return { document, revision: held ? revision.id : null };
  });
}
