import type { RepairCaseEventData } from '../../events/index.js';
import {
  ALLOWED,
  ALREADY_SO,
  type CaseCommand,
  contradiction,
  event,
  notAllowed,
  record,
} from '../case-command.js';
import { disarm } from '../deadlines.js';
import { dayOf } from '../moments.js';

type Completed = RepairCaseEventData<'repair-completed'>;
type Part = Omit<Completed['parts'][number], 'removedPartOwner'>;

/** Says what was done and which parts were fitted. */
export interface CompleteRepair {
  readonly work: Completed['work'];
  readonly parts: readonly Part[];
}

export const completeRepair: CaseCommand<CompleteRepair> = {
  name: 'complete-repair',
  sealed: { work: 'text' },
  precondition(state) {
    if (state.stage === 'repaired') return ALREADY_SO;
    if (state.stage !== 'approved' || !state.workStarted) {
      return notAllowed(`the case is ${state.stage}, no work is under way`, 'the repair has been started');
    }
    return ALLOWED;
  },
  decide(payload, state, context) {
    const untested = payload.parts.find((part) => part.origin === 'recycled' && !part.makerTested);
    if (untested !== undefined) {
      return contradiction('a recycled part needs its maker’s test', { part: untested.code }, ['FR-R5-2']);
    }
    return record(
      event('repair-completed', {
        completedOn: dayOf(context.now),
        work: payload.work,
        parts: payload.parts.map((part) => ({ ...part, removedPartOwner: 'company' })),
      }),
      disarm(state, ['repair-target'], 'the repair is completed'),
    );
  },
};
