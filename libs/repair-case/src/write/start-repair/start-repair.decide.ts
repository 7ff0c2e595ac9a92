import { wantedAcknowledgement } from '../../decider/wanted-acknowledgement.js';
import { acknowledgementMissing } from '../before-acknowledging.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { dayOf } from '../moments.js';

/** Says that the work has begun: not before the customer knows what it may cost him (FR-R5-6b). */
export type StartRepair = Readonly<Record<never, never>>;

export const startRepair: CaseCommand<StartRepair> = {
  name: 'start-repair',
  sealed: {},
  precondition(state) {
    if (state.stage !== 'approved') {
      return notAllowed(`the case is ${state.stage}`, 'the repair is authorised or its quote approved');
    }
    if (state.custody === 'awaited') return notAllowed('the item is awaited', 'it arrives or is visited');
    if (state.workStarted) return ALREADY_SO;
    const wanted = wantedAcknowledgement(state);
    return wanted.kind === 'none' ? ALLOWED : acknowledgementMissing(wanted);
  },
  decide: (_payload, _state, context) => record(event('repair-started', { startedOn: dayOf(context.now) })),
};
