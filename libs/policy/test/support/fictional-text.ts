import type { Draft, RegulationDocument, RegulationRevision } from '../../src/index.js';
import type { Clause } from '../../src/kernel/clause.js';

/** A made-up text, its first day, the day before, and a state of the rulebook that knows of it. */
export const FICTION = 'fiction-2031';
export const FIRST_DAY = '2031-04-01';
export const DAY_BEFORE = '2031-03-31';
export const KNOWN_AT = '2040-01-01T00:00:00.000Z';

/** A made-up text of a document that takes over all clauses but some, and brings its own. */
export function draft(
  document: RegulationDocument,
  carries: RegulationRevision['carries'],
  ...clauses: readonly Clause<never, unknown>[]
): Draft {
  const text = { id: FICTION, document, effectiveFrom: FIRST_DAY, knownFrom: '2031-03-01T00:00:00.000Z' };
  return {
    texts: [{ ...text, ...(carries === undefined ? {} : { carries }), sourceSha256: 'f'.repeat(64) }],
    clauses: clauses.map((clause) => ({ beside: clause.id, clause: { ...clause, in: [FICTION] } })),
  };
}

/** A made-up text that is without some clauses. */
export function repealing(document: RegulationDocument, ...ids: readonly string[]): Draft {
  return draft(document, { allBut: ids });
}
