import { type Decision, refuse } from '#commanding';
import { mayGoBackCollect, outstandingBeforeHandBack } from '../../decider/ledger.js';
import type { OpenCase } from '../../decider/state.js';
import {
  ALLOWED,
  ALREADY_SO,
  type CaseCommand,
  event,
  notAllowed,
  paymentOutstanding,
  type Precondition,
  record,
  wrongField,
} from '../case-command.js';
import { beforeArrival, beforeRecorded, dayOf, futureDay } from '../moments.js';
import { freightOfReturn } from './return-freight.js';
import type { ShipItem } from './ship-item.command.js';
import { awaitsRelease, unpaidRelease } from './unpaid-release.js';

export const shipItem: CaseCommand<ShipItem> = {
  name: 'ship-item',
  sealed: { reason: 'text' },
  precondition(state) {
    if (state.custody === 'out-for-delivery') return ALREADY_SO;
    if (state.custody !== 'held') return notAllowed(`the item is ${state.custody}`, 'the item is held here');
    if (!readyToShip(state)) {
      return notAllowed(`the case is ${state.stage}`, 'it is repaired, cancelled or refused');
    }
    // Going back freight-collect may take the place of a payment: with it, is there still something to pay?
    return unpaidBeforeHandBack(state, mayGoBackCollect(state)) ?? ALLOWED;
  },
  decide(payload, state, context) {
    const shippedOn = payload.shippedOn ?? dayOf(context.now);
    const wrong =
      futureDay('shippedOn', shippedOn, context.now) ??
      beforeArrival(state, 'shippedOn', shippedOn) ??
      beforeQuote(state, shippedOn);
    if (wrong !== null) return wrong;
    const collect = payload.collect ?? false;
    if (collect && !mayGoBackCollect(state)) {
      const message =
        'only a repaired item goes back freight-collect, in place of inbound freight that is unpaid';
      const rule = 'is for a repaired item whose inbound freight is unpaid';
      return wrongField(message, 'collect', rule, { clauses: ['FR-R2-5b', 'A-FR-02'] });
    }
    const unpaid = unpaidBeforeHandBack(state, collect);
    if (unpaid?.kind === 'not-allowed') {
      return refuse(unpaid.code, unpaid.why, { ...unpaid.fields, until: unpaid.until }, unpaid.clauses);
    }
    const held = unpaidRelease(payload, state, context);
    if (held !== null) return held;
    const freight = freightOfReturn(payload, state, context);
    if (freight.kind === 'refused') return freight.decision;
    return record(
      event('item-shipped', {
        shippedOn,
        carrier: payload.carrier,
        collect,
        freight: freight.freight,
        freightDecidedBy: freight.decidedBy,
        releasedUnpaid: awaitsRelease(payload, state, context),
        reason: payload.reason ?? null,
        termsRevision: context.terms.revision,
      }),
    );
  },
};

/** What a price was answered for goes back after that answer, though it may have come after it as well. */
function beforeQuote({ quote }: OpenCase, shippedOn: string): Decision | null {
  if (quote.kind === 'none') return null;
  const issued = { field: 'issuedOn', day: quote.quote.issuedOn };
  return beforeRecorded(issued, { field: 'shippedOn', day: shippedOn });
}

/** The work on the case is over and the item may leave, whatever is still to be paid. */
export function readyToShip(state: OpenCase): boolean {
  if (state.stage === 'abandoned') return state.lateContact === 'item-goes-back';
  return state.stage === 'repaired' || state.stage === 'cancelled' || state.stage === 'refused';
}

/** What must be paid before the item leaves, and by which clauses it is held; null when nothing must. */
function unpaidBeforeHandBack(state: OpenCase, collect: boolean): Precondition | null {
  const due = outstandingBeforeHandBack(state, collect);
  if (due === 0) return null;
  const holds = {
    cancellation: 'FR-R2-7b',
    'inbound-collect': 'FR-R2-5b',
    quote: 'A-FR-37',
    visit: 'IP-P-15',
  } as const;
  const clauses = state.owed
    .filter((one) => one.sheet.charges.some((charge) => charge.holdsItem))
    .map((one) => holds[one.cause]);
  return paymentOutstanding(due, clauses);
}
