import { alreadySo } from '#commanding';
import { consumablesOf } from '../../decider/consumables.js';
import { asPack, type ContractCommand, ofPack } from '../contract-command.js';
import { record } from '../registration-command.js';
import { contactPlanned } from './contact-planned.js';

/**
 * Works out when the customer of a pack is contacted for the replacement of consumables, where that was not said as it was
 * opened, or was left to a person then (PN-X-4, A-PN-06).
 */
export type PlanConsumableContact = Readonly<Record<string, never>>;

export const planConsumableContact: ContractCommand<PlanConsumableContact> = {
  name: 'plan-consumable-contact',
  sealed: {},
  precondition: ofPack,
  decide(_payload, open, context) {
    const pack = asPack(open);
    const { state } = consumablesOf(pack);
    if (state !== 'unplanned' && state !== 'undecided') return alreadySo();
    const events = contactPlanned(pack.opened, pack, context);
    // A plan without a day says what is on record already.
    return state === 'undecided' && events.length === 1 ? alreadySo() : record(events);
  },
};
