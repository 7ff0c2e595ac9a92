import { dueOf } from '../ledger.js';
import { passed } from './deadlines.js';
import type { Reducers } from './reducer.js';

/** Repair, payment, the way back, storage and disposal. */
export const handBackReducers: Reducers<
  | 'repair-started'
  | 'repair-completed'
  | 'payment-recorded'
  | 'item-shipped'
  | 'item-delivered'
  | 'return-failed'
  | 'customer-unreachable'
  | 'contact-recorded'
  | 'storage-ended'
  | 'deemed-abandoned'
  | 'disposal-proposed'
  | 'disposal-approved'
  | 'item-disposed'
  | 'late-contact-decided'
  | 'abandonment-lifted'
> = {
  'repair-started': () => ({ workStarted: true }),
  'repair-completed': () => ({}),
  'payment-recorded': (state, { amount }) => {
    // The price is paid once: the same amount again is for what else is owed.
    const isPrice =
      state.paidForRepair < amount &&
      state.owed.some(({ cause, sheet }) => cause === 'quote' && dueOf(sheet) === amount);
    return {
      paid: state.paid + amount,
      paidForRepair: state.paidForRepair + (isPrice ? amount : 0),
    };
  },
  'item-shipped': (state, data) => ({
    shipped: data,
    // Going back freight-collect takes the place of paying the inbound freight (FR-R2-5b).
    owed: data.collect ? state.owed.filter((one) => one.cause !== 'inbound-collect') : state.owed,
  }),
  'item-delivered': () => ({}),
  'return-failed': (state, data) => ({
    storage: { kind: 'undeliverable', startedOn: data.failedOn },
    failedDeliveries: state.failedDeliveries + 1,
    lateContact: 'none',
  }),
  'customer-unreachable': (_state, data) => ({ storage: { kind: 'unreachable', startedOn: data.since } }),
  'contact-recorded': (state, data) => {
    if (!data.reached) return { contactAttempts: state.contactAttempts + 1 };
    // An item that goes back already has its decision.
    const waits = state.stage === 'abandoned' && state.custody === 'stored';
    return { contactAttempts: 0, lateContact: waits ? 'undecided' : state.lateContact };
  },
  'storage-ended': () => ({ storage: { kind: 'none' } }),
  'deemed-abandoned': (state) => passed(state, 'storage'),
  'disposal-proposed': (_state, data, by) => ({
    disposal: { kind: 'proposed', proposedBy: by.actorId, data },
  }),
  'disposal-approved': (state, _data, by) => ({
    disposal:
      state.disposal.kind === 'none'
        ? state.disposal
        : { kind: 'approved', proposedBy: state.disposal.proposedBy, approvedBy: by.actorId },
  }),
  'item-disposed': () => ({}),
  'late-contact-decided': () => ({ lateContact: 'disposal-goes-on' }),
  'abandonment-lifted': () => ({
    lateContact: 'item-goes-back',
    storage: { kind: 'none' },
    disposal: { kind: 'none' },
  }),
};
