import type { RepairCaseEventData as Data } from '../events/index.js';

/** The item's way in. */
export type ArrivalState =
  | { readonly kind: 'awaited' }
  | {
      readonly kind: 'arrived';
      /** As checked in, with who pays the way in as decided last. */
      readonly arrival: Data<'item-arrived'>;
      /** What was paid of the way in, in yen, and is owed no longer. */
      readonly refundQuestion: number;
    };

/** When what somebody said of a day was put on record, RFC 3339 `Z` with milliseconds. */
export interface RecordedAt {
  /** The request. */
  readonly opened: string;
  /** That the item was in hand, at the site or here; `null`: it was not yet. */
  readonly inHand: string | null;
}
