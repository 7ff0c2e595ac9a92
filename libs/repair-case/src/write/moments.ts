import { dayOf } from '#civil-time';
import type { Decision } from '#commanding';
import type { JsonObject } from '#kernel';
import type { OpenCase } from '../decider/state.js';
import { wrongField, wrongFields } from './case-command.js';

export { dayOf };

/** A refusal when the day lies after the day of `now`; nothing that is said to have happened lies in the future. */
export function futureDay(field: string, day: string, now: string): Decision | null {
  const today = dayOf(now);
  if (day <= today) return null;
  const told = { fields: { today } };
  return wrongField(`${field} ${day} lies in the future`, field, `${day} lies in the future`, told);
}

/** A day by the name of its field, `YYYY-MM-DD`. */
export interface NamedDay {
  readonly field: string;
  readonly day: string;
}

/**
 * A refusal when the first day of a request lies after its second.
 * @param clauses by which it cannot
 */
export function wrongOrder(
  earlier: NamedDay,
  later: NamedDay,
  clauses: readonly string[] = [],
): Decision | null {
  if (earlier.day <= later.day) return null;
  return wrongFields(
    reversed(earlier, later),
    [
      { field: earlier.field, rule: `lies after ${later.field} ${later.day}` },
      { field: later.field, rule: `lies before ${earlier.field} ${earlier.day}` },
    ],
    { fields: daysOf(earlier, later), clauses },
  );
}

/** A refusal when a day of the request lies before one that is on record. */
export function beforeRecorded(
  recorded: NamedDay,
  said: NamedDay,
  clauses: readonly string[] = [],
): Decision | null {
  if (recorded.day <= said.day) return null;
  const rule = `lies before ${recorded.field} ${recorded.day}`;
  return wrongField(reversed(recorded, said), said.field, rule, { fields: daysOf(recorded, said), clauses });
}

/** A refusal when a day of the request lies after one that is on record. */
export function afterRecorded(
  said: NamedDay,
  recorded: NamedDay,
  clauses: readonly string[] = [],
): Decision | null {
  if (said.day <= recorded.day) return null;
  const rule = `lies after ${recorded.field} ${recorded.day}`;
  return wrongField(reversed(said, recorded), said.field, rule, { fields: daysOf(said, recorded), clauses });
}

function reversed(earlier: NamedDay, later: NamedDay): string {
  return `${earlier.field} ${earlier.day} lies after ${later.field} ${later.day}`;
}

function daysOf(...days: readonly NamedDay[]): JsonObject {
  return Object.fromEntries(days.map(({ field, day }) => [field, day]));
}

/** A refusal when the day lies before the item was here: nothing is kept or sent back that has not arrived. */
export function beforeArrival({ arrival }: OpenCase, field: string, day: string): Decision | null {
  if (arrival.kind === 'awaited') return null;
  const { arrivedOn } = arrival.arrival;
  return beforeRecorded({ field: 'arrivedOn', day: arrivedOn }, { field, day });
}

/** A refusal when the day lies before the case began: before its request and, of an item sent on its own, its arrival. */
export function beforeCase({ opened, arrival }: OpenCase, field: string, day: string): Decision | null {
  const { requestedOn } = opened;
  const arrivedOn = arrival.kind === 'awaited' ? requestedOn : arrival.arrival.arrivedOn;
  const began =
    arrivedOn < requestedOn
      ? { field: 'arrivedOn', day: arrivedOn }
      : { field: 'requestedOn', day: requestedOn };
  return beforeRecorded(began, { field, day });
}
