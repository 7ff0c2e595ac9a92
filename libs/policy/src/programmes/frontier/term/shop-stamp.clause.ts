import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';
import { isListed } from '../../../terms/listed-name.js';
import type { InHouse } from '../answer.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { CARD_ONLY, cardWithoutProof } from './card-only.clause.js';

type Item = Facts<InHouse<FrontierFacts>>;

/** A designated shop's stamp dates the term. While the list of shops is unset, a person judges the shop. */
export const SHOP_STAMP: DecidingClause<InHouse<FrontierFacts>, string> = {
  id: 'FW-W6-6c',
  document: 'FW',
  kind: 'proviso',
  overrides: [CARD_ONLY.id],
  paraphrase: {
    ja: '保証書に指定販売店の販売日入りの捺印があるときは、その販売日を保証期間の起算日とする。',
    en: 'If the card bears a designated shop’s stamp with the date of sale, the warranty starts on that date.',
  },
  when: (facts) =>
    inOrder(cardWithoutProof(facts), () => inOrder(facts.given('stampDate'), () => mayBeDesignated(facts))),
  ruling: (facts) => {
    const startsOn = facts.get('stampDate');
    return designatedShops(facts) === undefined ? proposes(startsOn) : settles(startsOn);
  },
};

function mayBeDesignated(facts: Item): Tri {
  const shops = designatedShops(facts);
  return facts.test(
    'stampShop',
    (shop) => shop !== null && (shops === undefined || isListed(shops, shop, () => facts.get('stampDate'))),
  );
}

function designatedShops(facts: Item) {
  return facts.get('masterData').table('designatedShops');
}
