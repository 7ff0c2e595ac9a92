import type { RepairCaseEventData } from '../../events/index.js';

type Arrived = RepairCaseEventData<'item-arrived'>;

/** By which rules it is charged, and whether the item waits for it. */
interface Charged {
  readonly clauses: readonly string[];
  readonly holdsItem: boolean;
}

/**
 * FR-R2-5b: the freight of a collect parcel is the customer's, unless the company bears that leg (FR-R2-5c) or a person has to say.
 * Under a pack it is the customer's too, under i-PRO’s scheme the partner's (PN-T-5, IP-Q-7a).
 * The carrier's amount is what was paid at the door: nothing is added to it.
 */
export function collectCharge(
  freight: Arrived['freight'],
  payer: Arrived['inbound']['payer'],
  { clauses, holdsItem }: Charged = { clauses: ['FR-R2-5b'], holdsItem: true },
): Arrived['collectCharge'] {
  const isTheirs = payer === 'customer' || payer === 'partner';
  if (freight.terms === 'prepaid' || !isTheirs) return null;
  return {
    charges: [{ kind: 'inbound-freight', net: freight.amount, taxRate: 0, holdsItem }],
    net: freight.amount,
    tax: 0,
    total: freight.amount,
    feeTableRevision: null,
    taxRevision: 'carrier-amount',
    clauses: [...clauses],
  };
}
