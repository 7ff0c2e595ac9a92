import type { DecidingClause, Ruling } from './clause.js';
import type { Facts } from './facts.js';
import { inOrder, type Tri } from './tri.js';

/** What clauses on one question come to in another. */
export interface Bearing<F, O, G, P> {
  /** Whether the other question is put so that they bear on it: only then are they heard. */
  readonly where: (facts: Facts<G>) => Tri;
  readonly facts: (facts: Facts<G>) => Facts<F>;
  readonly means: (ruling: Ruling<O>) => Ruling<P>;
}

/** Clauses on one question as they answer another: each by its own id, in the same texts. */
export function bearingOn<F, O, G, P>(
  clauses: readonly DecidingClause<F, O>[],
  bearing: Bearing<F, O, G, P>,
): readonly DecidingClause<G, P>[] {
  return clauses.map((one): DecidingClause<G, P> => ({
    ...one,
    when: (facts) => inOrder(bearing.where(facts), () => one.when(bearing.facts(facts))),
    ruling: (facts) => bearing.means(one.ruling(bearing.facts(facts))),
  }));
}
