import { parseCivilDate, wholeMonthsCovering } from '#civil-time';
import { dayAfter, lastDayIn } from '../../../days.js';
import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { firstPeriod, firstYearEnd } from './first-months.js';
import type { EndedSpan, SpanFacts } from './span-facts.js';

/** The months beyond the first year, or that there can be none because the end lies before the start. */
export type ProratedMonths = { readonly months: number } | 'ends-before-start';

/**
 * The last day of an order that names months only. Months beyond the first year count from the day after it (A-SR-13):
 * counted in one go from 29 February, they would end before the months that were paid.
 */
export function lastDayOfMonths(facts: Facts<SpanFacts>, count: number): string {
  const first = firstPeriod(facts);
  if (count <= first.count) return lastDayIn(facts.get('startsOn'), { ...first, count });
  return lastDayIn(dayAfter(firstYearEnd(facts)), { ...first, count: count - first.count });
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
    const first = parseCivilDate(dayAfter(firstYearEnd(facts)));
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
