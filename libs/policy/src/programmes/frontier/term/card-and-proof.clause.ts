import type { DecidingClause } from '../../../kernel/clause.js';
import { proposes, settles } from '../../../kernel/clause.js';
import { all, inOrder, unknown } from '../../../kernel/tri.js';
import type { FrontierFacts } from '../frontier-facts.js';

/**
 * With card and proof the term starts on the proven day of purchase, that day counted (A-FW-11). Proof alone goes to a
 * person (A-FW-02). With neither there is nothing to decide by: both are asked for.
 */
export const CARD_AND_PROOF: DecidingClause<FrontierFacts, string> = {
  id: 'FW-W6-6a',
  document: 'FW',
  kind: 'base',
  paraphrase: {
    ja: '保証を求めるには、製品の保証書と、購入日を証明するものが要る。',
    en: 'A claim needs the warranty card and proof of the purchase date.',
  },
  when: (facts) =>
    inOrder(all(facts.known('receiptPurchasedOn'), facts.known('cardPresent')), () => {
      const proof = facts.given('receiptPurchasedOn');
      const card = facts.test('cardPresent', (present) => present);
      return proof.is === 'no' && card.is === 'no' ? unknown('receiptPurchasedOn', 'cardPresent') : proof;
    }),
  ruling: (facts) =>
    facts.get('cardPresent')
      ? settles(facts.get('receiptPurchasedOn'))
      : proposes(facts.get('receiptPurchasedOn'), 'FR-R2-2a', 'A-FW-02'),
};
