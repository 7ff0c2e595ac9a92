import type { Decision } from '#commanding';
import type { JsonObject } from '#kernel';
import { isMemberOn, type PartnerState } from '../../decider/partner.js';
import { daysShown } from '../../decider/papers.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import { contradiction } from '../registration-command.js';
import { isSameModel } from '../unit-id.js';

/** What is on record of a unit and of the partner who is said to have bought it. */
export interface SaleRecords {
  readonly unit: RegisteredUnit;
  readonly partner: PartnerState;
}

/** The facts that the 5-year warranty is decided by; without `memberSale` no record shows to whom it was sold (A-IP-02). */
export type SoldOnRecord =
  | { readonly kind: 'refused'; readonly decision: Decision }
  | { readonly kind: 'told'; readonly facts: FactsOfSale };

interface FactsOfSale {
  readonly model: string;
  /** Whether a delivery note, or the record of the sale, shows its delivery (IP-P-4). */
  readonly deliveryShown: boolean;
  readonly memberSale?: boolean;
}

/**
 * The model of the unit as it is registered, and whether it was sold to a member: by its record of sale, and by the record of
 * the partner on the day of that sale (IP-P-1, A-IP-11). Whatever the request says of them besides has to agree.
 * @param said the request: `model` and `memberSale` where it names them, `partnerId` and `deliveredOn`
 */
export function soldOnRecord(said: JsonObject, { unit, partner }: SaleRecords): SoldOnRecord {
  const { sale, registered } = unit;
  const delivered = deliveredOnRecord(unit);
  const other = otherwiseThanRegistered(said, unit, delivered);
  if (other !== null) return refused(other);
  if (partner.kind !== 'known') return refused(contradiction('partnerId', 'there is no such partner'));
  const facts = { model: registered.model, deliveryShown: delivered !== null };
  if (sale === null) return { kind: 'told', facts };
  const { soldOn } = sale;
  const wasMember = isMemberOn(partner, soldOn);
  if (sale.memberSale === true && !wasMember) {
    return refused(contradiction('partnerId', `was no member on ${soldOn}, when the unit was sold to one`));
  }
  const memberSale = sale.memberSale ?? wasMember;
  if (typeof said['memberSale'] === 'boolean' && said['memberSale'] !== memberSale) {
    return refused(contradiction('memberSale', 'the records of the unit and of the partner say otherwise'));
  }
  return { kind: 'told', facts: { ...facts, memberSale } };
}

/** The day on which it was delivered by its record. A delivery note is the better proof: beside one, the sale does not count. */
function deliveredOnRecord(unit: RegisteredUnit): Delivered | null {
  const note = daysShown(unit, 'delivery-note').at(-1);
  if (note !== undefined) return { on: note, by: 'note' };
  const on = unit.sale?.deliveredOn ?? null;
  return on === null ? null : { on, by: 'sale' };
}

interface Delivered {
  readonly on: string;
  readonly by: 'note' | 'sale';
}

function otherwiseThanRegistered(
  said: JsonObject,
  { registered }: RegisteredUnit,
  delivered: Delivered | null,
): Decision | null {
  const { model } = registered;
  if (typeof said['model'] === 'string' && !isSameModel(said['model'], model)) {
    return contradiction('model', `the unit is registered as ${model}`);
  }
  if (delivered === null || said['deliveredOn'] === delivered.on) return null;
  const rule =
    delivered.by === 'note'
      ? `the delivery note on record shows ${delivered.on}`
      : `the sale on record was delivered on ${delivered.on}`;
  return contradiction('deliveredOn', rule);
}

function refused(decision: Decision): SoldOnRecord {
  return { kind: 'refused', decision };
}
