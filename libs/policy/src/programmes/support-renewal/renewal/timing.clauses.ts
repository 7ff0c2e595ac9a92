import { daysOf, type StatedPeriod } from '../../../days.js';
import { type DecidingClause, proposes, type Ruling, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, no, type Tri, YES } from '../../../kernel/tri.js';
import type { DatedOrder, Timing } from './renewal-facts.js';

type TimingClause = DecidingClause<DatedOrder, Timing>;

/** The end itself is not counted: the slides' own figures show it (A-G-1). Holidays do not move it (A-G-3). */
const GRACE: StatedPeriod = { unit: 'days', count: 30, firstDay: 'not-counted' };

/** The last day on which a term can be renewed at the ordinary price. */
export function renewableUntil(endedOn: string): string {
  return daysOf(endedOn, GRACE).last;
}

export const ORDERED_WITHIN_TERM: TimingClause = {
  id: 'SR-4-1',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: '保証期間を延ばすには、サポート期間のうちに更新を発注する。',
    en: 'To extend the term, the renewal is ordered inside the support period.',
  },
  when: (facts) => daysCompared(facts, (ordered, ended) => ordered <= ended),
  ruling: () => settles('on-time'),
};

/** Taken at its word it already bars day 30; there the grace wins (A-SR-03). An exception is a person's (A-SR-07). */
export const BARRED_AFTER_30_DAYS: TimingClause = {
  id: 'SR-5-1',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: 'サポートの終了から30日以上過ぎると、原則として新しいサポート契約は購入できない。',
    en: 'Once 30 days or more have passed since the end, a new support contract in principle cannot be bought.',
  },
  when: (facts) => daysCompared(facts, (ordered, ended) => ordered >= renewableUntil(ended)),
  ruling: (facts): Ruling<Timing> =>
    facts.found('exceptionAsked', (asked) => asked).is === 'yes'
      ? proposes<Timing>(null, 'SR-5-2', 'A-SR-07')
      : settles('barred'),
};

export const GRACE_OF_30_DAYS: TimingClause = {
  id: 'SR-4-2',
  document: 'SR',
  kind: 'proviso',
  overrides: [BARRED_AFTER_30_DAYS.id],
  paraphrase: {
    ja: '保証期間を過ぎても、30日以内であれば更新の手続きができる。',
    en: 'Up to 30 days past the end the renewal is still possible.',
  },
  when: (facts) =>
    daysCompared(facts, (ordered, ended) => ended < ordered && ordered <= renewableUntil(ended)),
  ruling: () => settles('late'),
};

export const RENEWED_FOR_A_SURCHARGE: TimingClause = {
  id: 'SR-5-2',
  document: 'SR',
  kind: 'exception',
  overrides: [BARRED_AFTER_30_DAYS.id],
  paraphrase: {
    ja: '遡及料金を支払えば、サポート契約を更新できる。',
    en: 'Renewal is possible if the retroactive charge is paid.',
  },
  when: (facts) =>
    inOrder(
      daysCompared(facts, (ordered, ended) => ordered > renewableUntil(ended)),
      () => facts.test('surchargeAccepted', (accepted) => accepted),
    ),
  ruling: () => settles('retroactive'),
};

function daysCompared(facts: Facts<DatedOrder>, holds: (orderedOn: string, endedOn: string) => boolean): Tri {
  return inOrder(facts.given('endedOn'), () =>
    holds(facts.get('orderedOn'), facts.get('endedOn')) ? YES : no('orderedOn', 'endedOn'),
  );
}
