import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { all, either } from '../../../kernel/tri.js';
import type { FaultCoverage } from './coverage.js';
import { type CoveredDevice, inLaterYears } from './covered-device.js';
import { FREE_IN_FIRST_YEAR, FREE_IN_FIVE_YEARS } from './free.clauses.js';

const held = (wants: 'delivery-proof' | 'sale-record') => settles<FaultCoverage>({ coverage: 'held', wants });

export const DELIVERY_MUST_SHOW: DecidingClause<CoveredDevice, FaultCoverage> = {
  id: 'IP-F-4',
  document: 'IP',
  kind: 'exception',
  overrides: [FREE_IN_FIRST_YEAR.id],
  paraphrase: {
    ja: '無料修理には、納品日を証明するものを示す。',
    en: 'Evidence of the delivery date must be shown for a free repair.',
  },
  when: (facts) => facts.lacking('deliveredOn'),
  ruling: () => held('delivery-proof'),
};

/** How a sale to a member shows, the text leaves out: a sale record is wanted too (A-IP-02). */
export const ENTITLEMENT_MUST_SHOW: DecidingClause<CoveredDevice, FaultCoverage> = {
  id: 'IP-P-4',
  document: 'IP',
  kind: 'exception',
  overrides: [FREE_IN_FIVE_YEARS.id],
  paraphrase: {
    ja: '5年保証の対象であることは、無料修理の際に納品日を証明するものを示して確かめる。',
    en: 'Entitlement to the 5-year warranty is identified by proof of the delivery date at the request.',
  },
  when: (facts) =>
    either(
      all(
        facts.lacking('deliveredOn'),
        facts.found('memberSale', (member) => member !== false),
      ),
      all(
        facts.test('grant', (grant) => grant === 'unproven'),
        inLaterYears(facts),
      ),
    ),
  ruling: (facts) => held(facts.lacking('deliveredOn').is === 'yes' ? 'delivery-proof' : 'sale-record'),
};
