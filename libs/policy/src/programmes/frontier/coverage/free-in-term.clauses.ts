import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder } from '../../../kernel/tri.js';
import type { Coverage } from './coverage.js';
import { type CoveredItem, free, inTerm, paid } from './covered-item.js';

/** Improper use takes the free repair away; which exclusion it meets, a person says. */
const inTermAndUseKnown = (facts: Facts<CoveredItem>) =>
  inOrder(inTerm(facts), () => facts.given('properUse'));
const freeIfProperlyUsed = (facts: Facts<CoveredItem>) =>
  facts.get('properUse') ? settles(free(facts)) : proposes(paid(facts));

export const FREE_BY_REPAIR_RULES: DecidingClause<CoveredItem, Coverage> = {
  id: 'FR-R3-1',
  document: 'FR',
  kind: 'base',
  paraphrase: {
    ja: '保証期間内に到着し、説明書や注意書きのとおり適切に使われていた品は、無償で修理する。',
    en: 'Repair is free if the item arrives within the warranty period and was used as manuals and cautions say.',
  },
  when: inTermAndUseKnown,
  ruling: freeIfProperlyUsed,
};

export const FREE_BY_WARRANTY_RULES: DecidingClause<CoveredItem, Coverage> = {
  id: 'FW-W6-2',
  document: 'FW',
  kind: 'base',
  paraphrase: {
    ja: '正しく使われ、使用環境の条件を満たし、対象外の事由に当たらない故障は、保証期間内に限り無償で修理する。',
    en: 'A fault is repaired free within the period if the item was used per its manuals, in the conditions required, and no exclusion applies.',
  },
  when: inTermAndUseKnown,
  ruling: freeIfProperlyUsed,
};
