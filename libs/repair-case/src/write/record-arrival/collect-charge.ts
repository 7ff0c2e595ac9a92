import type { RepairCaseEventData } from '../../events/index.js';

type Arrived = RepairCaseEventData<'item-arrived'>;

/**
 * FR-R2-5b: the freight of a collect parcel is the customer's, unless the company bears that leg (FR-R2-5c) or a person has to say.
 * The carrier's amount is what was paid at the door: nothing is added to it.
 */
export function collectCharge(
  freight: Arrived['freight'],
  payer: Arrived['inbound']['payer'],
): Arrived['collectCharge'] {
  if (freight.terms === 'prepaid' || payer !== 'customer') return null;
  return {
    charges: [{ kind: 'inbound-freight', net: freight.amount, taxRate: 0, holdsItem: true }],
    net: freight.amount,
    tax: 0,
    total: freight.amount,
    feeTableRevision: null,
    taxRevision: 'carrier-amount',
    clauses: ['FR-R2-5b'],
  };
}
