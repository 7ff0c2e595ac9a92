import { type ClauseText, type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import { inOrder } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { CHANGED_PART_GOES_BACK } from '../modification/returned-part.text.js';
import {
  COMPANY_OWNS_REMOVED,
  COMPANY_OWNS_REPLACED,
  UPGRADED_OUT_GOES_BACK,
} from '../removed-part/removed-part.texts.js';
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

type RemovedFor = NonNullable<DemandFacts['removedFor']>;

const wantsPart = (text: ClauseText): DecidingClause<DemandFacts, DemandAnswer> => ({
  ...text,
  kind: 'base',
  when: (facts) => inOrder(demanded(facts, 'removed-part'), () => facts.given('removedFor')),
  ruling: () => settles('refused'),
});

/** What was never faulty is the customer's, and goes back (A-FR-03). */
const goesBack = (text: ClauseText, removedFor: RemovedFor): DecidingClause<DemandFacts, DemandAnswer> => ({
  ...text,
  kind: 'exception',
  overrides: [COMPANY_OWNS_REPLACED.id, COMPANY_OWNS_REMOVED.id],
  when: (facts) =>
    inOrder(demanded(facts, 'removed-part'), () =>
      facts.test('removedFor', (reason) => reason === removedFor),
    ),
  ruling: () => settles('granted'),
});

/** What is granted on a condition. */
export const CONDITIONAL = [
  NO_LOAN,
  PLATINUM_LOAN,
  SENT_BACK_UNLESS_OPTION,
  wantsPart(COMPANY_OWNS_REPLACED),
  wantsPart(COMPANY_OWNS_REMOVED),
  goesBack(CHANGED_PART_GOES_BACK, 'customer-added'),
  goesBack(UPGRADED_OUT_GOES_BACK, 'upgrade'),
];
