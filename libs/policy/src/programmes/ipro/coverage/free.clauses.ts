import {
  type ClauseText,
  type DecidingClause,
  type DefiningClause,
  settles,
} from '../../../kernel/clause.js';
import { standing } from '../../../kernel/ruled.js';
import { inOrder } from '../../../kernel/tri.js';
import type { FaultCoverage } from './coverage.js';
import {
  afterWarranty,
  type CoveredDevice,
  freeIfProperlyUsed,
  inFirstYear,
  inFiveYearWarranty,
  paid,
} from './covered-device.js';

export const FREE_IN_FIRST_YEAR: DecidingClause<CoveredDevice, FaultCoverage> = {
  id: 'IP-F-1',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '納品日から1年の保証期間内に、取扱説明書や注意書きに従って使われていて故障した製品は、無料で修理する。',
    en: 'A failure within one year from delivery, in use as the manual and labels direct, is repaired free.',
  },
  when: (facts) => inOrder(inFirstYear(facts), () => facts.given('properUse')),
  ruling: freeIfProperlyUsed,
};

export const FREE_IN_FIVE_YEARS: DecidingClause<CoveredDevice, FaultCoverage> = {
  id: 'IP-P-9',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '5年保証の期間内に、取扱説明書や注意書きに従って使われていて故障した製品は、無料で修理する。',
    en: 'A failure within the 5-year warranty, in use as the manual and labels direct, is repaired free.',
  },
  when: (facts) => inOrder(inFiveYearWarranty(facts), () => facts.given('properUse')),
  ruling: freeIfProperlyUsed,
};

export const PAID_AFTERWARDS: DecidingClause<CoveredDevice, FaultCoverage> = {
  id: 'IP-Q-5',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '保証期間が過ぎた後の修理は有償で、修理の形は製品により異なる。',
    en: 'After the warranty, repair is chargeable; its form differs by product.',
  },
  when: afterWarranty,
  ruling: (facts) => settles(paid(facts)),
};

const DIFFERENT_CONTENT: ClauseText = {
  id: 'IP-1-4',
  document: 'IP',
  paraphrase: {
    ja: '製品保証と5年ハードウェア保証は内容が異なる。',
    en: 'The product warranty and the 5-year hardware warranty do not have the same content.',
  },
};

/** Whether the two differ in content: only then is what one of them leaves out judged apart from the rest. */
export const warrantiesDiffer = standing(DIFFERENT_CONTENT);

export const TWO_WARRANTIES_DIFFER: DefiningClause<CoveredDevice> = {
  ...DIFFERENT_CONTENT,
  kind: 'definition',
  when: inFiveYearWarranty,
};

const FIRST_YEAR: ClauseText = {
  id: 'IP-P-7',
  document: 'IP',
  paraphrase: {
    ja: '納品から1年以内は、5年保証ではなく製品保証で対応する。',
    en: 'Inside the first year the product warranty answers, not the 5-year warranty.',
  },
};

/** Whether the product warranty alone answers in the first year, so that nobody asks to whom the device was sold. */
export const firstYearIsTheProducts = standing(FIRST_YEAR);

export const FIRST_YEAR_IS_THE_PRODUCTS: DefiningClause<CoveredDevice> = {
  ...FIRST_YEAR,
  kind: 'definition',
  when: inFiveYearWarranty,
};
