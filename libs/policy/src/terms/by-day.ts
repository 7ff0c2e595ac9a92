import { contains, type Days } from '../kernel/days-in-a-row.js';

/** The days on which a row of a table counts, in Asia/Tokyo; without days it counts for ever. */
export type RowDays = Days;

/** A value that counts on days of its own. */
export interface ValueRow<V> extends RowDays {
  readonly value: V;
}

/** A single value of the terms: one for ever, or rows of which at most one counts on a day. */
export type ValueByDay<V extends string | number> = V | ValueRow<V> | readonly ValueRow<V>[];

/** The same of several values that belong together: the days stand among them. */
export type MembersByDay<M extends object> = (M & RowDays) | readonly (M & RowDays)[];

/**
 * The value that counts on a day (`YYYY-MM-DD`): that which the anchor of the regulation names (D25), never today.
 * `undefined`: it is not set for that day, because it never was or because a row ended and none followed.
 */
export function valueOn<V extends string | number>(
  byDay: ValueByDay<V> | undefined,
  on: string,
): V | undefined {
  if (typeof byDay === 'string' || typeof byDay === 'number') return byDay;
  return membersOn<ValueRow<V>>(byDay, on)?.value;
}

/** The members that count on a day, likewise. */
export function membersOn<M extends object>(byDay: MembersByDay<M> | undefined, on: string): M | undefined {
  return rowsOf(byDay).find((row) => contains(row, on));
}

/** The members that a key has on a day; `undefined` also where there is no such key. */
export function keyedOn<M extends object>(
  table: { readonly [key: string]: MembersByDay<M> | undefined } | undefined,
  key: string,
  on: string,
): M | undefined {
  return membersOn(ofKey(table, key), on);
}

/** What stands under a key, on whatever days. A key such as `toString` is a key like any other. */
export function ofKey<T>(table: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Every row, whatever its days; what has no rows is one that counts for ever. */
export function rowsOf<M extends object>(byDay: MembersByDay<M> | undefined): readonly (M & RowDays)[] {
  if (byDay === undefined) return [];
  return isRows(byDay) ? byDay : [byDay];
}

function isRows<M extends object>(byDay: MembersByDay<M>): byDay is readonly (M & RowDays)[] {
  return Array.isArray(byDay);
}
