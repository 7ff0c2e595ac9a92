import type { Decision } from '#commanding';
import { exhaustive } from '#kernel';
import { daysOutOfOrder, factsFor } from '#policy';
import { factsOnCase } from '../decider/facts.js';
import type { OpenCase } from '../decider/state.js';
import { afterRecorded, beforeRecorded, type NamedDay, wrongOrder } from './moments.js';

/** Days by the names of the rules, each with the field that says it. */
export type NamedDays = Readonly<Record<string, NamedDay>>;

/** The days among some facts. @param path of the facts in the request, with its dot */
export function daysIn(facts: object, path: string): NamedDays {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, day]: readonly [string, unknown]) =>
      typeof day === 'string' ? [[name, { field: `${path}${name}`, day }]] : [],
    ),
  );
}

/** A refusal of days of a request that cannot lie so beside each other, or beside what is on record, by the rules of the case. */
export function outOfOrder(state: OpenCase, said: NamedDays): Decision | null {
  const all: NamedDays = { ...daysIn(factsOf(state), ''), ...said };
  const days = Object.fromEntries(Object.entries(all).map(([name, { day }]) => [name, day]));
  const found = daysOutOfOrder(state.opened.programme, days, Object.keys(said));
  const [earlier, later] = found === null ? [] : [all[found.first], all[found.second]];
  if (found === null || earlier === undefined || later === undefined) return null;
  const { first, second, clauses } = found;
  if (said[first] === undefined) return beforeRecorded(earlier, later, clauses);
  return said[second] === undefined
    ? afterRecorded(earlier, later, clauses)
    : wrongOrder(earlier, later, clauses);
}

/** What was said of the item on the case, by whichever programme; what only its registration tells is left to the rules. */
function factsOf(state: OpenCase): object {
  const { opened, stated } = state;
  switch (opened.programme) {
    case 'frontier':
      return factsOnCase(state);
    case 'ipro':
      return { ...factsFor('ipro', stated), requestedOn: opened.requestedOn };
    case 'panasonic-pack':
      return { ...factsFor('panasonic-pack', stated), requestedOn: opened.requestedOn };
    default:
      return exhaustive(opened.programme);
  }
}
