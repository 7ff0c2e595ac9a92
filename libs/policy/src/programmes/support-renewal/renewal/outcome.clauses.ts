import { formatCivilDate, parseCivilDate } from '#civil-time';
import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { no, type Tri, YES } from '../../../kernel/tri.js';
import { NO_SUPPORT_BEFORE_ORDER } from './no-support-before-order.js';
import type { Gap, TimedOrder, Timing } from './renewal-facts.js';
import { RETROACTIVE_FIGURE } from './retroactive-figure.js';

/** When the new term starts; `never` when there is none. */
export type NewStart = { readonly startsOn: string } | 'never';
/** The days without support before it. */
export type GapAnswer = Gap | 'none';

export const BACK_DATED: DecidingClause<TimedOrder, NewStart> = {
  id: 'SR-4-4',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: '更新した期間は、直前の終了日の翌日から始まる。発注が遅れても同じである。',
    en: 'The renewed term starts the day after the previous end, even when ordered late.',
  },
  when: (facts) => timed(facts, 'on-time', 'late'),
  ruling: (facts) => settles({ startsOn: dayBeside(facts.get('endedOn'), 1) }),
};

export const FROM_THE_ORDER: DecidingClause<TimedOrder, NewStart> = {
  ...RETROACTIVE_FIGURE,
  kind: 'base',
  when: (facts) => timed(facts, 'retroactive'),
  ruling: (facts) => settles({ startsOn: facts.get('orderedOn') }),
};

export const NO_NEW_TERM: DecidingClause<TimedOrder, NewStart> = {
  id: 'SR-5-F1',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: '図1: 更新期限を過ぎた発注では更新できない。',
    en: 'First figure: an order after the limit renews nothing.',
  },
  when: (facts) => timed(facts, 'barred'),
  ruling: () => settles('never'),
};

export const ORDERED_BEFORE_THE_END: DecidingClause<TimedOrder, GapAnswer> = {
  id: 'SR-4-F1',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: '図1: 終了日までに発注すれば、サポートは途切れずに続く。',
    en: 'First figure: ordered before the end, support goes on without a gap.',
  },
  when: (facts) => timed(facts, 'on-time'),
  ruling: () => settles('none'),
};

export const GAP_UNTIL_ORDER: DecidingClause<TimedOrder, GapAnswer> = {
  ...NO_SUPPORT_BEFORE_ORDER,
  kind: 'base',
  when: (facts) => timed(facts, 'late', 'retroactive', 'barred'),
  ruling: (facts) => {
    const gap = gapBefore(facts.get('orderedOn'), facts.get('endedOn'));
    return settles(gap.startsOn <= gap.lastDay ? gap : 'none');
  },
};

/** From the day after the end of the term to the day before the order. */
export function gapBefore(orderedOn: string, endedOn: string): Gap {
  return { startsOn: dayBeside(endedOn, 1), lastDay: dayBeside(orderedOn, -1) };
}

function timed(facts: Facts<TimedOrder>, ...timings: readonly Timing[]): Tri {
  return timings.includes(facts.get('timing')) ? YES : no('orderedOn', 'endedOn');
}

function dayBeside(day: string, days: number): string {
  return formatCivilDate(parseCivilDate(day).add({ days }));
}
