import { alreadySo, type Decision } from '#commanding';
import { consumablesOf } from '../../decider/consumables.js';
import type { MaintenancePack } from '../../decider/contract.state.js';
import { byRepairCase, noLongerDue } from '../consumables.js';
import type { RegistrationContext } from '../registration-command.js';
import { leadApproves } from '../settle.js';
import type { RecordConsumableContact } from './record-consumable-contact.command.js';

/**
 * Why nothing comes of such a contact any more; `null`: something may. What was given up is taken up again by a visit that is
 * agreed after all: by a lead who says why, or on a repair case, where a lead offered it (PN-X-7). Of what a case tells, later
 * words stand.
 * @param contactedOn day in Tokyo
 */
export function closedTo(
  { outcome, reason }: RecordConsumableContact,
  contactedOn: string,
  pack: MaintenancePack,
  context: RegistrationContext,
): Decision | null {
  const { state } = consumablesOf(pack);
  if (byRepairCase(context)) {
    const latest = pack.contacts.at(-1)?.contactedOn ?? contactedOn;
    const isSaid = outcome === 'not-possible' ? state === 'lapsed' : state === 'done';
    if (isSaid || contactedOn < latest) return alreadySo();
  }
  const isLeads = leadApproves({ approval: reason }, context);
  const reopens = outcome === 'visit-agreed' && (isLeads || byRepairCase(context));
  return noLongerDue(state === 'lapsed' && reopens ? beforeGivenUp(pack) : pack);
}

function beforeGivenUp(pack: MaintenancePack): MaintenancePack {
  return { ...pack, contacts: pack.contacts.slice(0, -1) };
}
