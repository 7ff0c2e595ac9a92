import { type DecidingClause, proposes, type Ruling, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { inOrder, no, type Tri, YES } from '../../../kernel/tri.js';
import { BAR_TEXT, GRACE_TEXT, isBeyondGrace, isBarred, isGraceGiven, isInGrace } from './days-after-end.js';
import type { DatedOrder, Timing } from './renewal-facts.js';

type TimingClause = DecidingClause<DatedOrder, Timing>;

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
  ...BAR_TEXT,
  kind: 'base',
  when: (facts) => daysCompared(facts, isBarred),
  ruling: (facts): Ruling<Timing> =>
    facts.found('exceptionAsked', (asked) => asked).is === 'yes'
      ? proposes<Timing>(null, 'SR-5-2', 'A-SR-07')
      : settles('barred'),
};

const inGrace = (facts: Facts<DatedOrder>): Tri => daysCompared(facts, isInGrace);

export const GRACE_OF_30_DAYS: TimingClause = {
  ...GRACE_TEXT,
  kind: 'base',
  when: inGrace,
  ruling: () => settles('late'),
};

/** It draws the grace of the words before it. That day 30 is still in time although they bar it, it alone shows (A-SR-03). */
export const GRACE_AS_DRAWN: TimingClause = {
  id: 'SR-4-F2',
  document: 'SR',
  kind: 'proviso',
  overrides: [BARRED_AFTER_30_DAYS.id],
  paraphrase: {
    ja: '図2: 終了日の後、更新期限までに発注すれば、発注まではサポートがなく、更新は遡る。',
    en: 'Second figure: ordered after the end but by the limit, there is no support until the order and the renewal reaches back.',
  },
  when: (facts) => (isGraceGiven() ? inGrace(facts) : no('endedOn')),
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
    inOrder(daysCompared(facts, isBeyondGrace), () =>
      facts.test('surchargeAccepted', (accepted) => accepted),
    ),
  ruling: () => settles('retroactive'),
};

function daysCompared(facts: Facts<DatedOrder>, holds: (orderedOn: string, endedOn: string) => boolean): Tri {
  return inOrder(facts.given('endedOn'), () =>
    holds(facts.get('orderedOn'), facts.get('endedOn')) ? YES : no('orderedOn', 'endedOn'),
  );
}
