import type { EventStore } from '#event-store';
import { ShuriError } from '#kernel';
import type { Projector } from '#projections';
import type { ContractsOnUnits } from '../write/orders-in-turn.js';
import type { EntitlementReader } from './entitlement-reader.js';
import { unitEntitlementsProjection } from './unit-entitlements/unit-entitlements.projection.js';

/** The longest that an order waits for the view, in real time, whatever clock the house runs on. */
const LONGEST_WAIT_MS = 2_000;

export interface ContractsOnUnitsOptions {
  readonly store: Pick<EventStore, 'head'>;
  readonly projector: Pick<Projector, 'waitFor'>;
  readonly entitlements: EntitlementReader;
}

/** Reads the view once it has all that the log has. The answer throws ShuriError VIEW.BEHIND when that takes too long. */
export function contractsOnUnits(options: ContractsOnUnitsOptions): ContractsOnUnits {
  const { store, projector, entitlements } = options;
  return async (unitIds) => {
    const head = await store.head();
    if (head !== undefined) {
      const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
      const waited = await projector.waitFor(head, signal, unitEntitlementsProjection.name);
      if (waited === 'behind') throw new ShuriError('VIEW.BEHIND', 'the view has not come that far yet');
    }
    return entitlements.byContracts(unitIds);
  };
}
