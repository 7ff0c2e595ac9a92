import { lateContactBlocks } from '../approve-disposal/approve-disposal.decide.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
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
  decide(payload, _state, context) {
    const disposedOn = payload.disposedOn ?? dayOf(context.now);
    const future = futureDay('disposedOn', disposedOn, context.now);
    return future ?? record(event('item-disposed', { disposedOn, method: payload.method }));
  },
};
