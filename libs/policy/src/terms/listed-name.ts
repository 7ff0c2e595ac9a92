import { contains } from '../kernel/days-in-a-row.js';
import type { Facts } from '../kernel/facts.js';

/** A name on a list. Where days are given it counts from the first to the last of them, both included. */
export type ListedName =
  string | { readonly name: string; readonly from?: string | undefined; readonly until?: string | undefined };

export function nameOf(listed: ListedName): string {
  return typeof listed === 'string' ? listed : listed.name;
}

/**
 * Whether a name is on a list.
 * @param on the day that counts (`YYYY-MM-DD`), asked for only where the days of the name matter; `undefined`: not known,
 * and the name counts whenever it stood on the list.
 */
export function isListed(list: readonly ListedName[], name: string, on: () => string | undefined): boolean {
  return list.some((listed) => {
    if (nameOf(listed) !== name) return false;
    if (typeof listed === 'string') return true;
    const { from, until } = listed;
    if (from === undefined && until === undefined) return true;
    const day = on();
    return day === undefined || contains(listed, day);
  });
}

/** The day that a fact gives, or undefined where it is not known or known to be lacking. */
export function dayFrom<K extends string>(
  facts: Facts<{ readonly [F in K]?: string | null }>,
  fact: K,
): string | undefined {
  return facts.given(fact).is === 'yes' ? facts.get(fact) : undefined;
}
