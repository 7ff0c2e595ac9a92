import type { FactDomains, FactPoints } from '../../../../kernel/fact-domain.js';
import type { FrontierFacts } from '../../frontier-facts.js';
import { guaranteeIfAny } from '../../guarantee/guarantee-days.js';
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
  premiumFrom: fact(daysAround(onArrival, true), NOBODY),
  premiumUntil: fact(daysAround(onArrival, true), NOBODY),
  premiumCap: fact(beside(costs), NOBODY),
  premiumSpent: fact(beside(leftBefore), NOBODY),
  repairPrice: fact(beside(leftNow), STAFF_REVIEWS),
  plan: fact(oneOf(SOME_PLAN, null), CUSTOMER_BRINGS),
  lastRepairShippedOn: fact(
    daysAround(
      ({ requestedOn }) => (requestedOn === undefined ? [] : [requestedOn, threeMonthsBefore(requestedOn)]),
      true,
    ),
    NOBODY,
  ),
  samePartAsLastRepair: fact(YES_OR_NO, STAFF_REVIEWS),
  requestedOn: fact(
    daysAround(({ lastRepairShippedOn }) =>
      typeof lastRepairShippedOn === 'string' ? Object.values(guaranteeIfAny(lastRepairShippedOn) ?? {}) : [],
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
