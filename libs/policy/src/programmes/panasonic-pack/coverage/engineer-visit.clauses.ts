import { type DefiningClause, settles } from '../../../kernel/clause.js';
import { inOrder } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import { VISIT_BY_SECOND_DAY } from '../target/target.clauses.js';
import type { TermedRequest } from './coverage-facts.js';
import { type CoverageClause, wants, wantsVisitOnSite } from './in-pack.js';

/** What a visit alone means where the pack is for visits: the repair that it is made for. */
const VISIT_IS_REPAIR: DefiningClause<TermedRequest> = {
  ...VISIT_BY_SECOND_DAY,
  kind: 'definition',
  when: wantsVisitOnSite,
};

const NO_VISIT_FOR_CARRY_IN: CoverageClause = {
  ...clauseText(
    'PN-E-18',
    '技術者の訪問は持ち込みパックに含まない。',
    'Visits by an engineer are not in the carry-in pack.',
  ),
  kind: 'base',
  when: (facts) =>
    inOrder(wants(facts, 'engineer-visit'), () => facts.test('service', (service) => service === 'carry-in')),
  ruling: () => settles({ kind: 'not-offered' }),
};

/** The clauses on who asks for nothing but that an engineer comes. */
export const ENGINEER_VISIT_CLAUSES = [VISIT_IS_REPAIR, NO_VISIT_FOR_CARRY_IN];
