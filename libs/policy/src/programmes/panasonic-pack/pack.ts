/** A pack as it was sold. Dates are `YYYY-MM-DD` in Asia/Tokyo; an absent key is unknown. */
export interface Pack {
  readonly service?: 'on-site' | 'carry-in';
  readonly years?: number;
  /** The day the hardware was bought; each device has its own (A-PN-18). */
  readonly purchasedOn?: string;
}

/** The years that packs are sold for (PN-S-1). */
export const PACK_YEARS: readonly number[] = [3, 4, 5];

/** The days of a pack, both included. */
export type PackTerm = { readonly startsOn: string; readonly lastDay: string };
