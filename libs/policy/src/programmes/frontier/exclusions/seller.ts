import { proposes, type Ruling, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { either, type Tri } from '../../../kernel/tri.js';
import type { Coverage } from '../coverage/coverage.js';
import { isListed, type ListedName } from '../../../terms/listed-name.js';
import { type CoveredItem, paid } from '../coverage/covered-item.js';

/**
 * The seller was looked into and is not a designated shop: by the list on the day of the sale, or by what was recorded with
 * the sale. While the list is unset, a person judges the seller.
 */
export function soldElsewhere(facts: Facts<CoveredItem>): Tri {
  return either(
    facts.found('designatedShop', (designated) => !designated),
    facts.found('soldBy', (seller) => !isOnList(facts, seller)),
  );
}

/** A seller off the list settles it; without a list a person does, and where the list has whom the record of the sale denies. */
export function unlessShopsUnset(facts: Facts<CoveredItem>): Ruling<Coverage> {
  const isDesignated = facts.found('soldBy', (seller) => isOnList(facts, seller)).is === 'yes';
  return isDesignated || shopsOf(facts) === undefined ? proposes(paid(facts)) : settles(paid(facts));
}

/** The day of the sale counts; where none is on record, the first day of the term stands in for it. */
function isOnList(facts: Facts<CoveredItem>, seller: string): boolean {
  const soldOn = () =>
    facts.given('soldOn').is === 'yes' ? facts.get('soldOn') : facts.get('term').startsOn;
  return isListed(shopsOf(facts) ?? [], seller, soldOn);
}

function shopsOf(facts: Facts<CoveredItem>): readonly ListedName[] | undefined {
  return facts.get('masterData').table('designatedShops');
}
