/** The regions of the chart. */
export const REGIONS = ['stage', 'custody', 'clock'] as const;
export type Region = (typeof REGIONS)[number];

/** How far the repair has come (D20). */
export type Stage =
  | 'requested'
  | 'received'
  | 'diagnosed'
  | 'quoted'
  | 'approved'
  | 'repaired'
  | 'returned'
  | 'cancelled'
  | 'refused'
  | 'abandoned'
  | 'disposed';

/** Where the item is and who holds it (D21). */
export type Custody =
  'awaited' | 'with-customer' | 'held' | 'out-for-delivery' | 'delivered' | 'stored' | 'disposed';

/** The target clock. */
export type TargetClock = 'idle' | 'running' | 'met' | 'late';

/** Where a case stands in all three regions. */
export interface Place {
  readonly stage: Stage;
  readonly custody: Custody;
  readonly clock: TargetClock;
}

/** A case's place in the chart, before and after it was opened. */
export type ChartPlace = 'unopened' | Place;
