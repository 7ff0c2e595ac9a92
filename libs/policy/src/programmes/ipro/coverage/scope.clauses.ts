import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { all, either, inOrder } from '../../../kernel/tri.js';
import type { FaultCoverage } from './coverage.js';
import { type CoveredDevice, excluded, inFiveYearWarranty, inWarranty, paid } from './covered-device.js';
import { DISCLAIMERS } from './disclaimers.clauses.js';
import { FREE_IN_FIRST_YEAR, FREE_IN_FIVE_YEARS } from './free.clauses.js';

type ScopeClause = DecidingClause<CoveredDevice, FaultCoverage>;

const disclaimers = DISCLAIMERS.map(({ id }) => id);

/** Outside the 5-year warranty altogether, so that its disclaimers do not come to speak. */
export const NO_SOFTWARE: ScopeClause = {
  id: 'IP-P-10',
  document: 'IP',
  kind: 'exception',
  overrides: [FREE_IN_FIVE_YEARS.id, ...disclaimers],
  paraphrase: {
    ja: 'ソフトウェアの修正は5年保証の対象外とする。',
    en: 'Software corrections are outside the 5-year warranty.',
  },
  when: (facts) =>
    inOrder(inFiveYearWarranty(facts), () => facts.test('fault', (fault) => fault === 'software')),
  ruling: (facts) => settles(excluded(facts)),
};

/** The part and the labour for it are paid (A-IP-18). */
export const NO_HDD: ScopeClause = {
  id: 'IP-P-13',
  document: 'IP',
  kind: 'exception',
  overrides: [FREE_IN_FIVE_YEARS.id],
  paraphrase: {
    ja: 'レコーダーのHDDは5年保証の対象外とする。',
    en: 'The drives of recorders are not covered by the 5-year warranty.',
  },
  when: (facts) =>
    inOrder(
      all(
        inFiveYearWarranty(facts),
        facts.test('deviceClass', (one) => one === 'recorder'),
      ),
      () => facts.test('fault', (fault) => fault === 'hdd'),
    ),
  ruling: (facts) => settles(paid(facts)),
};

/** It binds the later years too (A-IP-17). Both facts are wanted before a free repair. */
export const ONLY_IN_JAPAN: ScopeClause = {
  id: 'IP-F-6',
  document: 'IP',
  kind: 'exception',
  overrides: [FREE_IN_FIRST_YEAR.id, FREE_IN_FIVE_YEARS.id, NO_SOFTWARE.id, NO_HDD.id, ...disclaimers],
  paraphrase: {
    ja: '日本国内で販売され、国内で使われている製品についてだけ有効とする。',
    en: 'Valid only for products sold in Japan and used in Japan.',
  },
  when: (facts) =>
    inOrder(inWarranty(facts), () =>
      either(
        facts.test('soldInJapan', (sold) => !sold),
        facts.test('usedInJapan', (used) => !used),
      ),
    ),
  ruling: (facts) => settles(excluded(facts)),
};
