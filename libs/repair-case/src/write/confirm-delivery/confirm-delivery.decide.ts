import type { Decision } from '#commanding';
import type { OpenCase } from '../../decider/state.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { readyToShip } from '../ship-item/ship-item.decide.js';
import { beforeRecorded, dayOf, futureDay } from '../moments.js';

/** Says that the customer has the item back, or has it again for himself where it was visited. */
export interface ConfirmDelivery {
  /** Default: today in Tokyo. */
  readonly deliveredOn?: string;
}

export const confirmDelivery: CaseCommand<ConfirmDelivery> = {
  name: 'confirm-delivery',
  sealed: {},
  precondition(state) {
    if (state.custody === 'delivered') return ALREADY_SO;
    if (state.custody === 'out-for-delivery') return ALLOWED;
    if (state.custody !== 'with-customer')
      return notAllowed(`the item is ${state.custody}`, 'it is out for delivery');
    return readyToShip(state)
      ? ALLOWED
      : notAllowed(`the case is ${state.stage}`, 'it is repaired, cancelled or refused');
  },
  decide(payload, state, context) {
    const deliveredOn = payload.deliveredOn ?? dayOf(context.now);
    const wrong =
      futureDay('deliveredOn', deliveredOn, context.now) ??
      beforeVisit(state, deliveredOn) ??
      (state.shipped === null
        ? null
        : beforeRecorded(
            { field: 'shippedOn', day: state.shipped.shippedOn },
            { field: 'deliveredOn', day: deliveredOn },
          ));
    return wrong ?? record(event('item-delivered', { deliveredOn }));
  },
};

/** A visited item is the customer's alone again from the day it was first seen at the earliest. */
function beforeVisit({ custody, inspection }: OpenCase, deliveredOn: string): Decision | null {
  if (custody !== 'with-customer' || inspection === null) return null;
  return beforeRecorded(
    { field: 'begunOn', day: inspection.begunOn },
    { field: 'deliveredOn', day: deliveredOn },
  );
}
