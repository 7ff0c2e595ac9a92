import { accept, alreadySo, type Decision } from '#commanding';
import type { MaintenancePack } from '../../decider/contract.state.js';
import { dayOf } from '../../decider/days.js';
import type { ContractEventData } from '../../events/index.js';
import { byRepairCase, farFromDue, withConsumables } from '../consumables.js';
import { asPack, type ContractCommand } from '../contract-command.js';
import { arm, disarm } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { beforeDay, futureDay } from '../moments.js';
import { contradiction, record, type RegistrationContext } from '../registration-command.js';
import { leadApproves, leftToLead } from '../settle.js';
import { closedTo } from './closed-to.js';
import { lastQuietDay, outcomeOf, wrongDay } from './contact-outcome.js';
import type { RecordConsumableContact } from './record-consumable-contact.command.js';

export const recordConsumableContact: ContractCommand<RecordConsumableContact> = {
  name: 'record-consumable-contact',
  sealed: { reason: 'text' },
  precondition: withConsumables,
  decide(payload, open, context): Decision {
    const pack = asPack(open);
    const { contactId, channel, reason } = payload;
    if (pack.contacts.some((one) => one.contactId === contactId)) return alreadySo();
    const contactedOn = payload.contactedOn ?? dayOf(context.now);
    const closed =
      closedTo(payload, contactedOn, pack, context) ??
      futureDay({ contactedOn }, context.now) ??
      beforeDay({ contactedOn }, { appliedOn: pack.opened.appliedOn });
    if (closed !== null) return closed;
    const outcome = outcomeOf(payload);
    if (outcome === null) {
      return contradiction(
        'outcome',
        'an agreed visit has visitOn, another attempt tryAgainOn, nothing has both',
      );
    }
    const wrong = wrongDay(outcome, contactedOn, pack);
    if (wrong !== null) return wrong;
    const contact = { contactId, contactedOn, channel, outcome, reason: reason ?? null };
    if (outcome.kind !== 'not-possible') return askedAgainAfter(contact, pack, context);
    // On a case a lead said so already.
    if (!byRepairCase(context) && !leadApproves({ approval: reason }, context)) return leftToLead(['PN-X-7']);
    return record(
      contractEvent('consumable-contact-recorded', { ...contact, clauses: ['PN-X-7'] }),
      disarm(pack, 'consumable-contact', 'the replacement was given up'),
    );
  },
};

/** The same deadline runs again: unless the consumables are replaced by then, somebody is to ask again. */
function askedAgainAfter(
  contact: Omit<ContractEventData<'consumable-contact-recorded'>, 'clauses'>,
  pack: MaintenancePack,
  { stream }: RegistrationContext,
): Decision {
  const { contactedOn, outcome } = contact;
  const lastDay = lastQuietDay(outcome) ?? contactedOn;
  const clauses = ['PN-X-4'];
  const again = arm(pack, stream, {
    kind: 'consumable-contact',
    period: outcome.kind === 'visit-agreed' ? 'until the agreed visit is over' : 'until the next attempt',
    startFact: 'contactedOn',
    startsOn: contactedOn,
    firstCountedDay: contactedOn,
    lastDay,
    clauses,
    policyRevision: pack.opened.policyRevision,
  });
  return accept([contractEvent('consumable-contact-recorded', { ...contact, clauses }), again], {
    warnings: outcome.kind === 'visit-agreed' ? farFromDue(outcome.visitOn, pack) : [],
  });
}
