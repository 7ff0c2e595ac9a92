import type { Decision } from '../../../kernel/decision.js';
import type { Terms } from '../../../terms/terms.js';
import { answer } from '../answer.js';
import type { Asked } from '../asked.js';
import { BARRED } from './barred.clauses.js';
import { CONDITIONAL } from './conditional.clauses.js';
import type { DemandAnswer, DemandFacts } from './demand-facts.js';

/** The clauses on what a customer may ask for. */
export const DEMAND_CLAUSES = [...BARRED, ...CONDITIONAL];

/** Whether something asked for beside the repair is granted, and the clause to tell the customer. */
export function decideDemand(facts: DemandFacts, terms: Terms, at: Asked): Decision<DemandAnswer> {
  return answer<DemandFacts, DemandAnswer>(DEMAND_CLAUSES, facts, terms, at);
}
