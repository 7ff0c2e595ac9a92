import { accept, fireDeadline, type FiringPayload } from '#commanding';
import { type ContractCommand, ofPack } from '../contract-command.js';
import { contractEvent } from '../events.js';

/** The timekeeper's word that the customer of a pack is to be contacted from today on (PN-X-4). */
export type CallForConsumableContact = FiringPayload;

export const callForConsumableContact: ContractCommand<CallForConsumableContact> = {
  name: 'call-for-consumable-contact',
  sealed: {},
  precondition: ofPack,
  decide(payload, state, { now }) {
    const fired = fireDeadline(state.deadlines['consumable-contact'], payload, now);
    if (fired.kind === 'answer') return fired.decision;
    const { deadline } = fired;
    return accept([contractEvent('consumable-contact-due', { deadline })], {
      effectiveAt: deadline.firesAt,
    });
  },
};
