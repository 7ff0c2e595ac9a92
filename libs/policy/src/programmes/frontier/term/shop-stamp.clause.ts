import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';
import { isListed } from '../../../terms/listed-name.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { MasterData } from '../master-data.js';
import { CARD_ONLY, cardWithoutProof } from './card-only.clause.js';

/** A designated shop's stamp dates the term. While the list of shops is unset, a person judges the shop. */
export function shopStamp(masterData: MasterData): DecidingClause<FrontierFacts, string> {
  return {
    id: 'FW-W6-6c',
    document: 'FW',
    kind: 'proviso',
    overrides: [CARD_ONLY.id],
    paraphrase: {
      ja: '保証書に指定販売店の販売日入りの捺印があるときは、その販売日を保証期間の起算日とする。',
      en: 'If the card bears a designated shop’s stamp with the date of sale, the warranty starts on that date.',
    },
    when: (facts) =>
      inOrder(cardWithoutProof(facts), () =>
        inOrder(facts.given('stampDate'), () => mayBeDesignated(facts, masterData)),
      ),
    ruling: (facts) => {
      const startsOn = facts.get('stampDate');
      return masterData.table('designatedShops') === undefined ? proposes(startsOn) : settles(startsOn);
    },
  };
}

function mayBeDesignated(facts: Facts<FrontierFacts>, masterData: MasterData): Tri {
  const shops = masterData.table('designatedShops');
  return facts.test(
    'stampShop',
    (shop) => shop !== null && (shops === undefined || isListed(shops, shop, () => facts.get('stampDate'))),
  );
}
