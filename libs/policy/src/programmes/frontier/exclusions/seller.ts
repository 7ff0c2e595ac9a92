import { proposes, type Ruling, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Tri } from '../../../kernel/tri.js';
import type { Coverage } from '../coverage/coverage.js';
import { isListed, type ListedName } from '../../../terms/listed-name.js';
import { type CoveredItem, paid } from '../coverage/covered-item.js';

/** The seller was looked into and is not a designated shop. While the list is unset, a person judges the seller. */
export function soldElsewhere(facts: Facts<CoveredItem>): Tri {
  const soldOn = () => facts.get('term').startsOn;
  return facts.found('soldBy', (seller) => !isListed(shopsOf(facts) ?? [], seller, soldOn));
}

/** A seller off the list settles it; without a list a person does. */
export function unlessShopsUnset(facts: Facts<CoveredItem>): Ruling<Coverage> {
  return shopsOf(facts) === undefined ? proposes(paid(facts)) : settles(paid(facts));
}

function shopsOf(facts: Facts<CoveredItem>): readonly ListedName[] | undefined {
  return facts.get('masterData').table('designatedShops');
}
