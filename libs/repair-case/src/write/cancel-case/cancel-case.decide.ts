import { cancellationCharges, returnFreight } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import type { OpenCase } from '../../decider/state.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { sheetOf } from '../charges.js';
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
    const quoteIssued = state.quotesIssued > 0;
    const cause = quoteIssued ? 'cancelled-after-quote' : 'cancelled-before-quote';
    const freight = returnFreight({ cause, returnCollectChosen: false });
    const charges = cancellationCharges({ cause: 'EXPLICIT', on: cancelledOn, quoteIssued }, context.terms);
    return record(
      event('case-cancelled', {
        cancelledOn,
        reason: payload.reason ?? null,
        charges: sheetOf(charges),
        returnFreight: { payer: freight.payer, clauses: [...freight.clauses] },
      }),
      disarm(state, ['quote-answer', 'repair-target'], 'the case is cancelled'),
    );
  },
};
