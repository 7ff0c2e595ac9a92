import { type DecidingClause, type DefiningClause, proposes, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, YES } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { answer, type InHouse } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import { FORMAL_QUOTE_FOLLOWS } from './formal-quote.text.js';

/** Parts of a model to be upgraded; `part` is a code of the model's upgrade list. */
export interface UpgradeFacts {
  readonly model: string;
  readonly part: string;
}

/** An upgrade is always paid, by a quote of its own. */
export type Upgrade = 'paid' | 'not-offered';

type Asking = InHouse<UpgradeFacts>;

function offered(facts: Facts<Asking>): readonly string[] | undefined {
  return facts.get('masterData').model(facts.get('model'))?.upgrades;
}

const ALWAYS_PAID: DecidingClause<Asking, Upgrade> = {
  ...said(
    'FR-R7-2',
    'アップグレードは、保証期間の内外を問わず有償とする。',
    'Upgrades are always paid, in or out of warranty.',
  ),
  kind: 'base',
  when: () => YES,
  ruling: () => settles('paid'),
};

/** While a model has no list of upgrades, a person says whether there is one. */
const SOME_PARTS_OF_SOME_PRODUCTS: DecidingClause<Asking, Upgrade> = {
  ...said(
    'FR-R7-1',
    '製品により、部品のアップグレードができる。できる部品は製品により異なる。',
    'Some products can have parts upgraded; which parts depends on the product.',
  ),
  kind: 'exception',
  overrides: [ALWAYS_PAID.id],
  when: (facts) =>
    inOrder(facts.given('model'), () =>
      facts.test('part', (part) => !(offered(facts)?.includes(part) ?? false)),
    ),
  ruling: (facts) => (offered(facts) === undefined ? proposes('not-offered') : settles('not-offered')),
};

const ESTIMATE_MAY_DIFFER: DefiningClause<Asking> = {
  ...FORMAL_QUOTE_FOLLOWS,
  kind: 'definition',
  when: () => YES,
};

/** The clauses on upgrades. */
export const UPGRADE_CLAUSES = [ALWAYS_PAID, SOME_PARTS_OF_SOME_PRODUCTS, ESTIMATE_MAY_DIFFER];

/** Whether a part can be upgraded and what that costs in principle (FR-R7-1 to FR-R7-3). */
export function decideUpgrade(facts: UpgradeFacts, terms: Terms, at: Asked): Decision<Upgrade> {
  return answer<UpgradeFacts, Upgrade>(UPGRADE_CLAUSES, facts, terms, at);
}
