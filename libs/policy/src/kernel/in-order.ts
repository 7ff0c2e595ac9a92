/** A day or an instant by the name of its fact; instants in canonical form. */
type Named = readonly [fact: string, when: string | null | undefined];

/** Two days, or two instants, of which the first cannot lie after the second; unknown ones prove nothing. */
export interface InOrder {
  readonly first: Named;
  readonly second: Named;
  /** Whether they can be the same. */
  readonly same: boolean;
  /** The clauses and readings by which it is so; none where it is so of itself. */
  readonly rules: readonly string[];
}

/** The first cannot lie after the second. */
export function inOrder(first: Named, second: Named, ...rules: readonly string[]): InOrder {
  return { first, second, same: true, rules };
}

/** The first lies before the second. */
export function before(first: Named, second: Named, ...rules: readonly string[]): InOrder {
  return { first, second, same: false, rules };
}

/** Whether the two can be true together. */
export function isInOrder({ first: [, from], second: [, until], same }: InOrder): boolean {
  if (typeof from !== 'string' || typeof until !== 'string') return true;
  return from < until || (same && from === until);
}
