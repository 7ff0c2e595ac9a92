import { lateContactBlocks } from '../approve-disposal/approve-disposal.decide.js';
import type { Decision } from '#commanding';
import type { OpenCase } from '../../decider/state.js';
import {
  ALLOWED,
  ALREADY_SO,
  type CaseCommand,
  event,
  notAllowed,
  record,
  wrongField,
} from '../case-command.js';
import { dayOf, futureDay } from '../moments.js';

/** Says that the item is gone. */
export interface RecordDisposal {
  /** Default: today in Tokyo. */
  readonly disposedOn?: string;
  /** A word from the centre's own list, e.g. `recycling`. */
  readonly method: string;
}

export const recordDisposal: CaseCommand<RecordDisposal> = {
  name: 'record-disposal',
  sealed: {},
  precondition(state) {
    if (state.stage === 'disposed') return ALREADY_SO;
    if (state.disposal.kind !== 'approved') {
      return notAllowed('no disposal is approved', 'a lead approves the disposal', ['FR-R5-14']);
    }
    return lateContactBlocks(state) ?? ALLOWED;
  },
  decide(payload, state, context) {
    const disposedOn = payload.disposedOn ?? dayOf(context.now);
    const wrong = futureDay('disposedOn', disposedOn, context.now) ?? duringStorage(state, disposedOn);
    return wrong ?? record(event('item-disposed', { disposedOn, method: payload.method }));
  },
};

/** The item is the customer's until the last day of storage is over. */
function duringStorage({ deadlines }: OpenCase, disposedOn: string): Decision | null {
  const lastDay = deadlines.storage?.armed.lastDay;
  if (lastDay === undefined || disposedOn > lastDay) return null;
  const message = `disposedOn ${disposedOn} lies within the storage, whose last day was ${lastDay}`;
  const told = { fields: { disposedOn, lastDay }, clauses: ['FR-R5-14'] };
  return wrongField(message, 'disposedOn', `must lie after ${lastDay}`, told);
}
