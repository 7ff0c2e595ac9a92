import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { disarm } from '../deadlines.js';

/** Takes a quote back, so that a corrected one can be issued (A-FR-27). */
export interface WithdrawQuote {
  readonly reason?: NonNullable<RepairCaseEventData<'quote-withdrawn'>['reason']>;
}

export const withdrawQuote: CaseCommand<WithdrawQuote> = {
  name: 'withdraw-quote',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.stage === 'quoted') return ALLOWED;
    if (state.stage === 'diagnosed' && state.quotesIssued > 0) return ALREADY_SO;
    return notAllowed(`the case is ${state.stage}`, 'a quote stands unanswered');
  },
  decide: (payload, state) =>
    record(
      event('quote-withdrawn', { quoteNumber: state.quotesIssued, reason: payload.reason ?? null }),
      disarm(state, ['quote-answer'], 'the quote is withdrawn'),
    ),
};
