import type { DefiningClause } from '../../../kernel/clause.js';
import type { CoveredItem } from './covered-item.js';

export const DECIDED_ON_ARRIVAL: DefiningClause<CoveredItem> = {
  id: 'FR-R2-4',
  document: 'FR',
  kind: 'definition',
  paraphrase: {
    ja: '無償か有償かは、到着日、保証期間および修理内容からリペアセンターが判断する。',
    en: 'Free or paid is decided by the Repair Centre from the day of arrival, the warranty term and the repair.',
  },
  when: (facts) => facts.given('arrivedOn'),
};
