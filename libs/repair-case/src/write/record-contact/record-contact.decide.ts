import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { disarm } from '../deadlines.js';
import { dayOf, futureDay } from '../moments.js';

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
    const future = futureDay('contactedOn', contactedOn, context.now);
    if (future !== null) return future;
    const arrangement = payload.arrangement ?? 'none';
    const contact = event('contact-recorded', {
      contactedOn,
      reached: payload.reached,
      arrangement,
      note: payload.note ?? null,
    });
    const because = endOfStorage(state, payload.reached, arrangement);
    if (because === null) return record(contact);
    return record(
      contact,
      event('storage-ended', { endedOn: contactedOn, because }),
      disarm(state, ['storage'], `storage ended by ${because}`),
    );
  },
};

/**
 * A-FR-09: any contact ends the ground "unreachable"; "cannot receive" ends only when receipt or re-sending is
 * arranged. After abandonment a lead decides (D24).
 */
function endOfStorage(
  state: OpenCase,
  reached: boolean,
  arrangement: Contact['arrangement'],
): 'contact' | 'arrangement' | null {
  if (!reached || state.custody !== 'stored' || state.stage === 'abandoned') return null;
  if (state.storage.kind === 'unreachable') return 'contact';
  return arrangement === 'none' ? null : 'arrangement';
}
