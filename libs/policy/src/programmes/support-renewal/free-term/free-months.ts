import type { StatedPeriod } from '../../../days.js';
import type { ClauseText } from '../../../kernel/clause.js';
import { countOf, says } from '../../../stated-count.js';

export const FREE_YEAR: ClauseText = {
  id: 'SR-1-F1',
  document: 'SR',
  paraphrase: {
    ja: '無償保証は1年間で、応当日の前日に終わる。構築などの期間もそこに含まれる。',
    en: 'Free warranty lasts one year and ends the day before the anniversary; the time of setting up is part of it.',
  },
};

/** The clauses on how many months the free warranty lasts. */
export const FREE_MONTHS = [says(FREE_YEAR, 12)];

/** The free warranty, its start counted. @throws Unanswered where the text does not say how long it lasts */
export function freePeriod(): StatedPeriod {
  return { unit: 'months', count: countOf(FREE_MONTHS), firstDay: 'counted' };
}
