import type { Decision } from '#commanding';
import type { OpenCase } from '../../decider/state.js';
import { outOfOrder } from '../days-of-case.js';
import { beforeRecorded, futureDay, type NamedDay, wrongOrder } from '../moments.js';

/** The days of a check-in, `YYYY-MM-DD` in Asia/Tokyo. */
interface DaysOfArrival {
  readonly arrivedOn: string;
  readonly acceptedOn: string;
  readonly dispatchedOn: string | null;
}

/** A refusal of days that lie ahead, the other way round, or before what the case knows of the item. */
export function impossibleArrival(days: DaysOfArrival, state: OpenCase, now: string): Decision | null {
  const arrived = { field: 'arrivedOn', day: days.arrivedOn };
  const accepted = { field: 'acceptedOn', day: days.acceptedOn };
  const sent = days.dispatchedOn === null ? null : { field: 'dispatchedOn', day: days.dispatchedOn };
  return (
    futureDay(arrived.field, arrived.day, now) ??
    futureDay(accepted.field, accepted.day, now) ??
    wrongOrder(arrived, accepted) ??
    (sent === null ? null : wrongOrder(sent, arrived)) ??
    beforeMade(sent ?? arrived, state) ??
    outOfOrder(state, { arrivedOn: arrived, ...requestedBy(sent, state) })
  );
}

/** Nothing is sent in before it left the factory. */
function beforeMade(sent: NamedDay, { opened }: OpenCase): Decision | null {
  const { factoryShippedOn } = opened.item;
  return factoryShippedOn === null
    ? null
    : beforeRecorded({ field: 'factoryShippedOn', day: factoryShippedOn }, sent);
}

/** Where no web form says it, the day of dispatch is that of the request (A-FR-08). */
function requestedBy(sent: NamedDay | null, { opened }: OpenCase): { readonly requestedOn?: NamedDay } {
  const counts = opened.programme === 'frontier' && opened.intake !== 'web' && sent !== null;
  return counts ? { requestedOn: sent } : {};
}
