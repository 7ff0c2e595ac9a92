import { exhaustive } from '#kernel';
import { payerOf } from '../../decider/ruling.js';
import { spoke } from '../../decider/spoke.js';
import type { CoverageState, Freight, OpenCase } from '../../decider/state.js';
import { freightByRules } from '../../write/ship-item/return-freight.js';
import { readyToShip } from '../../write/ship-item/ship-item.decide.js';

/** Who pays what, and by which clauses; null while nothing can be said yet. */
export interface CasePayers {
  readonly inbound: Freight | null;
  readonly outbound: Freight | null;
  readonly repair: Freight | null;
}

export function payersOf(state: OpenCase): CasePayers {
  return {
    inbound: state.arrival.kind === 'arrived' ? state.arrival.arrival.inbound : null,
    outbound: outbound(state),
    repair: repair(state.coverage),
  };
}

/** What the shipment says; before it, what the rules say once the item may leave; null for an item that never goes back. */
function outbound(state: OpenCase): Freight | null {
  switch (state.custody) {
    case 'out-for-delivery':
    case 'delivered':
      return state.shipped?.freight ?? null;
    case 'held':
    case 'stored':
      return readyToShip(state) ? freightByRules(state, false) : null;
    case 'awaited':
    case 'with-customer':
    case 'disposed':
      return null;
    default:
      return exhaustive(state.custody);
  }
}

function repair(coverage: CoverageState): Freight | null {
  switch (coverage.kind) {
    case 'undecided':
    case 'held':
      return null;
    case 'proposed':
      return { payer: 'person-decides', clauses: [...coverage.proposed.because] };
    case 'decided':
      return { payer: payerOf(coverage.decided), clauses: spoke(coverage.decided.assessment) };
    default:
      return exhaustive(coverage);
  }
}
