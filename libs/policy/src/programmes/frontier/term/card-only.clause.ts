import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, inOrder, type Tri } from '../../../kernel/tri.js';
import type { FrontierFacts } from '../frontier-facts.js';

/** Without proof of purchase, the card's own product dates the term by when it left the factory. */
export const CARD_ONLY: DecidingClause<FrontierFacts, string> = {
  id: 'FW-W6-6b',
  document: 'FW',
  kind: 'base',
  paraphrase: {
    ja: '購入日が分からず保証書だけが示されたときは、工場出荷日を保証期間の起算日とする。',
    en: 'With the warranty card only and the purchase date unknown, the warranty starts on the factory shipping date.',
  },
  when: (facts) => inOrder(cardWithoutProof(facts), () => facts.given('factoryShippedOn')),
  ruling: (facts) => settles(facts.get('factoryShippedOn')),
};

/** The card is there and a receipt is not. */
export function cardWithoutProof(facts: Facts<FrontierFacts>): Tri {
  return all(
    facts.lacking('receiptPurchasedOn'),
    facts.test('cardPresent', (present) => present),
  );
}
