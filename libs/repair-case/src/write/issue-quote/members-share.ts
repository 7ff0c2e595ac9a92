import { type Decision, refuse } from '#commanding';
import type { Yen } from '#kernel';
import { premiumShare } from '#policy';
import { memberChargeOf } from '../../decider/ruling.js';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';

type Price = RepairCaseEventData<'quote-issued'>['price'];

/** By what a member pays beyond the cap, and how much of it. */
const CLAUSES = ['FR-R3-4-7', 'A-FR-12'];

/**
 * The price with what the premium plan bears of it, where the case was decided paid by the cap alone and the member pays
 * only what goes beyond (FR-R3-4-7, A-FR-12). Any other price is the customer’s as a whole.
 */
export function withPlansShare(state: OpenCase, price: Price): Price {
  const charge = chargeOf(state);
  const planBears = charge === undefined ? 0 : price.total - premiumShare(charge, price.total);
  return planBears === 0 ? price : { ...price, planBears, clauses: [...price.clauses, ...CLAUSES] };
}

/**
 * A refusal of a price that does not go beyond the cap: the repair was decided paid by another, and by this one it is free.
 * @param total with tax
 */
export function withinTheCap(state: OpenCase, total: Yen): Decision | null {
  const charge = chargeOf(state);
  if (charge === undefined || charge.spent + total > charge.cap) return null;
  const { cap, spent } = charge;
  const why = 'the price with tax is within what is left of the premium plan’s cap';
  const fields = { total, cap, spent, until: 'this price is stated and coverage is decided again' };
  return refuse('REPAIR_CASE.NOT_ALLOWED_NOW', why, fields, CLAUSES);
}

function chargeOf({ coverage }: OpenCase) {
  return coverage.kind === 'decided' ? memberChargeOf(coverage.decided) : undefined;
}
