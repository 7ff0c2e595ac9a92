import { type ClauseText, type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import { chain, conclude } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { no, YES } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { decide, ordinarily } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import { COVERED_PRODUCTS, RULES_APPLY } from './scope.texts.js';

/**
 * Whose product it is: the company's own, or another maker's that the company sold. Stated once it is another's, or its
 * maker is one of whom nobody has said whose products they are.
 */
export interface ScopeFacts {
  readonly maker?: 'company' | 'other' | 'not-known';
  /** What is asked for; a repair until somebody has said otherwise. */
  readonly wanted?: 'repair' | 'upgrade' | 'other';
}

/** By whose rules it is done; another maker's item is forwarded to it. `outside`: it is no service that the rules give. */
export type Scope = 'own-rules' | 'maker-rules' | 'outside';

const othersProduct = (facts: Facts<ScopeFacts>) => facts.found('maker', (maker) => maker === 'other');
const perhapsOthers = (facts: Facts<ScopeFacts>) => facts.found('maker', (maker) => maker !== 'company');
/** An item counts as the company's own until somebody has said that it is, or may be, another maker's. */
const ownProduct = (facts: Facts<ScopeFacts>) => (perhapsOthers(facts).is === 'yes' ? no('maker') : YES);

/** All that there is: free repair, paid repair and upgrade. */
const SERVICES_GIVEN: DecidingClause<ScopeFacts, 'given'> = {
  ...said(
    'FR-R1-1',
    '保証規定が対象とする製品について、無償修理、有償修理、アップグレードを行う。',
    'Free repair, paid repair and upgrade are given for the products that the warranty rules name.',
  ),
  kind: 'base',
  when: (facts) => (facts.found('wanted', (wanted) => wanted === 'other').is === 'yes' ? no('wanted') : YES),
  ruling: () => settles('given'),
};

/** Whether a maker of whom nothing is known is another, a person says. */
const MAKER_WARRANTS: DecidingClause<ScopeFacts, Scope> = {
  ...said(
    'FW-W2-2',
    '当社が販売した他社製品は、製造元の保証規定により、本規定の対象外とする。',
    'Other makers’ products sold by the company are under the maker’s warranty, outside these rules.',
  ),
  kind: 'exception',
  when: perhapsOthers,
  ruling: (facts) => (facts.get('maker') === 'not-known' ? proposes('maker-rules') : settles('maker-rules')),
};

/** Another maker's item is taken, and what follows is the maker's affair (FR-R5-8): that is what by its rules means. */
const leftToMaker = (text: ClauseText): DecidingClause<ScopeFacts, Scope> => ({
  ...text,
  kind: 'base',
  when: othersProduct,
  ruling: () => settles('maker-rules'),
});

const MAKER_REPAIRS = leftToMaker(
  said(
    'FR-R5-8a',
    '当社が販売した他社製品は、受け入れた後、製造元に転送して修理する。',
    'Other makers’ products sold by the company are accepted, then forwarded to the maker.',
  ),
);

const MAKER_SETS_TIME_AND_PRICE = leftToMaker(
  said(
    'FR-R5-8b',
    'その期間と有償の金額は、製造元と障害の内容による。',
    'Their time and paid price depend on the maker and the fault.',
  ),
);

const WHOSE_RULES = [
  { ...COVERED_PRODUCTS, kind: 'base' as const, when: ownProduct, ruling: () => settles<Scope>('own-rules') },
  { ...RULES_APPLY, kind: 'base' as const, when: ownProduct, ruling: () => settles<Scope>('own-rules') },
  MAKER_WARRANTS,
  MAKER_REPAIRS,
  MAKER_SETS_TIME_AND_PRICE,
];

/** The clauses on what is given, and by whose rules. */
export const SCOPE_CLAUSES = [SERVICES_GIVEN, ...WHOSE_RULES];

/** Whether what is asked for is given, and by whose rules (FR-R1-1, FW-W2-1, FW-W2-2, FW-W5-1, FR-R5-8). */
export function decideScope(facts: ScopeFacts, terms: Terms, at: Asked): Decision<Scope> {
  return decide(facts, terms, at, scope);
}

/** The same as a step of a longer way. */
export function scope(facts: Facts<ScopeFacts>): Resolution<Scope> {
  const service = ordinarily<'given' | 'outside'>(resolve([SERVICES_GIVEN], facts), 'outside');
  return chain(service, (answer) =>
    answer === 'given' ? resolve<ScopeFacts, Scope>(WHOSE_RULES, facts) : conclude<Scope>('outside'),
  );
}
