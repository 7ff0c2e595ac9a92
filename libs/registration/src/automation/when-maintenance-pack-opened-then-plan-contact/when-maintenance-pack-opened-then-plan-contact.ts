import { type Automation, NOTHING } from '#automations';
import type { ContractEventData } from '../../events/index.js';
import { CONTRACT_STREAMS } from '../../write/streams.js';

/**
 * A pack that includes the replacement of consumables has the day on which its customer is contacted for it (PN-X-4). A pack
 * has it as it is opened; those of before that was so get it here, and one whose devices had all gone already loses it.
 */
export const whenMaintenancePackOpenedThenPlanContact: Automation = {
  name: 'when-maintenance-pack-opened-then-plan-contact',
  generation: 1,
  streamPrefixes: [CONTRACT_STREAMS],
  events: ['maintenance-pack-opened'],
  react({ data }) {
    const { contractId, consumableVisits } = data as ContractEventData<'maintenance-pack-opened'>;
    if (consumableVisits === 0) return NOTHING;
    return { kind: 'command', command: 'plan-consumable-contact', payload: { contractId } };
  },
};
