import { accept } from '#commanding';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed } from '../case-command.js';
import { disarm } from '../deadlines.js';
import type { OpenCase } from '../../decider/state.js';
import { staysOnSite } from '../../decider/visits.js';
import { answerInTime, type CustomerAnswer } from './answer-in-time.js';

/** Passes on that the customer agrees to the quote. */
export type ApproveQuote = CustomerAnswer;

export const approveQuote: CaseCommand<ApproveQuote> = {
  name: 'approve-quote',
  sealed: {},
  precondition(state) {
    if (state.stage === 'quoted') return ALLOWED;
    if (state.quote.kind === 'approved') return ALREADY_SO;
    if (lapsedAndHeld(state)) return ALLOWED;
    return notAllowed(`the case is ${state.stage}`, 'a quote stands unanswered', ['FR-R4-4']);
  },
  decide(payload, state, context) {
    const answer = answerInTime(payload, state, context);
    if (answer.kind === 'refused') return answer.decision;
    const { receivedAt } = answer;
    const evidenceId = payload.evidenceId ?? null;
    const quoteNumber = state.quotesIssued;
    const approved = event('quote-approved', { quoteNumber, receivedAt, evidenceId });
    const before =
      state.stage === 'quoted'
        ? []
        : [event('cancellation-reversed', { quoteNumber, receivedAt, evidenceId, reason: null })];
    const after = disarm(state, ['quote-answer'], 'the quote is approved');
    return accept([...before, approved, ...after], { effectiveAt: receivedAt });
  },
};

function lapsedAndHeld(state: OpenCase): boolean {
  const { cancellation, custody, stage } = state;
  const lapsed = cancellation.kind === 'stands' && cancellation.cause === 'NO_ANSWER';
  return lapsed && stage === 'cancelled' && (custody === 'held' || staysOnSite(state));
}
