import type { RepairCaseEventData } from '../../events/index.js';

type Shipped = RepairCaseEventData<'item-shipped'>;

/** Sends the item back to the customer. */
export interface ShipItem {
  readonly carrier: string;
  /** Default: today in Tokyo. */
  readonly shippedOn?: string;
  /** The item goes back freight-collect, in place of paying the inbound freight (FR-R2-5b). */
  readonly collect?: boolean;
  /** A lead's word where the rules leave the payer of the return leg, or an unpaid repair, to a person. */
  readonly freightPayer?: 'customer' | 'company';
  readonly releaseUnpaid?: boolean;
  readonly reason?: NonNullable<Shipped['reason']>;
}
