import { accept } from '#commanding';
import type { RepairCaseEventData } from '../../events/index.js';
import { answerInTime, type CustomerAnswer } from '../approve-quote/answer-in-time.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed } from '../case-command.js';
import { calledOff } from '../called-off.js';
import { disarm } from '../deadlines.js';
import { dayOf } from '../moments.js';

/** Passes on that the customer disagrees with the quote: cancelled at once (FR-R4-4). */
export interface RejectQuote extends CustomerAnswer {
  readonly reason?: NonNullable<RepairCaseEventData<'quote-rejected'>['reason']>;
}

export const rejectQuote: CaseCommand<RejectQuote> = {
  name: 'reject-quote',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.stage === 'quoted') return ALLOWED;
    if (state.quote.kind === 'rejected') return ALREADY_SO;
    return notAllowed(`the case is ${state.stage}`, 'a quote stands unanswered', ['FR-R4-4']);
  },
  decide(payload, state, context) {
    const answer = answerInTime(payload, state, context);
    if (answer.kind === 'refused') return answer.decision;
    const { receivedAt } = answer;
    const on = dayOf(receivedAt);
    const rejected = event('quote-rejected', {
      quoteNumber: state.quotesIssued,
      receivedAt,
      reason: payload.reason ?? null,
      ...calledOff(state, 'DISAGREED', on, context.terms),
    });
    const disarmed = disarm(state, ['quote-answer'], 'the quote is rejected');
    return accept([rejected, ...disarmed], { effectiveAt: receivedAt });
  },
};
