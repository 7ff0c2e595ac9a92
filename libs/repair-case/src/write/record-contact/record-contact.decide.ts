import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { disarm } from '../deadlines.js';
import { beforeCase, dayOf, futureDay } from '../moments.js';

type Contact = RepairCaseEventData<'contact-recorded'>;

/** Writes down that somebody spoke with the customer, or tried to. */
export interface RecordContact {
  /** Default: today in Tokyo. */
  readonly contactedOn?: string;
  readonly reached: boolean;
  /** What was arranged; default: nothing. */
  readonly arrangement?: Contact['arrangement'];
  readonly note?: NonNullable<Contact['note']>;
}

export const recordContact: CaseCommand<RecordContact> = {
  name: 'record-contact',
  sealed: { note: 'text' },
  precondition: (state) =>
    state.stage === 'disposed' ? notAllowed('the item has been disposed of', 'nothing') : ALLOWED,
  decide(payload, state, context) {
    const contactedOn = payload.contactedOn ?? dayOf(context.now);
    const wrong =
      futureDay('contactedOn', contactedOn, context.now) ?? beforeCase(state, 'contactedOn', contactedOn);
    if (wrong !== null) return wrong;
    const arrangement = payload.arrangement ?? 'none';
    const { reached, note = null } = payload;
    const contact: Contact = { contactedOn, reached, arrangement, note };
    const because = endOfStorage(state, contact);
    if (because === null) return record(event('contact-recorded', contact));
    return record(
      event('contact-recorded', contact),
      event('storage-ended', { endedOn: contactedOn, because }),
      disarm(state, ['storage'], `storage ended by ${because}`),
    );
  },
};

/**
 * A-FR-09: contact, whatever its kind, ends the ground "unreachable"; "cannot receive" ends only when receipt or
 * re-sending is arranged. What was said before the storage began does not end it. After abandonment a lead decides (D24).
 */
function endOfStorage(state: OpenCase, contact: Contact): 'contact' | 'arrangement' | null {
  const { storage } = state;
  if (!contact.reached || state.custody !== 'stored' || state.stage === 'abandoned') return null;
  if (storage.kind === 'none' || contact.contactedOn < storage.startedOn) return null;
  if (storage.kind === 'unreachable') return 'contact';
  return contact.arrangement === 'none' ? null : 'arrangement';
}
