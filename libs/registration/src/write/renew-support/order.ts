import type { Decision } from '#commanding';
import type { ContractEventData } from '../../events/index.js';
import type { Span } from '../../events/shapes.js';
import { toldOtherwise } from '../registration-command.js';

type Renewed = ContractEventData<'support-renewed'>;
type Ordered = NonNullable<Renewed['order']>;

/** An order to renew: until a day, or for so many months in all; neither: for a year. */
export interface Order {
  readonly orderId: string;
  /** Default: today in Tokyo. One that today would be late, or dearer, is a lead’s to take (D24). */
  readonly orderedOn?: string;
  readonly wishedEnd?: string;
  readonly orderedMonths?: number;
  /** The customer pays the raised price of the months of the gap (SR-5-2). */
  readonly surchargeAccepted?: boolean;
  /** What a lead grants outside the rules (SR-5-1 'in principle', A-SR-07). */
  readonly exception?: Span & { readonly chargedMonths: number };
}

const A_YEAR = 12;

/** What is ordered: what the request leaves open is a year at the usual price. */
export function orderOf({ wishedEnd, orderedMonths, surchargeAccepted }: Order): Ordered {
  return {
    wishedEnd: wishedEnd ?? null,
    orderedMonths: orderedMonths ?? (wishedEnd === undefined ? A_YEAR : null),
    surchargeAccepted: surchargeAccepted ?? false,
  };
}

/**
 * The refusal of an order that is known as another; a day or an exception that is left open is not told apart from what is
 * recorded.
 */
export function orderedOtherwise(known: Renewed, payload: Order): Decision | null {
  const { orderedOn, startsOn, lastDay, chargedMonths, order } = known;
  const granted = { startsOn, lastDay, chargedMonths };
  return (
    toldOtherwise({ orderedOn: payload.orderedOn ?? orderedOn }, known) ??
    toldOtherwise({ ...granted, ...payload.exception }, granted, 'exception.') ??
    (order === undefined ? null : toldOtherwise(orderOf(payload), order))
  );
}
