import { type InOrder, isInOrder } from '../kernel/in-order.js';
import { DAYS } from '../kernel/scale.js';
import { daysOfItem } from '../programmes/frontier/days-in-order.js';
import { daysOfDevice } from './days-of-device.js';
import { daysOfRequest } from './days-of-pack.js';
import { scaleOfRow } from './row-flips.js';
import { type CaseProgramme, STATABLE } from './stated-facts.js';

/** Days of a case by the names of the rules, `YYYY-MM-DD` in Asia/Tokyo; an absent one is not known. */
export type DaysOfCase = Readonly<Record<string, string>>;

/** Two days of a case of which the first lies after the second, by their names, and the clauses by which it cannot. */
export interface DaysOutOfOrder {
  readonly first: string;
  readonly second: string;
  readonly clauses: readonly string[];
}

const ORDER: { readonly [P in CaseProgramme]: (days: DaysOfCase) => readonly InOrder[] } = {
  frontier: (days) => daysOfItem(days, days['arrivedOn']),
  ipro: (days) => daysOfDevice(days, days['requestedOn']),
  'panasonic-pack': (days) => daysOfRequest(days, days['appliedOn']),
};

/** The facts that somebody may state of a case under a programme and that are days, by their names. */
export function statedDays(programme: CaseProgramme): readonly string[] {
  return Object.entries(STATABLE[programme]).flatMap(([fact, { schema }]) =>
    scaleOfRow(schema) === DAYS ? [fact] : [],
  );
}

/** The first two days that cannot lie so under a programme and of which one is among `said`; `null`: there are none. */
export function daysOutOfOrder(
  programme: CaseProgramme,
  days: DaysOfCase,
  said: readonly string[],
): DaysOutOfOrder | null {
  const found = ORDER[programme](days).find(
    (one) => !isInOrder(one) && [one.first, one.second].some(([name]) => said.includes(name)),
  );
  return found === undefined
    ? null
    : { first: found.first[0], second: found.second[0], clauses: found.rules };
}
