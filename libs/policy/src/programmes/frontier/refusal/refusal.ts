import type { ClauseText, DecidingClause } from '../../../kernel/clause.js';
import { proposes } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Tri } from '../../../kernel/tri.js';
import type { InHouse } from '../answer.js';
import type { FrontierFacts } from '../frontier-facts.js';

/** Whether an item is taken for repair. That it is not, a person confirms with reason and evidence (A-G-6). */
export type Acceptance = 'accept' | 'refuse';

export type RefusedItem = InHouse<FrontierFacts>;

/** The ground that only a person can read; it gives way to one that speaks for itself. */
export const DOUBTFUL_GROUND = 'FR-R8-6';

/** A ground on which refusing is proposed. */
export function ground(
  text: ClauseText,
  when: (facts: Facts<RefusedItem>) => Tri,
  ...because: readonly string[]
): DecidingClause<RefusedItem, Acceptance> {
  return {
    ...text,
    kind: 'exception',
    overrides: [DOUBTFUL_GROUND],
    when,
    ruling: () => proposes('refuse', ...because),
  };
}
