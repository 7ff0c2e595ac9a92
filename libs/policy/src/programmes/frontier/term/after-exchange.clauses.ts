import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri, unknown } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { CONFIGURATION_MAY_CHANGE } from '../fitted-part/fitted-part.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { CARD_AND_PROOF } from './card-and-proof.clause.js';
import { CARD_ONLY } from './card-only.clause.js';
import { SHOP_STAMP } from './shop-stamp.clause.js';

/** The papers are those of the sale of the unit that was handed in. */
const BY_ITS_PAPERS = [CARD_AND_PROOF.id, CARD_ONLY.id, SHOP_STAMP.id];

export const RESTARTS_ON_EXCHANGE = said(
  'FW-W9-5',
  '初期不良品を製品ごと交換したときに限り、保証期間は交換品の工場出荷日から新たに始まる。',
  'Only where the whole product is exchanged as an initial failure does the warranty start anew, on the replacement’s factory shipping date.',
);

/** The replacement of an initial failure has a term of its own (A-FR-24). */
export const RESTARTED: DecidingClause<FrontierFacts, string> = {
  ...RESTARTS_ON_EXCHANGE,
  kind: 'exception',
  overrides: BY_ITS_PAPERS,
  when: (facts) => inOrder(cameFor(facts, 'initial-failure'), () => facts.given('factoryShippedOn')),
  ruling: (facts) => settles(facts.get('factoryShippedOn')),
};

/**
 * After a swap in another repair the term of the unit that was handed in goes on (A-FR-35). Where none is on record the sale
 * of that unit must show: the day on which the replacement left the factory says nothing of it.
 */
export const PASSED_ON: DecidingClause<FrontierFacts, string> = {
  ...CONFIGURATION_MAY_CHANGE,
  kind: 'exception',
  overrides: BY_ITS_PAPERS,
  when: (facts) =>
    inOrder(cameFor(facts, 'swap'), () => {
      const passed = facts.given('passedOnFrom');
      const noSale = facts.lacking('receiptPurchasedOn');
      return passed.is === 'no' && noSale.is === 'yes' ? unknown('receiptPurchasedOn') : passed;
    }),
  ruling: (facts) => settles(facts.get('passedOnFrom')),
};

/** How many months the term has that goes on after a swap; none of its own where the item came otherwise. */
export function isLengthPassedOn(facts: Facts<FrontierFacts>): Tri {
  return inOrder(cameFor(facts, 'swap'), () => facts.found('passedOnMonths', (months) => months !== null));
}

function cameFor(facts: Facts<FrontierFacts>, cause: NonNullable<FrontierFacts['exchangedFor']>): Tri {
  return facts.found('exchangedFor', (one) => one === cause);
}
