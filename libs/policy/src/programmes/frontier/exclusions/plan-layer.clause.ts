import { type DecidingClause, proposes } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { anyHolds } from '../../../kernel/holding.js';
import { either, inOrder, no, YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import type { Coverage } from '../coverage/coverage.js';
import { type CoveredItem, paid } from '../coverage/covered-item.js';
import { mayBeFree } from '../guarantee/same-part-again.clause.js';
import { EXCLUSIONS } from './exclusions.js';

/** The extended warranty makes the term longer and covers nothing besides. */
function extendsAlone(facts: Facts<CoveredItem>, plan: string): boolean {
  return facts.get('masterData').kindOfPlan(plan) === 'extends-warranty';
}

/** A plan may cover what these rules do not; its terms are not held, so a person reads them (A-FW-09). */
export const PLAN_LAYER: DecidingClause<CoveredItem, Coverage> = {
  ...said(
    'FW-W6-3',
    '購入時に別の保証サービスに加入しているときは、それが定める範囲もあわせて保証する。',
    'Warranty plans taken out at purchase add their own scope on top of these rules.',
  ),
  kind: 'proviso',
  when: (facts) =>
    inOrder(
      facts.found('plan', (plan) => plan !== null && !extendsAlone(facts, plan)),
      () => either(mayBeFree(facts) ? no('plan') : YES, anyHolds(EXCLUSIONS, facts)),
    ),
  ruling: (facts) => proposes(paid(facts), 'A-FW-09'),
};
