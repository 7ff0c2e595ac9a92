import type { Facts } from '../../../kernel/facts.js';
import { all, inOrder, type Tri } from '../../../kernel/tri.js';
import type { CoveredItem } from '../coverage/covered-item.js';

/**
 * The present repair counts, and the total must exceed the cap (A-FR-12). Asked for only where a premium plan was stated
 * and the item arrived in its period, both ends included. Once earlier repairs alone are over the cap, nobody has to
 * price this one.
 */
export function overTheCap(facts: Facts<CoveredItem>): Tri {
  const day = facts.get('arrivedOn');
  const member = all(
    facts.found('premiumFrom', (from) => from !== null && from <= day),
    facts.found('premiumUntil', (until) => until !== null && day <= until),
  );
  return inOrder(member, () => {
    const before = spentBefore(facts);
    if (before.is === 'yes') {
      // What the member is charged goes by the price all the same, where somebody has said it.
      facts.known('repairPrice');
      return before;
    }
    return inOrder(
      all(facts.given('premiumSpent'), facts.given('repairPrice'), facts.given('premiumCap')),
      () => {
        const total = facts.get('premiumSpent') + facts.get('repairPrice');
        return facts.test('premiumCap', (cap) => total > cap);
      },
    );
  });
}

/** What repairs before this one came to is over the cap by itself. */
function spentBefore(facts: Facts<CoveredItem>): Tri {
  return inOrder(all(facts.given('premiumSpent'), facts.given('premiumCap')), () => {
    const spent = facts.get('premiumSpent');
    return facts.test('premiumCap', (cap) => spent > cap);
  });
}
