import { alreadySo, type Decision } from '#commanding';
import { decideFreeTerm, type FreeTerm } from '#policy';
import type { SupportContract } from '../../decider/contract.state.js';
import { dayOf } from '../../decider/days.js';
import { rulingOf } from '../../decider/ruling.js';
import type { Sealed } from '../../events/shapes.js';
import { asSupport, type ContractCommand, ofSupport } from '../contract-command.js';
import { arm, contractEnd } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { coverWithProduct } from '../cover-with-product.js';
import { blocked, notAllowed, record, type RegistrationContext } from '../registration-command.js';
import { settle, type Settled } from '../settle.js';

/** The user wishes the free year to start later (SR-2-1 to SR-2-3). */
export interface ChangeSupportStart {
  readonly wishedStart: string;
  readonly channel: 'web-registration' | 'other';
  /** Default: today in Tokyo. */
  readonly askedOn?: string;
  /** Why a lead lets a second wish pass (A-SR-16). */
  readonly approval?: Sealed;
}

export const changeSupportStart: ContractCommand<ChangeSupportStart> = {
  name: 'change-support-start',
  sealed: { approval: 'text' },
  precondition: (state) =>
    state.kind === 'support' && state.renewals.length > 0
      ? notAllowed('the free year was renewed', 'it is asked before the free year is renewed', ['SR-2-1'])
      : ofSupport(state),
  decide(payload, open, context): Decision {
    const state = asSupport(open);
    const { wishedStart, channel, approval } = payload;
    const askedOn = payload.askedOn ?? dayOf(context.now);
    const future = futureDay({ askedOn }, context.now);
    if (future !== null) return future;
    const { startChange, opened } = state;
    if (startChange?.wishedStart === wishedStart) return alreadySo();
    const facts = {
      makerDeliveredOn: opened.makerDeliveredOn,
      endUserDeliveredOn: opened.endUserDeliveredOn,
      changeAskedOn: askedOn,
      changeChannel: channel,
      wishedStart,
      wishedBefore: startChange !== null,
    };
    const at = { askedOn, knownAt: context.now };
    const free = settle(rulingOf(decideFreeTerm(facts, context.terms, at)), approval, context);
    if (free.kind === 'answer') return free.decision;
    const { change } = free.answer;
    if (change !== 'granted' && change !== 'clamped') {
      return blocked('the start of the free year stays', null, free.clauses, { change });
    }
    return moved(state, { askedOn, wishedStart }, free, context);
  },
};

function moved(
  state: SupportContract,
  asked: { readonly askedOn: string; readonly wishedStart: string },
  free: Settled<FreeTerm>,
  context: RegistrationContext,
): Decision {
  const { startsOn, lastDay: freeUntil } = free.answer;
  const { wishedEnd } = state.opened;
  // Cover bought up to a day that the free year now reaches by itself is no longer paid by months.
  const order = wishedEnd !== null && wishedEnd > freeUntil ? { wishedEnd } : {};
  const at = { askedOn: asked.askedOn, knownAt: context.now };
  const cover = coverWithProduct(order, { startsOn, lastDay: freeUntil }, at, context);
  if (cover.kind === 'answer') return cover.decision;
  const term = { startsOn, lastDay: cover.lastDay };
  const ground = { clauses: [...free.clauses, ...cover.clauses], policyRevision: free.policyRevision };
  const { chargedMonths } = cover;
  return record(
    contractEvent('support-start-changed', {
      ...asked,
      ...term,
      chargedMonths,
      approval: free.approval,
      ...ground,
    }),
    arm(state, context.stream, contractEnd(term, ground)),
  );
}
