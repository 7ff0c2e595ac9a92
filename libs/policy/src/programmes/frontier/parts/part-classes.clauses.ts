import type { ClauseText, DefiningClause } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { either, type Tri } from '../../../kernel/tri.js';
import { COVERED_PRODUCTS, RULES_APPLY } from '../scope/scope.texts.js';
import {
  CONSUMABLES_ARE,
  HARDWARE_IS,
  LIMITED_LIFE_ARE,
  PARTS_DIVIDE,
  SOFTWARE_IS,
  WEAR_OUT,
} from './part-classes.texts.js';
import { type CoveredPart, isOf } from './part-facts.js';

const defines = (
  text: ClauseText,
  when: (facts: Facts<CoveredPart>) => Tri,
): DefiningClause<CoveredPart> => ({
  ...text,
  kind: 'definition',
  when,
});
const ofTheProduct = (facts: Facts<CoveredPart>) =>
  either(
    isOf(facts, (kind) => kind.class !== 'foreign' && kind.class !== 'accessory'),
    facts.found('standardSupplied', (standard) => standard),
  );
const limitedLife = (facts: Facts<CoveredPart>) => isOf(facts, (kind) => kind.class === 'limited-life');

/** What a part is, by the warranty rules. */
export const PART_CLASSES: readonly DefiningClause<CoveredPart>[] = [
  defines(COVERED_PRODUCTS, ofTheProduct),
  defines(RULES_APPLY, ofTheProduct),
  defines(PARTS_DIVIDE, (facts) => facts.given('part')),
  defines(HARDWARE_IS, (facts) => isOf(facts, (kind) => kind.matter === 'hardware')),
  defines(SOFTWARE_IS, (facts) => isOf(facts, (kind) => kind.matter === 'software')),
  defines(CONSUMABLES_ARE, (facts) => isOf(facts, (kind) => kind.class === 'consumable')),
  defines(WEAR_OUT, limitedLife),
  defines(LIMITED_LIFE_ARE, limitedLife),
];
