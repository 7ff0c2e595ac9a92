import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';
import type { FrontierFacts } from '../frontier-facts.js';

/** Parts were changed or added by the customer, with the list of them. An upgrade by the company is none (A-FR-14). */
export function changedByCustomer(facts: Facts<FrontierFacts>): Tri {
  return inOrder(
    facts.found('partsChangedBy', (by) => by === 'customer'),
    () => facts.given('partsChangedEvidence'),
  );
}
