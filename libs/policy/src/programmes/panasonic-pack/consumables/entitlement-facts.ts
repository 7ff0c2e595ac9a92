import type { CostLine } from '../coverage/coverage-facts.js';
import type { Pack } from '../pack.js';

/** A pack and what became of its replacement of consumables. */
export interface ConsumableFacts extends Pack {
  /** The day they were replaced as planned; `null`: not yet. A swap in a repair does not count (A-PN-07). */
  readonly replacedOn?: string | null;
}

/** When the replacement is due around the third anniversary of the purchase. All days are `YYYY-MM-DD`. */
export type ConsumableWindow = {
  readonly anniversary: string;
  readonly contactOn: string;
  readonly latestOn: string;
};

/** Whether the replacement may be had. `used`: it was had already; a further one is for a price. */
export type EntitlementAnswer =
  | {
      readonly kind: 'entitled';
      readonly lines: readonly CostLine[];
      readonly window: ConsumableWindow;
    }
  | { readonly kind: 'none' | 'used' };
