import type { FactDomains, FactPoints } from '../../../../kernel/fact-domain.js';
import type { FrontierFacts } from '../../frontier-facts.js';
import { guaranteeDays } from '../../guarantee/guarantee-days.js';
import {
  CUSTOMER_BRINGS,
  daysAround,
  fact,
  NOBODY,
  oneOf,
  SOME_PLAN,
  STAFF_REVIEWS,
  YES_OR_NO,
} from './domain-parts.js';

/** The facts on plans and on the repair before. */
export const PLAN_DOMAINS: FactDomains<FrontierFacts> = {
  premiumFrom: fact(
    'プレミアム保証の開始日',
    'first day of the premium plan',
    daysAround(onArrival, true),
    NOBODY,
  ),
  premiumUntil: fact(
    'プレミアム保証の満了日',
    'last day of the premium plan',
    daysAround(onArrival, true),
    NOBODY,
  ),
  premiumCap: fact('プレミアム保証の上限額', 'cap of the premium plan', beside(costs), NOBODY),
  premiumSpent: fact('これまでの修理金額', 'spent on repairs so far', beside(leftBefore), NOBODY),
  repairPrice: fact('今回の修理金額', 'price of this repair', beside(leftNow), STAFF_REVIEWS),
  plan: fact('別の保証サービス', 'another warranty plan', oneOf(SOME_PLAN, null), CUSTOMER_BRINGS),
  lastRepairShippedOn: fact(
    '直前の修理の出荷日',
    'day the last repair was shipped',
    daysAround(
      ({ requestedOn }) => (requestedOn === undefined ? [] : [requestedOn, threeMonthsBefore(requestedOn)]),
      true,
    ),
    NOBODY,
  ),
  samePartAsLastRepair: fact(
    '直前の修理と同じ部品',
    'same part as the last repair',
    YES_OR_NO,
    STAFF_REVIEWS,
  ),
  requestedOn: fact(
    '修理の依頼日',
    'day of the request',
    daysAround(({ lastRepairShippedOn }) =>
      typeof lastRepairShippedOn === 'string' ? Object.values(guaranteeDays(lastRepairShippedOn)) : [],
    ),
    NOBODY,
  ),
};

function beside(threshold: (facts: FrontierFacts) => number): FactPoints<FrontierFacts> {
  return { of: 'numbers', thresholds: (facts) => [Math.max(1, threshold(facts))], mayLack: false };
}

function costs({ premiumSpent = 0, repairPrice = 0 }: FrontierFacts): number {
  return premiumSpent + repairPrice;
}

function leftBefore({ premiumCap = 0, repairPrice = 0 }: FrontierFacts): number {
  return premiumCap - repairPrice;
}

function leftNow({ premiumCap = 0, premiumSpent = 0 }: FrontierFacts): number {
  return premiumCap - premiumSpent;
}

function onArrival({ arrivedOn }: FrontierFacts): readonly (string | undefined)[] {
  return [arrivedOn];
}

function threeMonthsBefore(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).subtract({ months: 3 }).toString();
}
