import type { Yen } from '#kernel';

export type ChargeKind = 'repair' | 'inspection-fee' | 'return-freight' | 'inbound-freight';

/** One thing owed. `net` in yen without tax, `taxRate` in percent; `holdsItem`: it must be paid before the item leaves. */
export interface Charge {
  readonly kind: ChargeKind;
  readonly net: Yen;
  readonly taxRate: number;
  readonly holdsItem: boolean;
}

/**
 * What a customer owes, in yen, with the master data and clauses it comes from. `feeTableRevision` is `null` when no
 * fee table was read.
 */
export interface ChargeSheet {
  readonly charges: readonly Charge[];
  readonly net: Yen;
  readonly tax: Yen;
  readonly total: Yen;
  readonly feeTableRevision: string | null;
  readonly taxRevision: string;
  readonly clauses: readonly string[];
}
