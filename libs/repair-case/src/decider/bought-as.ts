import { lastDayFrom } from '#civil-time';
import type { FrontierFacts } from '#policy';
import type { RegisteredUnit } from '#registration';
import type { OpenCase } from './state.js';
import { takenBefore } from './taken-before.js';
import { masterDataDay } from './visits.js';

/** The facts on how an item was bought: from whom, and with which plans. */
export type PurchaseFact =
  | 'soldBy'
  | 'soldOn'
  | 'designatedShop'
  | 'planMonths'
  | 'extendedBy'
  | 'plan'
  | 'premiumFrom'
  | 'premiumUntil'
  | 'premiumCap'
  | 'premiumSpent';

export type PurchaseFacts = Pick<FrontierFacts, PurchaseFact>;

/**
 * What the registered unit tells of its purchase: the seller (FR-R3-4-6, FW-W11-12), its plan, by whose name the rules
 * know whether it extends the warranty (FW-W7-2, FW-W6-3, A-FW-09), and the premium plan with its days, its cap and what was
 * counted against it (FR-R3-4-7).
 * @param first the unit that was sold, where this one took its place
 */
export function boughtAs(state: OpenCase, unit: RegisteredUnit, first: RegisteredUnit | null): PurchaseFacts {
  const { plan } = unit;
  return {
    ...sellerOf(first ?? unit),
    ...(plan === null ? {} : { planMonths: plan.months, extendedBy: plan.plan }),
    ...otherPlanOf(unit, masterDataDay(state)),
    ...premiumOf(state, unit),
  };
}

/**
 * Whoever registered the sale of a designated shop looked into it, and so did whoever registered that it is none; any seller
 * but the former is looked up in the list of shops, by the day of the sale.
 */
function sellerOf({ sale }: RegisteredUnit): PurchaseFacts {
  if (sale === null || sale.designatedShop === true) return {};
  const { seller, soldOn, designatedShop } = sale;
  return { soldBy: seller, soldOn, ...(designatedShop === null ? {} : { designatedShop }) };
}

/** A premium plan has facts of its own. Of another whose days nobody can tell it is not known that they are over. */
function otherPlanOf({ plan, terms }: RegisteredUnit, on: string): PurchaseFacts {
  if (plan === null || plan.premium !== null) return {};
  const start = terms.frontier?.startsOn;
  const period = { unit: 'months', count: plan.months } as const;
  const isOver = start !== undefined && lastDayFrom(start, period, 'counted') < on;
  return isOver ? {} : { plan: plan.plan };
}

function premiumOf(state: OpenCase, { plan, premium }: RegisteredUnit): PurchaseFacts {
  const terms = plan?.premium ?? null;
  if (terms === null) return {};
  const spent = spentBefore(state, premium);
  return {
    premiumFrom: terms.from,
    premiumUntil: terms.until,
    premiumCap: terms.cap,
    ...(spent === null ? {} : { premiumSpent: spent }),
  };
}

/**
 * What repairs before this one came to. What is counted after its decision, this repair itself too, does not change that;
 * counted ahead of it, this repair is in the sum, and a person has to say what was spent before.
 */
function spentBefore(state: OpenCase, { counted, spent }: RegisteredUnit['premium']): number | null {
  const taken = takenBefore(state, 'premiumSpent');
  if (typeof taken === 'number') return taken;
  return counted.some(({ caseNumber }) => caseNumber === state.opened.number) ? null : spent;
}
