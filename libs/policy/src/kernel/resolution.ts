import type { FiredClause, Outcome, SilentClause } from './decision.js';

/** A clause that spoke, before the revision of its document is written beside it. */
export type Voice = Omit<FiredClause, 'revision'>;

/** The answer to one question and the clauses behind it. */
export interface Resolution<O> {
  readonly outcome: Outcome<O>;
  readonly fired: readonly Voice[];
  readonly notFired: readonly SilentClause[];
}
