import { calendarProblems } from '#civil-time';
import type { TermsProblem } from './invalid-terms.js';
import { itemsOf, memberOf } from './readable.js';

/** What can be read of a list, and where each item of it stands. */
interface Readable<T> {
  readonly items: readonly T[];
  readonly places: readonly number[];
  /** Nothing of it was passed over. */
  readonly whole: boolean;
}

const YEAR = /^\d{4}(?=-)/;

/** What a calendar contradicts itself in: all of its entries that can be read are looked at. */
export function calendarContradictions(path: string, calendar: unknown): readonly TermsProblem[] {
  if (calendar === undefined) return [];
  const years = readable(memberOf(calendar, 'years'), isWhole);
  const weekend = readable(memberOf(calendar, 'weekend'), isWhole);
  const closures = readable(memberOf(calendar, 'closures'), isText);
  const read = {
    id: nameIn(calendar, 'id'),
    revision: nameIn(calendar, 'revision'),
    // Where the years cannot all be read nobody can say that a closure stands in none of them.
    years: years.whole ? years.items : [...years.items, ...closures.items.flatMap(yearOf)],
    weekend: weekend.items,
    closures: closures.items,
  };
  const lists = { years, weekend, closures };
  return calendarProblems(read).flatMap(({ entry: { list, index }, message }) => {
    const place = lists[list].places[index];
    return place === undefined ? [] : [{ path: `${path}/${list}/${place}`, problem: message }];
  });
}

function readable<T>(list: unknown, is: (item: unknown) => item is T): Readable<T> {
  const found = itemsOf(list).flatMap((item, place) => (is(item) ? [{ item, place }] : []));
  return {
    items: found.map(({ item }) => item),
    places: found.map(({ place }) => place),
    whole: Array.isArray(list) && found.length === list.length,
  };
}

function nameIn(calendar: unknown, key: string): string {
  const name = memberOf(calendar, key);
  return isText(name) ? name : '(unnamed)';
}

function yearOf(closure: string): readonly number[] {
  const [year] = YEAR.exec(closure) ?? [];
  return year === undefined ? [] : [Number(year)];
}

function isWhole(item: unknown): item is number {
  return Number.isInteger(item);
}

function isText(item: unknown): item is string {
  return typeof item === 'string';
}
