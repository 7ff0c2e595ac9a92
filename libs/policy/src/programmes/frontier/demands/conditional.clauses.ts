import { bearingOn } from '../../../kernel/bearing.js';
import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import { inOrder } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import {
  type PartOwner,
  REMOVED_PART_CLAUSES,
  type RemovedPart,
} from '../removed-part/removed-part.clauses.js';
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

/** A part that went over to the company is not handed out. */
const WANTED_PART = bearingOn<RemovedPart, PartOwner, DemandFacts, DemandAnswer>(REMOVED_PART_CLAUSES, {
  where: (facts) => inOrder(demanded(facts, 'removed-part'), () => facts.given('removedFor')),
  facts: (facts) => facts,
  means: (owner) => settles(owner.by === 'rule' && owner.value === 'customer' ? 'granted' : 'refused'),
});

/** What is granted on a condition. */
export const CONDITIONAL = [NO_LOAN, PLATINUM_LOAN, SENT_BACK_UNLESS_OPTION, ...WANTED_PART];
