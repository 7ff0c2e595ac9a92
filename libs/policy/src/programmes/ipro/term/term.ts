/** A warranty term; both days belong to it. `YYYY-MM-DD` in Asia/Tokyo. */
export type IproTerm = {
  readonly startsOn: string;
  readonly lastDay: string;
};

/** `null`: the model carries no product warranty (IP-1-2). */
export type ProductWarranty = { readonly product: IproTerm | null };

/**
 * Whether the 5-year hardware warranty was added. `unproven`: no record shows to whom the device was sold, so that it is
 * neither given nor denied (A-IP-02).
 */
export type Grant = 'granted' | 'not-granted' | 'unproven';

/** The two terms of a device; `fiveYear` is `null` where there is none. */
export type IproTermsOfDevice = ProductWarranty & {
  readonly grant: Grant;
  readonly fiveYear: IproTerm | null;
};
