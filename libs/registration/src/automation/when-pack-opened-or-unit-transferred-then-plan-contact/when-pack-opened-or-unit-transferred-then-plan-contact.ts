import { type Automation, NOTHING, type Reaction } from '#automations';
import type { ContractEventData } from '../../events/index.js';
import { CONTRACT_STREAMS, UNIT_STREAMS, unitIdOfStream } from '../../write/streams.js';

/**
 * A pack that includes the replacement of consumables has the day on which its customer is contacted for it (PN-X-4). It has
 * it as it is opened; those opened before that was so get it here. Where a unit went to somebody else, the contact is called
 * off for a pack of which no device is left (PN-E-7, A-PN-12), whichever of the two is told of first.
 */
export const whenPackOpenedOrUnitTransferredThenPlanContact: Automation = {
  name: 'when-pack-opened-or-unit-transferred-then-plan-contact',
  generation: 1,
  streamPrefixes: [CONTRACT_STREAMS, UNIT_STREAMS],
  events: ['maintenance-pack-opened', 'ownership-transferred'],
  react({ name, data, stored }) {
    if (name === 'ownership-transferred') return plan({ unitId: unitIdOfStream(stored.stream) });
    const { contractId, consumableVisits } = data as ContractEventData<'maintenance-pack-opened'>;
    return consumableVisits === 0 ? NOTHING : plan({ contractId });
  },
};

/** For one contract, or for every pack over a unit. */
function plan(payload: { readonly contractId: string } | { readonly unitId: string }): Reaction {
  return { kind: 'command', command: 'plan-consumable-contact', payload: { ...payload } };
}
