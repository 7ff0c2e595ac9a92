import { dayOf } from '#civil-time';
import type { Decision } from '#commanding';
import type { OpenCase } from '../decider/state.js';
import { contradiction } from './case-command.js';

export { dayOf };

/** A refusal when the day lies after the day of `now`; nothing that is said to have happened lies in the future. */
export function futureDay(field: string, day: string, now: string): Decision | null {
  const today = dayOf(now);
  if (day <= today) return null;
  return contradiction(`${field} ${day} lies in the future`, {
    problems: [{ field, rule: `${day} lies in the future` }],
    today,
  });
}

/** A refusal when the first day lies after the second. */
export function wrongOrder(
  earlier: { readonly field: string; readonly day: string },
  later: { readonly field: string; readonly day: string },
): Decision | null {
  if (earlier.day <= later.day) return null;
  return contradiction(`${earlier.field} ${earlier.day} lies after ${later.field} ${later.day}`, {
    [earlier.field]: earlier.day,
    [later.field]: later.day,
  });
}

/** A refusal when the day lies before the item was here: nothing is kept or sent back that has not arrived. */
export function beforeArrival({ arrival }: OpenCase, field: string, day: string): Decision | null {
  if (arrival.kind === 'awaited') return null;
  const { arrivedOn } = arrival.arrival;
  return wrongOrder({ field: 'arrivedOn', day: arrivedOn }, { field, day });
}

/** A refusal when the day lies before the case began: before its request and, of an item sent on its own, its arrival. */
export function beforeCase({ opened, arrival }: OpenCase, field: string, day: string): Decision | null {
  const { requestedOn } = opened;
  const arrivedOn = arrival.kind === 'awaited' ? requestedOn : arrival.arrival.arrivedOn;
  const began =
    arrivedOn < requestedOn
      ? { field: 'arrivedOn', day: arrivedOn }
      : { field: 'requestedOn', day: requestedOn };
  return wrongOrder(began, { field, day });
}
