import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { anyHolds } from '../../../kernel/holding.js';
import { all, inOrder, type Tri } from '../../../kernel/tri.js';
import type { Coverage } from '../coverage/coverage.js';
import { afterTerm, type CoveredItem, free, paid } from '../coverage/covered-item.js';
import { PAID_BY_REPAIR_RULES, PAID_BY_WARRANTY_RULES } from '../coverage/paid-after-term.clauses.js';
import { guaranteeDays, THREE_MONTHS_FROM_SHIPPING } from './guarantee-days.js';

/** The same part was repaired the last time, and this request came within the guarantee. */
function guaranteed(facts: Facts<CoveredItem>): Tri {
  return inOrder(
    facts.found('lastRepairShippedOn', (on) => on !== null),
    () => {
      const { firstDay, lastDay } = guaranteeDays(facts.get('lastRepairShippedOn'));
      return all(
        facts.test('requestedOn', (day) => firstDay <= day && day <= lastDay),
        facts.test('samePartAsLastRepair', (same) => same),
      );
    },
  );
}

/** Follows any completed repair; excluded causes win over it, and so does improper use, by a person (A-FR-08). */
export const SAME_PART_AGAIN: DecidingClause<CoveredItem, Coverage> = {
  ...THREE_MONTHS_FROM_SHIPPING,
  kind: 'proviso',
  overrides: [PAID_BY_REPAIR_RULES.id, PAID_BY_WARRANTY_RULES.id],
  when: (facts) => inOrder(afterTerm(facts), () => guaranteed(facts)),
  ruling: (facts) =>
    facts.found('properUse', (proper) => !proper).is === 'yes'
      ? proposes(paid(facts), 'A-FR-08')
      : settles(free(facts)),
};

const GUARANTEE = [SAME_PART_AGAIN];

/** Whether the repair may be free but for an exclusion: the term is not over, or the last repair's guarantee holds. */
export function mayBeFree(facts: Facts<CoveredItem>): boolean {
  return afterTerm(facts).is !== 'yes' || anyHolds(GUARANTEE, facts).is !== 'no';
}
