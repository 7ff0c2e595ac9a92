import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, inOrder, YES } from '../../../kernel/tri.js';
import { mayBeFree, SAME_PART_AGAIN } from '../guarantee/same-part-again.clause.js';
import type { Coverage } from './coverage.js';
import { type CoveredItem, ofArticle11, paid } from './covered-item.js';
import { FREE_BY_REPAIR_RULES, FREE_BY_WARRANTY_RULES } from './free-in-term.clauses.js';

const recognised = (facts: Facts<CoveredItem>) => facts.found('recognisedAsOurs', (ours) => ours);

/**
 * A finding: a seal counts as readable until somebody has found that it is not. That the item is otherwise known as the
 * company's is shown by a photo, asked for where the repair may be free.
 */
const unreadable = (facts: Facts<CoveredItem>) =>
  inOrder(
    facts.found('serialReadable', (readable) => !readable),
    () => (recognised(facts).is === 'yes' && mayBeFree(facts) ? facts.known('serialEvidence') : YES),
  );

/** Paid once the item is known as the company's; until then a person says (A-FR-05). */
const paidIfRecognised = (facts: Facts<CoveredItem>) => {
  const isShown = all(recognised(facts), facts.given('serialEvidence')).is === 'yes';
  return isShown || !mayBeFree(facts) ? settles(paid(facts)) : proposes(paid(facts), 'A-FR-05');
};

export const UNIDENTIFIED_BY_REPAIR_RULES: DecidingClause<CoveredItem, Coverage> = {
  id: 'FR-R3-4-2',
  document: 'FR',
  kind: 'exception',
  overrides: [FREE_BY_REPAIR_RULES.id, SAME_PART_AGAIN.id],
  paraphrase: {
    ja: 'シリアルシールがないなど製品の情報を確認できないときは、保証期間内でも有償とする。',
    en: 'Paid even in warranty: the serial seal is gone or the product cannot otherwise be identified.',
  },
  when: unreadable,
  ruling: paidIfRecognised,
};

export const UNIDENTIFIED_BY_WARRANTY_RULES: DecidingClause<CoveredItem, Coverage> = {
  id: 'FW-W11-16',
  document: 'FW',
  kind: 'exception',
  overrides: [FREE_BY_WARRANTY_RULES.id, SAME_PART_AGAIN.id],
  paraphrase: {
    ja: 'シリアルシールが汚損や紛失で読めないときは、保証の対象外とする。',
    en: 'Outside the warranty: the serial seal is soiled or lost so that it cannot be read.',
  },
  when: ofArticle11(unreadable),
  ruling: paidIfRecognised,
};
