import type { RegulationDocument } from './programme.js';
import type { RegulationRevision } from './revision.js';

/**
 * A regulation with the texts that are held, oldest first. What was in force before the first of them is not held. A text
 * is added here, with the clauses that it brings beside those that they follow: nothing else has to know of it.
 */
export interface Regulation<D extends RegulationDocument> {
  readonly title: { readonly ja: string; readonly en: string };
  readonly held: readonly [RegulationRevision<D>, ...RegulationRevision<D>[]];
}
