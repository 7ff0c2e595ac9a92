import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import type { CoveredItem } from './covered-item.js';

const TEXT = {
  id: 'FR-R2-4',
  document: 'FR',
  paraphrase: {
    ja: '無償か有償かは、到着日、保証期間および修理内容からリペアセンターが判断する。',
    en: 'Free or paid is decided by the Repair Centre from the day of arrival, the warranty term and the repair.',
  },
} as const;

export const DECIDED_ON_ARRIVAL: DefiningClause<CoveredItem> = {
  ...TEXT,
  kind: 'definition',
  when: (facts) => facts.given('arrivedOn'),
};

const ARRIVAL_DECIDES: DecidingClause<object, CoveredItem['decidedBy']> = {
  ...TEXT,
  kind: 'base',
  when: () => YES,
  ruling: () => settles('arrivedOn'),
};

/** The clauses on which day is held against the term. */
export const DECIDING_DAY = [ARRIVAL_DECIDES];
