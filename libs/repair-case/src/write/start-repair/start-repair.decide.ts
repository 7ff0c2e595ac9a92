import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { dayOf } from '../moments.js';

/** Says that the work has begun. */
export type StartRepair = Readonly<Record<never, never>>;

export const startRepair: CaseCommand<StartRepair> = {
  name: 'start-repair',
  sealed: {},
  precondition(state) {
    if (state.stage !== 'approved') {
      return notAllowed(`the case is ${state.stage}`, 'the repair is authorised or its quote approved');
    }
    if (state.custody === 'awaited') return notAllowed('the item is awaited', 'it arrives or is visited');
    return state.workStarted ? ALREADY_SO : ALLOWED;
  },
  decide: (_payload, _state, context) => record(event('repair-started', { startedOn: dayOf(context.now) })),
};
