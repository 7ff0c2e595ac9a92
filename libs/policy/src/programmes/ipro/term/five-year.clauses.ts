import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import { dayAfter, lastDayIn } from '../../../days.js';
import type { IproTerm } from './term.js';

/** A device with a product warranty, by the term of that. */
export interface WarrantedDevice {
  readonly product: IproTerm;
}

/** It leaves no day between the two, and has none twice (A-IP-12). */
export const AFTER_THE_FIRST_YEAR: DecidingClause<WarrantedDevice, string> = {
  id: 'IP-P-6',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '5年保証は、エンドユーザーへの納品から1年が過ぎてから始まる。',
    en: 'The 5-year warranty starts once one year has passed from delivery to the end user.',
  },
  when: () => YES,
  ruling: (facts) => settles(dayAfter(facts.get('product').lastDay)),
};

export const FIVE_YEARS_IN_ALL: DecidingClause<WarrantedDevice, string> = {
  id: 'IP-P-8',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '5年保証は4年間で、製品保証の1年と合わせて5年とする。',
    en: 'It lasts 4 years; with the year of product warranty it makes 5 years in all.',
  },
  when: () => YES,
  ruling: (facts) => {
    const whole = { unit: 'years', count: 5, firstDay: 'counted' } as const;
    return settles(lastDayIn(facts.get('product').startsOn, whole));
  },
};

export const FIVE_YEAR_START = [AFTER_THE_FIRST_YEAR];
export const FIVE_YEAR_END = [FIVE_YEARS_IN_ALL];
