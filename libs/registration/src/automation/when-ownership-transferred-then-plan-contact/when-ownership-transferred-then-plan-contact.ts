import type { Automation } from '#automations';
import { UNIT_STREAMS, unitIdOfStream } from '../../write/streams.js';

/** A unit went to somebody else: nobody is contacted for a pack of which no device is left (PN-E-7, A-PN-12). */
export const whenOwnershipTransferredThenPlanContact: Automation = {
  name: 'when-ownership-transferred-then-plan-contact',
  generation: 1,
  streamPrefixes: [UNIT_STREAMS],
  events: ['ownership-transferred'],
  react({ stored }) {
    const unitId = unitIdOfStream(stored.stream);
    return { kind: 'command', command: 'plan-consumable-contact', payload: { unitId } };
  },
};
