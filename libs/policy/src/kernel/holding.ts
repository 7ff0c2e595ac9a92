import type { Clause, DecidingClause } from './clause.js';
import { clausesHere, idsOf, noteSpoke } from './clauses-here.js';
import type { Facts } from './facts.js';
import { either, type Tri } from './tri.js';

/** Whether a clause of a list holds that stands in the texts that govern; all of those are heard. */
export function anyHolds<F>(clauses: readonly Clause<F, unknown>[], facts: Facts<F>): Tri {
  return either(...clausesHere(clauses).map((one) => one.when(facts)));
}

/** Whether a clause of a list that stands in the texts that govern holds, and settles the question without a person. */
export function anySettles<F>(clauses: readonly DecidingClause<F, unknown>[], facts: Facts<F>): boolean {
  return clausesHere<F, unknown>(clauses).some(
    (one) => one.kind !== 'definition' && one.when(facts).is === 'yes' && one.ruling(facts).by === 'rule',
  );
}

/** The clauses of a list that stand in the texts that govern and hold, by id: as such they may be cited. */
export function holding<F>(clauses: readonly Clause<F, unknown>[], facts: Facts<F>): readonly string[] {
  const spoke = idsOf(clausesHere(clauses).filter((one) => one.when(facts).is === 'yes'));
  noteSpoke(spoke);
  return spoke;
}
