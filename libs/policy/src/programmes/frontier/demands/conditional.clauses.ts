import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import { inOrder } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { ownerOf } from '../removed-part/owner.js';
import { COMPANY_OWNS_REMOVED, COMPANY_OWNS_REPLACED } from '../removed-part/removed-part.texts.js';
import type { DemandAnswer, DemandFacts } from './demand-facts.js';
import { bars, demanded } from './demand.js';

const NO_LOAN = bars(
  said('FR-R5-16a', '修理中のコンピューターの貸出しは行わない。', 'There is no loan computer during repair.'),
  'loan-unit',
);

const PLATINUM_LOAN: DecidingClause<DemandFacts, DemandAnswer> = {
  ...said(
    'FR-R5-16b',
    'プラチナコースの加入製品には、貸出しができる。',
    'An item enrolled in the Platinum course is excepted.',
  ),
  kind: 'exception',
  overrides: [NO_LOAN.id],
  when: (facts) => inOrder(demanded(facts, 'loan-unit'), () => facts.found('platinumCourse', (is) => is)),
  ruling: () => settles('granted'),
};

/** The terms of the on-site option are not held: such a visit is routed out by a person (A-FR-31). */
const SENT_BACK_UNLESS_OPTION: DecidingClause<DemandFacts, DemandAnswer> = {
  ...said(
    'FR-R2-1',
    '修理は送付により行う。購入時にオンサイトサービスに加入しているときはこの限りでない。',
    'Repair is by sending the item in, unless the optional on-site service was bought with it.',
  ),
  kind: 'base',
  when: (facts) => inOrder(demanded(facts, 'on-site-visit'), () => facts.given('onSiteOption')),
  ruling: (facts) => (facts.get('onSiteOption') ? proposes('granted', 'A-FR-31') : settles('refused')),
};

const wantsPart = (text: typeof COMPANY_OWNS_REMOVED): DecidingClause<DemandFacts, DemandAnswer> => ({
  ...text,
  kind: 'base',
  when: (facts) => inOrder(demanded(facts, 'removed-part'), () => facts.given('removedFor')),
  ruling: (facts) => settles(ownerOf(facts.get('removedFor')).owner === 'company' ? 'refused' : 'granted'),
});

/** What is granted on a condition. */
export const CONDITIONAL = [
  NO_LOAN,
  PLATINUM_LOAN,
  SENT_BACK_UNLESS_OPTION,
  wantsPart(COMPANY_OWNS_REPLACED),
  wantsPart(COMPANY_OWNS_REMOVED),
];
