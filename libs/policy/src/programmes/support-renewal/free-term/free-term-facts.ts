/**
 * What is known of a delivery and a wish to start later. Dates are `YYYY-MM-DD` in Asia/Tokyo. An absent key is unknown;
 * `null` is known to be lacking.
 */
export interface FreeTermFacts {
  /** The day the maker delivered to its direct destination. */
  readonly makerDeliveredOn?: string;
  /** The day the distributor delivered to the end user. Kept, and starts nothing. */
  readonly endUserDeliveredOn?: string | null;
  /** The day another start was asked for; `null`: nobody asked. */
  readonly changeAskedOn?: string | null;
  readonly changeChannel?: 'web-registration' | 'other';
  readonly wishedStart?: string;
  /** Whether an earlier wish of the same user stands already. */
  readonly wishedBefore?: boolean;
}

/** When the free year starts, and what became of the wish to move it. */
export type FreeStart = {
  readonly startsOn: string;
  readonly wished: string | null;
  readonly change: 'none' | 'granted' | 'clamped' | 'not-registered' | 'before-delivery' | 'too-late';
};
