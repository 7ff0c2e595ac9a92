import { accept } from '#commanding';
import type { RepairCaseEventData } from '../../events/index.js';
import { notOnCase, olderThanQuote, receivedInFuture } from '../approve-quote/answer-in-time.js';
import { staysOnSite } from '../../decider/visits.js';
import { ALLOWED, type CaseCommand, event, notAllowed, wrongField } from '../case-command.js';
import { rearm } from '../deadlines.js';

type Reversed = RepairCaseEventData<'cancellation-reversed'>;

/** A lead lets the quote stand again, because the cancellation did not hold. */
export interface ReverseCancellation {
  readonly reason: NonNullable<Reversed['reason']>;
  /** When the answer that undoes the cancellation reached us (RFC 3339). */
  readonly receivedAt: string;
  readonly evidenceId?: string;
}

export const reverseCancellation: CaseCommand<ReverseCancellation> = {
  name: 'reverse-cancellation',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.cancellation.kind === 'none' || state.stage !== 'cancelled') {
      return notAllowed(`the case is ${state.stage}`, 'it is cancelled');
    }
    if (state.quote.kind === 'none') return notAllowed('no quote stood', 'a new case is opened');
    if (state.custody !== 'held' && state.custody !== 'stored' && !staysOnSite(state)) {
      return notAllowed(`the item is ${state.custody}`, 'the item is still here');
    }
    return ALLOWED;
  },
  decide(payload, state, context) {
    const { receivedAt, reason, evidenceId } = payload;
    const { now } = context;
    const wrong = receivedInFuture(receivedAt, now) ?? olderThanQuote(receivedAt, state);
    if (wrong !== null) return wrong;
    const deadline = state.deadlines['quote-answer']?.armed;
    if (state.cancellation.kind === 'stands' && state.cancellation.cause === 'NO_ANSWER') {
      if (deadline !== undefined && receivedAt >= deadline.firesAt) {
        const fields = { receivedAt, firesAt: deadline.firesAt };
        const rule = `must lie before ${deadline.firesAt}`;
        const message = 'the answer came after the quote had lapsed';
        return wrongField(message, 'receivedAt', rule, { fields, clauses: ['FR-R4-4'] });
      }
      if (evidenceId === undefined) {
        const told = { fields: { missing: ['evidenceId'] } };
        const message = 'the answer in time needs evidence on the case';
        return wrongField(message, 'evidenceId', 'is needed', told);
      }
    }
    const unknown = notOnCase(evidenceId, state);
    if (unknown !== null) return unknown;
    const quoteNumber = state.quotesIssued;
    const reversed = event('cancellation-reversed', {
      quoteNumber,
      receivedAt,
      reason,
      evidenceId: evidenceId ?? null,
    });
    const runsOn = deadline !== undefined && deadline.firesAt > now ? [rearm(deadline)] : [];
    return accept([reversed, ...runsOn], { effectiveAt: receivedAt });
  },
};
