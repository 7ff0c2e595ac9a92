import type { RepairCaseEventData } from '../../events/index.js';
import type { OpenCase } from '../../decider/state.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { calledOff } from '../called-off.js';
import { disarm } from '../deadlines.js';
import { dayOf } from '../moments.js';

/** Passes on that the customer cancels. */
export interface CancelCase {
  readonly reason?: NonNullable<RepairCaseEventData<'case-cancelled'>['reason']>;
}

const CANCELLABLE: readonly OpenCase['stage'][] = [
  'requested',
  'received',
  'diagnosed',
  'quoted',
  'approved',
];

export const cancelCase: CaseCommand<CancelCase> = {
  name: 'cancel-case',
  sealed: { reason: 'text' },
  precondition(state) {
    if (CANCELLABLE.includes(state.stage)) return ALLOWED;
    if (state.stage === 'cancelled') return ALREADY_SO;
    return notAllowed(`the case is ${state.stage}`, 'nothing: it is too late to cancel');
  },
  decide(payload, state, context) {
    const cancelledOn = dayOf(context.now);
    return record(
      event('case-cancelled', {
        cancelledOn,
        reason: payload.reason ?? null,
        ...calledOff(state, 'EXPLICIT', cancelledOn, context.terms),
      }),
      disarm(state, ['quote-answer', 'repair-target', 'visit-target'], 'the case is cancelled'),
    );
  },
};
