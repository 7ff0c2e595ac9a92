import { type Decision, refuse } from '#commanding';
import type { OpenCase } from '../../decider/state.js';
import { type CaseContext, wrongField } from '../case-command.js';
import { dayOf } from '../moments.js';

/** A customer's answer to a quote, as somebody passes it on. */
export interface CustomerAnswer {
  /** When the answer reached us (RFC 3339). Default: now. Never in the future. */
  readonly receivedAt?: string;
  /** The evidence that shows it, needed when the answer is back-dated past the lapse. */
  readonly evidenceId?: string;
}

export type AnswerInTime =
  | { readonly kind: 'in-time'; readonly receivedAt: string }
  | { readonly kind: 'refused'; readonly decision: Decision };

/**
 * FR-R4-4: an answer received before the quote lapses counts, also when it is processed later; one received at
 * or after that moment is too late, also when the timer is late. Back-dating past a lapse needs a lead and
 * evidence (D24).
 */
export function answerInTime(answer: CustomerAnswer, state: OpenCase, context: CaseContext): AnswerInTime {
  const { now } = context;
  const receivedAt = answer.receivedAt ?? now;
  if (state.quote.kind === 'none') {
    const fields = { until: 'a quote stands unanswered' };
    return no(refuse('REPAIR_CASE.NOT_ALLOWED_NOW', 'there is no quote to answer', fields));
  }
  const wrong =
    receivedInFuture(receivedAt, now) ??
    notOnCase(answer.evidenceId, state) ??
    olderThanQuote(receivedAt, state);
  if (wrong !== null) return no(wrong);
  const deadline = state.deadlines['quote-answer']?.armed;
  if (deadline === undefined) return { kind: 'in-time', receivedAt };
  const { firesAt, lastDay } = deadline;
  if (receivedAt >= firesAt && lapses(state)) {
    const message = `the last day for an answer was ${lastDay}; a new quote is needed`;
    const fields = { lastDay, firesAt, receivedAt, until: 'a new quote is issued' };
    return no(refuse('REPAIR_CASE.NOT_ALLOWED_NOW', message, fields, ['FR-R4-4']));
  }
  if (receivedAt < firesAt && now >= firesAt) return backDated(answer, context, receivedAt);
  return { kind: 'in-time', receivedAt };
}

/** A refusal when the answer is said to have been received after `now`. */
export function receivedInFuture(receivedAt: string, now: string): Decision | null {
  if (receivedAt <= now) return null;
  const told = { fields: { receivedAt, now } };
  const message = 'an answer is never received in the future';
  return wrongField(message, 'receivedAt', 'must not lie in the future', told);
}

/** A refusal when the evidence that is named is none of the case's; none need be named. */
export function notOnCase(evidenceId: string | undefined, { evidence }: OpenCase): Decision | null {
  if (evidenceId === undefined || evidence.some((one) => one.evidenceId === evidenceId)) return null;
  const told = { fields: { evidenceId } };
  return wrongField('the evidence is not on the case', 'evidenceId', 'names no evidence on the case', told);
}

/** A refusal when the answer came before the quote was issued that it is about. */
export function olderThanQuote(receivedAt: string, { quote }: OpenCase): Decision | null {
  if (quote.kind === 'none' || dayOf(receivedAt) >= quote.quote.issuedOn) return null;
  const { issuedOn } = quote.quote;
  const told = { fields: { receivedAt, issuedOn } };
  return wrongField('the answer is older than the quote', 'receivedAt', `lies before ${issuedOn}`, told);
}

/** A quote that stands again after a reversal no longer lapses by itself. */
function lapses(state: OpenCase): boolean {
  return state.stage !== 'quoted' || state.deadlines['quote-answer']?.status === 'armed';
}

/** @param answer names evidence of the case, or none */
function backDated(answer: CustomerAnswer, context: CaseContext, receivedAt: string): AnswerInTime {
  if (context.actor.role !== 'lead') {
    const message = 'only a lead takes an answer back-dated past the lapse';
    return no(refuse('AUTH.FORBIDDEN', message, { receivedAt, role: context.actor.role }, ['FR-R4-4']));
  }
  if (answer.evidenceId === undefined) {
    const message = 'an answer back-dated past the lapse needs evidence that is on the case';
    const told = { fields: { missing: ['evidenceId'] }, clauses: ['FR-R4-4'] };
    return no(wrongField(message, 'evidenceId', 'is needed', told));
  }
  return { kind: 'in-time', receivedAt };
}

function no(decision: Decision): AnswerInTime {
  return { kind: 'refused', decision };
}
