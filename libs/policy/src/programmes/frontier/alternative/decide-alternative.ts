import { type DecidingClause, type DefiningClause, proposes, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import { either, inOrder, type Tri, YES } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { answer, type InHouse } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import { CONFIGURATION_MAY_CHANGE } from '../fitted-part/fitted-part.js';
import { PARTS_NOT_TO_BE_HAD } from '../refusal/supply.clauses.js';

/** What speaks for another product instead of a repair. */
export interface AlternativeFacts {
  /** As coverage was decided: whether the repair would be free. */
  readonly wouldBeFree: boolean;
  /** Whether a repair by units is impossible for how the product is built. */
  readonly structurallyImpossible?: boolean;
  readonly partsUnobtainable?: boolean;
  /** What the repair would cost, in yen with tax. */
  readonly repairPrice?: number;
}

/**
 * `successor`: another product is proposed, and the customer has to accept it; who pays for it is said or left to a person.
 * `none`: nothing calls for one.
 */
export type Alternative =
  | { readonly offer: 'successor'; readonly payer: 'customer' | 'person-decides' }
  | { readonly offer: 'none'; readonly payer: null };

type Item = Facts<InHouse<AlternativeFacts>>;

const tooDear = (facts: Item): Tri => {
  const threshold = facts.get('masterData').highPrice();
  return facts.found('repairPrice', (price) => threshold !== undefined && price >= threshold);
};
/** While no price is set as high, a person says whether one is (A-FR-13). */
const mayBeTooDear = (facts: Item): boolean =>
  facts.get('masterData').highPrice() === undefined && facts.found('repairPrice', () => true).is === 'yes';
const impossibleOrDear = (facts: Item): Tri =>
  either(
    facts.found('structurallyImpossible', (is) => is),
    tooDear(facts),
  );
const partsLack = (facts: Item): Tri => facts.found('partsUnobtainable', (is) => is);
const called = (facts: Item): Tri => either(impossibleOrDear(facts), partsLack(facts));
/** Where the repair would be free, swap at the company's cost and paid alternative stand open (A-FR-34). */
const successor = (facts: Item): Alternative => ({
  offer: 'successor',
  payer: facts.get('wouldBeFree') ? 'person-decides' : 'customer',
});

/** In no other case is one proposed but where parts cannot be had, which is a matter of another clause. */
const SUCCESSOR_MAY_BE_PROPOSED: DecidingClause<InHouse<AlternativeFacts>, Alternative> = {
  ...said(
    'FR-R5-4',
    '構造上修理できないときや高額になるときは、同等の後継品との交換を提示することがある。',
    'When repair by units is impossible or the price gets high, a swap to an equivalent successor may be proposed.',
  ),
  kind: 'base',
  when: (facts) =>
    inOrder(facts.given('wouldBeFree'), () =>
      partsLack(facts).is === 'yes' ? impossibleOrDear(facts) : YES,
    ),
  ruling: (facts) => {
    if (impossibleOrDear(facts).is === 'yes') return proposes(successor(facts), 'A-FR-13', 'A-FR-34');
    return mayBeTooDear(facts)
      ? proposes<Alternative>(null, 'A-FR-13')
      : settles<Alternative>({ offer: 'none', payer: null });
  },
};

const WITHOUT_PARTS: DecidingClause<InHouse<AlternativeFacts>, Alternative> = {
  ...PARTS_NOT_TO_BE_HAD,
  kind: 'base',
  when: (facts) => inOrder(partsLack(facts), () => facts.given('wouldBeFree')),
  ruling: (facts) => proposes(successor(facts), 'A-FR-34'),
};

const FUNCTION_IS_WARRANTED: DefiningClause<InHouse<AlternativeFacts>> = {
  ...CONFIGURATION_MAY_CHANGE,
  kind: 'definition',
  when: (facts) =>
    inOrder(
      facts.test('wouldBeFree', (free) => free),
      () => called(facts),
    ),
};

/** The clauses on offering another product. */
export const ALTERNATIVE_CLAUSES = [SUCCESSOR_MAY_BE_PROPOSED, WITHOUT_PARTS, FUNCTION_IS_WARRANTED];

/**
 * Whether another product is proposed instead of a repair, and who would pay (FR-R5-4, FR-R8-9, FW-W6-4, A-FR-34). Never
 * by itself: a person proposes it.
 */
export function decideAlternative(facts: AlternativeFacts, terms: Terms, at: Asked): Decision<Alternative> {
  return answer<AlternativeFacts, Alternative>(ALTERNATIVE_CLAUSES, facts, terms, at);
}
