import { lastDayIn, type StatedPeriod } from '../../../days.js';
import type { ClauseText } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { countOf, says } from '../../../stated-count.js';
import { freePeriod } from '../free-term/free-months.js';
import type { SpanFacts } from './span-facts.js';

export const A_YEAR_AT_LEAST: ClauseText = {
  id: 'SR-3-4',
  document: 'SR',
  paraphrase: {
    ja: 'サポート更新時は、1年以上の期間でのみ購入できる。',
    en: 'A renewal can be bought for one year or more only.',
  },
};

/** The clauses on how many months a renewal has at least. */
export const LEAST_MONTHS = [says(A_YEAR_AT_LEAST, 12)];

/**
 * The year that the odd months follow: the first one renewed, else the free one.
 * @throws Unanswered where the text does not say how long it lasts
 */
export function firstPeriod(facts: Facts<SpanFacts>): StatedPeriod {
  const isRenewal = facts.found('occasion', (occasion) => occasion === 'renewal').is === 'yes';
  return isRenewal ? { unit: 'months', count: countOf(LEAST_MONTHS), firstDay: 'counted' } : freePeriod();
}

/** The last day of that year. @throws Unanswered where the text does not say how long it lasts */
export function firstYearEnd(facts: Facts<SpanFacts>): string {
  return lastDayIn(facts.get('startsOn'), firstPeriod(facts));
}
