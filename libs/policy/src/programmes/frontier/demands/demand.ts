import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Tri } from '../../../kernel/tri.js';
import type { DemandAnswer, DemandFacts, DemandKind } from './demand-facts.js';

/** Some of these things are demanded. */
export function demanded(facts: Facts<DemandFacts>, ...kinds: readonly DemandKind[]): Tri {
  return facts.test('demand', (demand) => kinds.includes(demand));
}

/** A clause that refuses what it names. */
export function bars(
  text: ClauseText,
  ...kinds: readonly DemandKind[]
): DecidingClause<DemandFacts, DemandAnswer> {
  return {
    ...text,
    kind: 'base',
    when: (facts) => demanded(facts, ...kinds),
    ruling: () => settles('refused'),
  };
}
