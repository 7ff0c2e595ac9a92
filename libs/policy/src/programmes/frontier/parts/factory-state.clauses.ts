import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import { inOrder } from '../../../kernel/tri.js';
import { inTerm, paid } from '../coverage/covered-item.js';
import { FREE_BY_REPAIR_RULES, FREE_BY_WARRANTY_RULES } from '../coverage/free-in-term.clauses.js';
import { OPERATION_IS_WARRANTED } from './part-classes.texts.js';
import type { CoveredPart, PartCoverage } from './part-facts.js';

/** The fault shows in the state that was shipped: the warranty means it. */
export const FAULTY_AS_SHIPPED: DefiningClause<CoveredPart> = {
  ...OPERATION_IS_WARRANTED,
  kind: 'definition',
  when: (facts) => facts.found('factoryState', (asShipped) => asShipped),
};

/** It shows only in another state, which nobody warranted. */
export const FAULTY_ONLY_AS_CHANGED: DecidingClause<CoveredPart, PartCoverage> = {
  ...OPERATION_IS_WARRANTED,
  kind: 'proviso',
  overrides: [FREE_BY_REPAIR_RULES.id, FREE_BY_WARRANTY_RULES.id],
  when: (facts) => inOrder(inTerm(facts), () => facts.found('factoryState', (asShipped) => !asShipped)),
  ruling: (facts) => settles(paid(facts)),
};
