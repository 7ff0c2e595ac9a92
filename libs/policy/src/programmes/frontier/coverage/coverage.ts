/** A warranty term; both days belong to it. `YYYY-MM-DD` in Asia/Tokyo. */
export type WarrantyTerm = {
  readonly startsOn: string;
  readonly lastDay: string;
};

/** Whether the repair is free or paid, and by which term. */
export type Coverage = {
  readonly coverage: 'free' | 'paid';
  readonly term: WarrantyTerm;
};
