import { lastDayIn } from '../../../days.js';
import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import type { FreeStart, FreeTermFacts } from './free-term-facts.js';
import { DRAWN_AS_CLAMPED, DRAWN_AS_WISHED, movableUntil } from './figures.js';
import { FREE_YEAR, freePeriod } from './free-months.js';

/** The free year, both days included, and the last day on which its start can be moved. `YYYY-MM-DD`. */
export type FreeTerm = FreeStart & { readonly lastDay: string; readonly movableUntil: string };

/** A delivery whose start is settled. */
export interface StartedTerm extends FreeTermFacts {
  readonly start: FreeStart;
}

/** The time it takes to set the product up is not added. */
export const LASTS_ONE_YEAR: DecidingClause<StartedTerm, FreeTerm> = {
  ...FREE_YEAR,
  kind: 'base',
  when: () => YES,
  ruling: (facts) => {
    const start = facts.get('start');
    const lastDay = lastDayIn(start.startsOn, freePeriod());
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
