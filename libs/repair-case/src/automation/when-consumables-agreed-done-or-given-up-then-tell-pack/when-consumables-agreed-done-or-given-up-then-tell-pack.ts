import { type Automation, NOTHING, type Reaction } from '#automations';
import { dayOf } from '#civil-time';
import type { JsonObject } from '#kernel';
import type { DecodedEvent } from '#projections';
import type { RepairCaseEventData as Data } from '../../events/index.js';
import { CASE_STREAMS } from '../../write/open-case/open-case.decide.js';

/**
 * What a case does about the planned replacement of consumables, the pack of its device knows: the day that is agreed, so that
 * nobody asks the customer again (PN-X-4), that it was done, once (PN-X-2), and that a lead gave it up (PN-X-7). The visit and
 * the contacts are named after the case and the number of the visit.
 */
export const whenConsumablesAgreedDoneOrGivenUpThenTellPack: Automation = {
  name: 'when-consumables-agreed-done-or-given-up-then-tell-pack',
  generation: 1,
  streamPrefixes: [CASE_STREAMS],
  events: ['visit-scheduled', 'visit-rescheduled', 'visit-done', 'entitlement-lapsed'],
  react(trigger, history) {
    const visit = lastVisit(history);
    const opened = history[0]?.data as Data<'case-opened'> | undefined;
    if (opened === undefined || visit?.work !== 'consumables') return NOTHING;
    const said = saidBy(trigger, visit, `${opened.number}-${visit.visitNumber}`);
    return said === null ? NOTHING : told(opened, said);
  },
};

/** A command to the pack, and what it says. */
interface Said {
  readonly command: 'record-consumable-contact' | 'record-consumable-visit';
  readonly payload: JsonObject;
}

function saidBy({ name, data }: DecodedEvent, visit: Data<'visit-scheduled'>, id: string): Said | null {
  const contact = (payload: JsonObject): Said => ({
    command: 'record-consumable-contact',
    payload: { channel: 'repair-case', ...payload },
  });
  switch (name) {
    case 'visit-scheduled':
    case 'visit-rescheduled': {
      const { agreedOn: contactedOn, on: visitOn } = visit;
      return contact({ contactId: id, contactedOn, outcome: 'visit-agreed', visitOn });
    }
    case 'entitlement-lapsed': {
      const { lapsedOn } = data as Data<'entitlement-lapsed'>;
      return contact({ contactId: `${id}-given-up`, contactedOn: lapsedOn, outcome: 'not-possible' });
    }
    case 'visit-done': {
      const { startedAt, leftToDo } = data as Data<'visit-done'>;
      if (leftToDo !== 'nothing') return null;
      const { playbackLossAcknowledged } = visit;
      const payload = { visitId: id, doneOn: dayOf(startedAt), playbackLossAcknowledged };
      return { command: 'record-consumable-visit', payload };
    }
    default:
      return null;
  }
}

/** The pack is found by the unit and the day of the request, as the case itself found it. */
function told({ item, requestedOn }: Data<'case-opened'>, { command, payload }: Said): Reaction {
  if (!item.serialReadable) {
    return { kind: 'left-to-person', why: 'the serial cannot be read: the pack must be told by hand' };
  }
  const { maker, model, serial } = item;
  return { kind: 'command', command, payload: { ...payload, maker, model, serial, requestedOn } };
}

/** The visit that was agreed last: whatever happens at a visit happens at that one. */
function lastVisit(history: readonly DecodedEvent[]): Data<'visit-scheduled'> | undefined {
  const agreed = history.findLast(({ name }) => name === 'visit-scheduled' || name === 'visit-rescheduled');
  return agreed?.data as Data<'visit-scheduled'> | undefined;
}
