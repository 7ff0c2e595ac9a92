import { alreadySo, type Commanding, type Decider } from '#commanding';
import { consumablesOf, isClosed } from '../../decider/consumables.js';
import type { ContractState } from '../../decider/contract.state.js';
import type { UnitState } from '../../decider/unit.state.js';
import { disarm } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { record } from '../registration-command.js';
import { streamOfUnit } from '../streams.js';
import { planConsumableContact } from './plan-consumable-contact.decide.js';

/** Where the contract and its units are read. */
export interface OnRecord {
  readonly contracts: Pick<Commanding<ContractState>, 'load'>;
  readonly units: Pick<Commanding<UnitState>, 'load'>;
}

/** Lets the plan of a contact rest on what is on record of the devices; other commands are decided as they are. */
export async function overTransfersOnRecord(
  command: string,
  stream: string,
  decider: Decider<ContractState>,
  onRecord: OnRecord,
): Promise<Decider<ContractState>> {
  if (command !== planConsumableContact.name) return decider;
  const { state } = await onRecord.contracts.load(stream);
  return (await haveAllGone(state, onRecord)) ? callingOff(decider) : decider;
}

/** One that went on the very day of the application may have gone before it: a person says (A-PN-12). */
async function haveAllGone(contract: ContractState, { units }: OnRecord): Promise<boolean> {
  if (contract.kind !== 'pack') return false;
  const { devices, appliedOn } = contract.opened;
  for (const { unitId } of devices) {
    const { state } = await units.load(streamOfUnit(unitId));
    const transfers = state.kind === 'registered' ? state.transfers : [];
    if (!transfers.some(({ transferredOn }) => transferredOn > appliedOn)) return false;
  }
  return true;
}

/** Calls the contact off: the cover of every device has stopped (PN-E-7, A-PN-12). */
export function callingOff(decider: Decider<ContractState>): Decider<ContractState> {
  return {
    decide(payload, state, context) {
      if (state.kind !== 'pack') return decider.decide(payload, state, context);
      if (isClosed(consumablesOf(state).state)) return alreadySo();
      return record(
        contractEvent('consumable-contact-cancelled', {
          because: 'transferred',
          clauses: ['PN-E-7', 'A-PN-12'],
        }),
        disarm(state, 'consumable-contact', 'every device went to a third party'),
      );
    },
  };
}
