import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Coverage } from './coverage.js';
import { afterTerm, type CoveredItem, paid } from './covered-item.js';

export const PAID_BY_REPAIR_RULES: DecidingClause<CoveredItem, Coverage> = {
  id: 'FR-R4-1',
  document: 'FR',
  kind: 'base',
  paraphrase: {
    ja: '保証期間の満了後は、お断りする場合を除き、有償で修理することがある。',
    en: 'After the warranty a paid repair may be offered, unless a ground of refusal stands in the way.',
  },
  when: afterTerm,
  ruling: (facts) => {
    const grounds = facts.get('refusalGrounds');
    return grounds.length > 0 ? proposes(paid(facts), ...grounds) : settles(paid(facts));
  },
};

export const PAID_BY_WARRANTY_RULES: DecidingClause<CoveredItem, Coverage> = {
  id: 'FW-W6-5',
  document: 'FW',
  kind: 'base',
  paraphrase: {
    ja: '保証期間の満了後は保証の対象外となるが、有償で修理できることもある。',
    en: 'After the period the warranty no longer applies; paid repair may be possible.',
  },
  when: afterTerm,
  ruling: (facts) => settles(paid(facts)),
};
