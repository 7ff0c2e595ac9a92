import { type PinnedRegulation, regulationsInForce, type Terms } from '#policy';
import { pinnedTexts } from '../../decider/pinned-texts.js';
import type { OpenCase } from '../../decider/state.js';
import { inHandSince } from '../../decider/visits.js';
import type { AcknowledgementShape } from '../../events/acknowledgement.shape.js';
import { type Acknowledges, acknowledged } from '../acknowledged.js';
import { notOnCase } from '../approve-quote/answer-in-time.js';
import { nothingToAcknowledge } from '../before-acknowledging.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, record } from '../case-command.js';
import { beforeCase, dayOf, futureDay } from '../moments.js';

/** Puts on record what the customer acknowledged after the case was opened (FR-R5-6b). */
export interface RecordAcknowledgement extends Acknowledges {
  readonly channel: AcknowledgementShape['channel'];
  /** The day on which it reached the house. Default: today in Tokyo. */
  readonly givenOn?: string;
  /** What on the case shows it. */
  readonly evidenceId?: string;
}

export const recordAcknowledgement: CaseCommand<RecordAcknowledgement> = {
  name: 'record-acknowledgement',
  sealed: {},
  precondition: (state) =>
    state.acknowledgement.kind === 'given' ? ALREADY_SO : (nothingToAcknowledge(state) ?? ALLOWED),
  decide(payload, state, { now, terms }) {
    const { channel, evidenceId, givenOn = dayOf(now) } = payload;
    const wrong =
      futureDay('givenOn', givenOn, now) ??
      beforeCase(state, 'givenOn', givenOn) ??
      notOnCase(evidenceId, state);
    if (wrong !== null) return wrong;
    const reached = { channel, givenOn, evidenceId: evidenceId ?? null };
    return record(
      event('acknowledgement-recorded', acknowledged(payload, reached, toldBy(state, givenOn, terms))),
    );
  },
};

/** The texts that the case is handled under tell a customer of it; before its item was in hand, those of the day. */
function toldBy(state: OpenCase, givenOn: string, terms: Terms): readonly PinnedRegulation[] {
  const inHand = inHandSince(state);
  return inHand !== null && inHand <= givenOn ? pinnedTexts(state) : regulationsInForce(givenOn, terms);
}
