import { alreadySo, type Decision } from '#commanding';
import { decideFreeTerm, type FreeTerm } from '#policy';
import type { SupportContract } from '../../decider/contract.state.js';
import { dayOf } from '../../decider/days.js';
import { type Ruling, rulingOf } from '../../decider/ruling.js';
import type { Sealed } from '../../events/shapes.js';
import { backDated } from '../back-dated.js';
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
  /** Default: today in Tokyo. One that today would be too late is a lead’s to take (D24). */
  readonly askedOn?: string;
  /** Why a lead lets a second wish pass (A-SR-16), or the day of the wish. */
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
    const today = dayOf(context.now);
    const askedOn = payload.askedOn ?? today;
    const future = futureDay({ askedOn }, context.now);
    if (future !== null) return future;
    const { startChange, opened } = state;
    if (startChange?.wishedStart === wishedStart) return alreadySo();
    const { makerDeliveredOn, endUserDeliveredOn } = opened;
    const wish = { makerDeliveredOn, endUserDeliveredOn, changeChannel: channel, wishedStart };
    const ruledOn = (day: string) => {
      const facts = { ...wish, changeAskedOn: day, wishedBefore: startChange !== null };
      return rulingOf(decideFreeTerm(facts, context.terms, { askedOn: day, knownAt: context.now }));
    };
    const free = settle(ruledOn(askedOn), approval, context);
    if (free.kind === 'answer') return free.decision;
    const { change } = free.answer;
    if (change !== 'granted' && change !== 'clamped') {
      return blocked('the start of the free year stays', null, free.clauses, { change });
    }
    const asked = { askedOn, wishedStart };
    if (askedOn === today) return moved(state, asked, free, context);
    const now = ruledOn(today);
    if (changeOf(now) === change) return moved(state, asked, free, context);
    const clauses = now.kind === 'needs-facts' ? [] : now.clauses;
    return (
      backDated({ field: 'askedOn', day: askedOn, today, clauses }, approval, context) ??
      moved(state, asked, { ...free, approval: approval ?? null }, context)
    );
  },
};

/** What becomes of a wish, as the rules have it or propose it. */
function changeOf(ruling: Ruling<FreeTerm>): FreeTerm['change'] | undefined {
  if (ruling.kind === 'settled') return ruling.answer.change;
  return ruling.kind === 'person-decides' ? ruling.proposal?.change : undefined;
}

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
