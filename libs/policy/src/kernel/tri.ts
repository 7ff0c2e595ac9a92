/** A condition in three values. Unknown is never taken for no: it names the facts to ask for. */
export type Tri =
  | { readonly is: 'yes' }
  | { readonly is: 'no'; readonly failedOn: readonly string[] }
  | { readonly is: 'unknown'; readonly missing: readonly string[] };

export const YES: Tri = { is: 'yes' };

/** Conditions that fail on, or wait for, one fact: most do, and they are made once. */
const NO_BY_FACT = new Map<string, Tri>();
const UNKNOWN_BY_FACT = new Map<string, Tri>();

/** The condition fails on one fact. */
export function failsOn(fact: string): Tri {
  const known = NO_BY_FACT.get(fact);
  if (known !== undefined) return known;
  const made = no(fact);
  NO_BY_FACT.set(fact, made);
  return made;
}

/** The condition waits for one fact. */
export function waitsFor(fact: string): Tri {
  const known = UNKNOWN_BY_FACT.get(fact);
  if (known !== undefined) return known;
  const made = unknown(fact);
  UNKNOWN_BY_FACT.set(fact, made);
  return made;
}

export function no(...failedOn: readonly string[]): Tri {
  return { is: 'no', failedOn };
}

export function unknown(...missing: readonly string[]): Tri {
  return { is: 'unknown', missing };
}

/** Holds when all hold. One no settles it; else everything unknown is asked for at once. */
export function all(...conditions: readonly Tri[]): Tri {
  const failed: string[] = [];
  const missing: string[] = [];
  for (const one of conditions) {
    if (one.is === 'no') failed.push(...one.failedOn);
    else if (one.is === 'unknown') missing.push(...one.missing);
  }
  if (failed.length > 0) return no(...failed);
  return missing.length > 0 ? unknown(...missing) : YES;
}

/** Holds when one of them holds, whatever else is unknown; fails only when all fail. */
export function either(...conditions: readonly Tri[]): Tri {
  const failed: string[] = [];
  const missing: string[] = [];
  for (const one of conditions) {
    if (one.is === 'yes') return YES;
    if (one.is === 'no') failed.push(...one.failedOn);
    else missing.push(...one.missing);
  }
  return missing.length > 0 ? { is: 'unknown', missing } : { is: 'no', failedOn: failed };
}

/** Holds when both hold; the second is not even read before the first does, so that nothing is asked in vain. */
export function inOrder(first: Tri, second: () => Tri): Tri {
  return first.is === 'yes' ? second() : first;
}

/** The same of a second that can be read anyway: where it is known to fail, the first need not be asked for either. */
export function bothInOrder(first: Tri, second: () => Tri): Tri {
  if (first.is !== 'unknown') return inOrder(first, second);
  const then = second();
  return then.is === 'no' ? then : first;
}
