import { parseCivilDate, wholeMonthsCovering } from '#civil-time';
import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import { gapBefore } from './outcome.clauses.js';
import type { TimedOrder } from './renewal-facts.js';

/** From the day after the end to the day before the order. */
export const GAP_MONTHS_ROUNDED_UP: DecidingClause<TimedOrder, number> = {
  id: 'SR-5-4',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: '遡及する期間も日割りはせず、1か月に満たない端数は1か月分とする。',
    en: 'The months of the gap are not priced by days either: less than a month counts as a month.',
  },
  when: () => YES,
  ruling: (facts) => {
    const { startsOn, lastDay } = gapBefore(facts.get('orderedOn'), facts.get('endedOn'));
    return settles(wholeMonthsCovering(parseCivilDate(startsOn), parseCivilDate(lastDay)));
  },
};
