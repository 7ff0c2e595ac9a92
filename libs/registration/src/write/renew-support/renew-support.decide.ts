import { alreadySo, type Decision } from '#commanding';
import { decideRenewal, type RenewalAnswer } from '#policy';
import { dayOf } from '../../decider/days.js';
import { type Ruling, rulingOf } from '../../decider/ruling.js';
import type { Sealed } from '../../events/shapes.js';
import { backDated } from '../back-dated.js';
import { asSupport, type ContractCommand, ofSupport } from '../contract-command.js';
import { futureDay } from '../moments.js';
import { blocked, contradiction } from '../registration-command.js';
import { leftToLead, settle } from '../settle.js';
import { type Order, orderedOtherwise, orderOf } from './order.js';
import { exceptionalRenewal, renewal } from './renewal.js';

/** Renews support by an order. */
export interface RenewSupport extends Order {
  /** Why a lead grants the exception. */
  readonly approval?: Sealed;
}

export const renewSupport: ContractCommand<RenewSupport> = {
  name: 'renew-support',
  sealed: { approval: 'text' },
  precondition: ofSupport,
  decide(payload, open, context): Decision {
    const state = asSupport(open);
    const { orderId, exception, approval } = payload;
    const known = state.renewals.find((one) => one.orderId === orderId);
    if (known !== undefined) return orderedOtherwise(known, payload) ?? alreadySo();
    const today = dayOf(context.now);
    const orderedOn = payload.orderedOn ?? today;
    const future = futureDay({ orderedOn }, context.now);
    if (future !== null) return future;
    if (orderedOn < state.opened.makerDeliveredOn) {
      return contradiction('orderedOn', 'nothing is renewed before it was delivered');
    }
    const ordered = orderOf(payload);
    const facts = {
      endedOn: state.lastDay,
      ...ordered,
      exceptionAsked: exception !== undefined,
      purpose: null,
    };
    const ruledOn = (askedOn: string) =>
      rulingOf(decideRenewal(facts, context.terms, { askedOn, knownAt: context.now }));
    const ruling = ruledOn(orderedOn);
    const order = { orderId, orderedOn, order: ordered };
    if (ruling.kind === 'person-decides' && ruling.proposal === null && exception !== undefined) {
      if (approval === undefined || context.actor.role !== 'lead') return leftToLead(ruling.because);
      return exceptionalRenewal(state, order, { ...exception, approval, ...ruling }, context);
    }
    if (exception !== undefined) {
      return contradiction('exception', 'the rules say themselves what comes of this order');
    }
    const settled = settle(ruling, approval, context);
    if (settled.kind === 'answer') return settled.decision;
    const { answer } = settled;
    if (answer.kind === 'blocked') {
      const { ground, orderBy } = answer;
      const until =
        ground === 'too-late' ? 'the customer accepts the surcharge' : 'the order is for a year or more';
      return blocked('support is not renewed by this order', until, settled.clauses, { ground, orderBy });
    }
    if (orderedOn === today) return renewal(state, order, answer, settled, context);
    const now = ruledOn(today);
    if (isSameOrder(answer, now)) return renewal(state, order, answer, settled, context);
    const clauses = now.kind === 'needs-facts' ? [] : now.clauses;
    const past = { field: 'orderedOn', day: orderedOn, today, clauses };
    return (
      backDated(past, approval, context) ??
      renewal(state, order, answer, { ...settled, approval: approval ?? null }, context)
    );
  },
};

/** Whether the order would be in time in the same way today, for as many months. */
function isSameOrder(answer: Renewed, now: Ruling<RenewalAnswer>): boolean {
  if (now.kind !== 'settled' || now.answer.kind !== 'renewed') return false;
  const { timing, chargedMonths, retroactiveMonths } = now.answer;
  return (
    answer.timing === timing &&
    answer.chargedMonths === chargedMonths &&
    answer.retroactiveMonths === retroactiveMonths
  );
}

type Renewed = Extract<RenewalAnswer, { kind: 'renewed' }>;
