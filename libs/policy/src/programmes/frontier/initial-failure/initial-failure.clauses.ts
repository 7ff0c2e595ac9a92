import { type DecidingClause, type DefiningClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, either, inOrder, no, type Tri, YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { inFirstDays, late } from './claim-days.js';
import { ARRIVED_BY_DAY_14, contactLimit, FAILED_BY_DAY_14, failureLimit, TOLD_BY_DAY_14 } from './days.js';
import type { InitialFailure, InitialFailurePath } from './initial-failure-facts.js';

type Claim = Facts<InitialFailure>;
type Deciding = DecidingClause<InitialFailure, InitialFailurePath>;

const failedInTime = (facts: Claim): Tri =>
  inFirstDays(facts, 'failedOn', failureLimit(facts.get('warrantyStartsOn')));
const toldInTime = (facts: Claim): Tri =>
  inFirstDays(facts, 'contactedOn', contactLimit(facts.get('warrantyStartsOn')));
const toldTooLate = (facts: Claim): boolean => toldInTime(facts).is === 'no';
const isExcluded = (facts: Claim): Tri => facts.found('excluded', (is) => is);
/** Exclusions come first (A-FR-25). */
const unlessExcluded = (facts: Claim, ...conditions: readonly Tri[]): Tri =>
  isExcluded(facts).is === 'yes' ? no('excluded') : all(...conditions);
const accepted = (facts: Claim): Tri => unlessExcluded(facts, failedInTime(facts), toldInTime(facts));

const answerTo = (facts: Claim): InitialFailurePath =>
  facts.lacking('reachedOn').is === 'yes' ? 'awaiting-item' : 'exchange-or-repair';

export const COMPANY_CHOOSES: Deciding = {
  ...said(
    'FW-W9-2',
    '一部または全部を交換することがあり、その判断は当社が行う。',
    'All or part may be exchanged; the company decides.',
  ),
  kind: 'base',
  when: (facts) => inOrder(accepted(facts), () => facts.given('reachedOn')),
  ruling: () => proposes('exchange-or-repair', 'A-FW-10'),
};

/** No initial failure is what failed later, or is excluded: it is repaired like any other. */
const isNone = (facts: Claim): Tri => {
  if (isExcluded(facts).is === 'yes' || failedInTime(facts).is === 'no') return YES;
  return no('failedOn');
};

export const ANSWERED_BY_EXCHANGE_OR_REPAIR: Deciding = {
  ...FAILED_BY_DAY_14,
  kind: 'base',
  when: (facts) =>
    either(
      isNone(facts),
      inOrder(accepted(facts), () => facts.known('reachedOn')),
    ),
  ruling: (facts) => settles(isNone(facts).is === 'yes' ? 'ordinary-repair' : answerTo(facts)),
};

/** What was told of too late is repaired like any other, whenever it failed. */
export const TOLD_WITHIN_14_DAYS: Deciding = {
  ...TOLD_BY_DAY_14,
  kind: 'base',
  when: (facts) =>
    toldTooLate(facts) ? unlessExcluded(facts) : inOrder(accepted(facts), () => facts.known('reachedOn')),
  ruling: (facts) => settles(toldTooLate(facts) ? 'ordinary-repair' : answerTo(facts)),
};

export const ARRIVES_WITHIN_14_DAYS: DefiningClause<InitialFailure> = {
  ...ARRIVED_BY_DAY_14,
  kind: 'definition',
  when: accepted,
};

export const LATE_IS_REPAIRED: Deciding = {
  ...said(
    'FW-W9-4b',
    'それより遅く届いたときは、交換せずに修理する。',
    'Arriving later it is repaired, not exchanged.',
  ),
  kind: 'exception',
  overrides: [ANSWERED_BY_EXCHANGE_OR_REPAIR.id, TOLD_WITHIN_14_DAYS.id, COMPANY_CHOOSES.id],
  when: (facts) => inOrder(accepted(facts), () => late(facts)),
  ruling: () => settles('repair'),
};

export const OUTLET_IS_REPAIRED: Deciding = {
  ...said(
    'FW-W9-11',
    'アウトレット品は、交換ではなく修理規定により修理する。',
    'Outlet goods are repaired under the repair rules, not exchanged.',
  ),
  kind: 'exception',
  overrides: [ANSWERED_BY_EXCHANGE_OR_REPAIR.id, TOLD_WITHIN_14_DAYS.id, COMPANY_CHOOSES.id],
  when: (facts) =>
    inOrder(
      facts.found('outlet', (is) => is),
      () => accepted(facts),
    ),
  ruling: () => settles('repair'),
};
