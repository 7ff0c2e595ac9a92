import { type DecidingClause, proposes } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder } from '../../../kernel/tri.js';
import type { Coverage } from './coverage.js';
import { type CoveredItem, inTerm, paid } from './covered-item.js';
import { FREE_BY_REPAIR_RULES, FREE_BY_WARRANTY_RULES } from './free-in-term.clauses.js';

/** A finding: a seal counts as readable until somebody has found that it is not. How grave it is, a person says. */
const inTermAndUnreadable = (facts: Facts<CoveredItem>) =>
  inOrder(inTerm(facts), () => facts.found('serialReadable', (readable) => !readable));
const paidInAllLikelihood = (facts: Facts<CoveredItem>) => proposes(paid(facts), 'A-FR-05');

export const UNIDENTIFIED_BY_REPAIR_RULES: DecidingClause<CoveredItem, Coverage> = {
  id: 'FR-R3-4-2',
  document: 'FR',
  kind: 'exception',
  overrides: [FREE_BY_REPAIR_RULES.id],
  paraphrase: {
    ja: 'シリアルシールがないなど製品の情報を確認できないときは、保証期間内でも有償とする。',
    en: 'Paid even in warranty: the serial seal is gone or the product cannot otherwise be identified.',
  },
  when: inTermAndUnreadable,
  ruling: paidInAllLikelihood,
};

export const UNIDENTIFIED_BY_WARRANTY_RULES: DecidingClause<CoveredItem, Coverage> = {
  id: 'FW-W11-16',
  document: 'FW',
  kind: 'exception',
  overrides: [FREE_BY_WARRANTY_RULES.id],
  paraphrase: {
    ja: 'シリアルシールが汚損や紛失で読めないときは、保証の対象外とする。',
    en: 'Outside the warranty: the serial seal is soiled or lost so that it cannot be read.',
  },
  when: inTermAndUnreadable,
  ruling: paidInAllLikelihood,
};
