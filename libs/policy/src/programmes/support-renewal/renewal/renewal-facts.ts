/** A support term that ended and an order to renew it. Dates are `YYYY-MM-DD` in Asia/Tokyo; an absent key is unknown. */
export interface RenewalFacts {
  /** The last day of the term to be renewed. */
  readonly endedOn?: string;
  /** As of an order by months: the end asked for, and the months named. */
  readonly wishedEnd?: string | null;
  readonly orderedMonths?: number | null;
  readonly purpose?: string | null;
  /** Whether the customer pays the raised price for the months of the gap. */
  readonly surchargeAccepted?: boolean;
  /** Whether an exception to the bar is asked for. */
  readonly exceptionAsked?: boolean;
}

/** How an order lies to the end of the term. */
export type Timing = 'on-time' | 'late' | 'retroactive' | 'barred';

/** An order with its day. */
export interface DatedOrder extends RenewalFacts {
  readonly orderedOn: string;
}

/** An order whose timing is settled. */
export interface TimedOrder extends DatedOrder {
  readonly timing: Timing;
}

/** Days without support, both included. */
export type Gap = { readonly startsOn: string; readonly lastDay: string };

/** What an order to renew leads to. `orderBy` is the last day for an order at the ordinary price. */
export type RenewalAnswer =
  | {
      readonly kind: 'renewed';
      readonly timing: Timing;
      readonly startsOn: string;
      readonly lastDay: string;
      readonly chargedMonths: number;
      readonly retroactiveMonths: number;
      readonly withoutSupport: Gap | null;
      readonly orderBy: string;
    }
  /** `under-a-year`: too short; `too-late`: the time to renew is over. */
  | { readonly kind: 'blocked'; readonly ground: 'under-a-year' | 'too-late'; readonly orderBy: string };
