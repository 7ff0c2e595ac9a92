/** A pack as it was sold. Dates are `YYYY-MM-DD` in Asia/Tokyo; an absent key is unknown. */
export interface Pack {
  readonly service?: 'on-site' | 'carry-in';
  readonly years?: number;
  /** The day the hardware was bought; each device has its own (A-PN-18). */
  readonly purchasedOn?: string;
}

/** The days of a pack, both included. */
export type PackTerm = { readonly startsOn: string; readonly lastDay: string };
