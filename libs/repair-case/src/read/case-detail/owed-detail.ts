import { dueOfAll, outstanding, outstandingBeforeHandBack, paidForRepair } from '../../decider/ledger.js';
import type { OpenCase, OwedSheet } from '../../decider/state.js';

/** What the customer owes, in yen with tax: of the sheets, all but what a premium plan bears. */
export interface OwedDetail {
  readonly sheets: readonly OwedSheet[];
  readonly total: number;
  readonly paid: number;
  /** What of it was paid for the repair; where that is free, it is neither refunded nor set off (FR-R4-6). */
  readonly paidForRepair: number;
  readonly outstanding: number;
  /** What must be paid before the item goes back. */
  readonly outstandingBeforeHandBack: number;
}

export function owedDetail(state: OpenCase): OwedDetail {
  return {
    sheets: state.owed,
    total: dueOfAll(state.owed),
    paid: state.paid,
    paidForRepair: paidForRepair(state),
    outstanding: outstanding(state),
    outstandingBeforeHandBack: outstandingBeforeHandBack(state),
  };
}
