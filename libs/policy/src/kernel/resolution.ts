import type { FiredClause, Outcome, SilentClause } from './decision.js';

/**
 * A clause that spoke, before the revision of its document is written beside it. `keptIn`: the earlier revision that a
 * savings clause leaves it in, where that is not the one pinned.
 */
export type Voice = Omit<FiredClause, 'revision'> & { readonly keptIn?: string };

/** The answer to one question and the clauses behind it. */
export interface Resolution<O> {
  readonly outcome: Outcome<O>;
  readonly fired: readonly Voice[];
  readonly notFired: readonly SilentClause[];
}
