import { parseCivilDate, wholeMonthsCovering } from '#civil-time';
import { daysOf, type StatedPeriod } from '../../../days.js';
import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import type { EndedSpan } from './span-facts.js';

const YEAR = 12;
const FIRST_YEAR: StatedPeriod = { unit: 'months', count: YEAR, firstDay: 'counted' };

/** The months beyond the first year, or that there can be none because the end lies before the start. */
export type ProratedMonths = { readonly months: number } | 'ends-before-start';

/** The last day of the year that the odd months follow: the free one, or the first one renewed. */
export function firstYearEnd(startsOn: string): string {
  return daysOf(startsOn, FIRST_YEAR).last;
}

/**
 * The last day of an order that names months only. Months beyond the first year count from the day after it (A-SR-13):
 * counted in one go from 29 February, they would end before the months that were paid.
 */
export function lastDayOfMonths(startsOn: string, count: number): string {
  if (count <= YEAR) return daysOf(startsOn, { ...FIRST_YEAR, count }).last;
  const next = parseCivilDate(firstYearEnd(startsOn)).add({ days: 1 });
  return daysOf(next.toString(), { ...FIRST_YEAR, count: count - YEAR }).last;
}

/** Days are never priced; the cover itself still ends on the day asked for (A-SR-06). */
export const MONTHS_ROUNDED_UP: DecidingClause<EndedSpan, ProratedMonths> = {
  id: 'SR-3-3',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: '日割りはせず、1か月に満たない端数も1か月として数える。',
    en: 'Days are not priced; what is up to a month counts as a month.',
  },
  when: (facts) => facts.test('endsOn', (end) => end >= facts.get('startsOn')),
  ruling: (facts) => {
    const first = parseCivilDate(firstYearEnd(facts.get('startsOn'))).add({ days: 1 });
    return settles({ months: wholeMonthsCovering(first, parseCivilDate(facts.get('endsOn'))) });
  },
};

/** The figure prints an end before its start; read as a slip of a year (A-SR-02). */
export const RENEWAL_FIGURE: ClauseText = {
  id: 'SR-3-F2',
  document: 'SR',
  paraphrase: {
    ja: '更新時の図: 更新した1年の後に月割りの月が続く。終了日は開始日より前にならない。',
    en: 'Figure of the renewal: months follow the renewed year; an end never lies before its start.',
  },
};

export const END_BEFORE_START: DecidingClause<EndedSpan, ProratedMonths> = {
  ...RENEWAL_FIGURE,
  kind: 'base',
  when: (facts) => facts.test('endsOn', (end) => end < facts.get('startsOn')),
  ruling: () => settles('ends-before-start'),
};
