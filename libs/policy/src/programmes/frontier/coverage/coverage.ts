import type { MemberCharge } from '../premium/member-charge.js';

/** A warranty term; both days belong to it. `YYYY-MM-DD` in Asia/Tokyo. */
export type WarrantyTerm = {
  readonly startsOn: string;
  readonly lastDay: string;
};

/** Whether the repair is free or paid, and by which term; of one that only the cap of a premium plan makes paid, the charge. */
export type Coverage = {
  readonly coverage: 'free' | 'paid';
  readonly term: WarrantyTerm;
  readonly memberCharge?: MemberCharge;
};
