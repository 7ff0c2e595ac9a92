import { daysOf, type StatedPeriod } from '../../../days.js';
import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import type { FreeStart, FreeTermFacts } from './free-term-facts.js';
import { movableUntil } from './start.clauses.js';

/** The free year, both days included, and the last day on which its start can be moved. `YYYY-MM-DD`. */
export type FreeTerm = FreeStart & { readonly lastDay: string; readonly movableUntil: string };

/** A delivery whose start is settled. */
export interface StartedTerm extends FreeTermFacts {
  readonly start: FreeStart;
}

const ONE_YEAR: StatedPeriod = { unit: 'years', count: 1, firstDay: 'counted' };

/** The time it takes to set the product up is not added. */
export const LASTS_ONE_YEAR: DecidingClause<StartedTerm, FreeTerm> = {
  id: 'SR-1-F1',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: '無償保証は1年間で、応当日の前日に終わる。構築などの期間もそこに含まれる。',
    en: 'Free warranty lasts one year and ends the day before the anniversary; the time of setting up is part of it.',
  },
  when: () => YES,
  ruling: (facts) => {
    const start = facts.get('start');
    const lastDay = daysOf(start.startsOn, ONE_YEAR).last;
    return settles({ ...start, lastDay, movableUntil: movableUntil(facts.get('makerDeliveredOn')) });
  },
};

export const DRAWN_AS_WISHED: DefiningClause<StartedTerm> = {
  id: 'SR-2-F1',
  document: 'SR',
  kind: 'definition',
  paraphrase: {
    ja: '図1: 変更できる期間のうちの希望日が開始日となり、そこから1年となる。',
    en: 'First figure: a wished day inside the window becomes the start, and the year runs from it.',
  },
  when: (facts) => facts.test('start', ({ change }) => change === 'granted'),
};

export const DRAWN_AS_CLAMPED: DefiningClause<StartedTerm> = {
  id: 'SR-2-F2',
  document: 'SR',
  kind: 'definition',
  paraphrase: {
    ja: '図2: 遠い希望日は納品の30日後に改められ、そこから1年となる。',
    en: 'Second figure: a wish too far off becomes the 30th day after delivery, and the year runs from it.',
  },
  when: (facts) => facts.test('start', ({ change }) => change === 'clamped'),
};
