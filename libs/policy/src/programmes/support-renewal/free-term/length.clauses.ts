import { daysOf, type StatedPeriod } from '../../../days.js';
import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import type { FreeStart, FreeTermFacts } from './free-term-facts.js';
import { DRAWN_AS_CLAMPED, DRAWN_AS_WISHED, movableUntil } from './figures.js';

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

export const START_AS_WISHED: DefiningClause<StartedTerm> = {
  ...DRAWN_AS_WISHED,
  kind: 'definition',
  when: (facts) => facts.test('start', ({ change }) => change === 'granted'),
};

export const START_CLAMPED: DefiningClause<StartedTerm> = {
  ...DRAWN_AS_CLAMPED,
  kind: 'definition',
  when: (facts) => facts.test('start', ({ change }) => change === 'clamped'),
};
