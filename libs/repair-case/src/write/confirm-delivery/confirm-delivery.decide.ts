import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { dayOf, futureDay, wrongOrder } from '../moments.js';

/** Says that the customer has the item back. */
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
    return notAllowed(`the item is ${state.custody}`, 'it is out for delivery');
  },
  decide(payload, state, context) {
    const deliveredOn = payload.deliveredOn ?? dayOf(context.now);
    const wrong =
      futureDay('deliveredOn', deliveredOn, context.now) ??
      (state.shipped === null
        ? null
        : wrongOrder(
            { field: 'shippedOn', day: state.shipped.shippedOn },
            { field: 'deliveredOn', day: deliveredOn },
          ));
    return wrong ?? record(event('item-delivered', { deliveredOn }));
  },
};
