import { derivedId } from '#kernel';
import { outstanding } from '../../decider/ledger.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, type CaseCommand, event, notAllowed, record, wrongField } from '../case-command.js';
import { beforeCase, dayOf, futureDay } from '../moments.js';

type Paid = RepairCaseEventData<'payment-recorded'>;

/** Confirms that money was received (FR-R2-7b). */
export interface RecordPayment {
  /** Integer yen, tax included. */
  readonly amount: number;
  readonly method: Paid['method'];
  /** Default: today in Tokyo. */
  readonly paidOn?: string;
}

export const recordPayment: CaseCommand<RecordPayment> = {
  name: 'record-payment',
  sealed: {},
  precondition: (state) =>
    outstanding(state) > 0 ? ALLOWED : notAllowed('nothing is owed', 'something is owed'),
  decide(payload, state, context) {
    const paidOn = payload.paidOn ?? dayOf(context.now);
    const wrong = futureDay('paidOn', paidOn, context.now) ?? beforeCase(state, 'paidOn', paidOn);
    if (wrong !== null) return wrong;
    const due = outstanding(state);
    if (payload.amount > due) {
      const message = 'more than is owed cannot be recorded: what is paid is never refunded';
      const told = { fields: { amount: payload.amount, outstanding: due }, clauses: ['FR-R4-6'] };
      return wrongField(message, 'amount', `must not be greater than ${due}`, told);
    }
    const paymentId = derivedId('payment', context.commandId);
    return record(
      event('payment-recorded', { paymentId, paidOn, amount: payload.amount, method: payload.method }),
    );
  },
};
