/** A condition in three values. Unknown is never taken for no: it names the facts to ask for. */
export type Tri =
  | { readonly is: 'yes' }
  | { readonly is: 'no'; readonly failedOn: readonly string[] }
  | { readonly is: 'unknown'; readonly missing: readonly string[] };

export const YES: Tri = { is: 'yes' };

export function no(...failedOn: readonly string[]): Tri {
  return { is: 'no', failedOn };
}

export function unknown(...missing: readonly string[]): Tri {
  return { is: 'unknown', missing };
}

/** Holds when all hold. One no settles it; else everything unknown is asked for at once. */
export function all(...conditions: readonly Tri[]): Tri {
  const failedOn = conditions.flatMap((one) => (one.is === 'no' ? one.failedOn : []));
  if (failedOn.length > 0) return no(...failedOn);
  const missing = conditions.flatMap((one) => (one.is === 'unknown' ? one.missing : []));
  return missing.length > 0 ? unknown(...missing) : YES;
}

/** Holds when one of them holds, whatever else is unknown; fails only when all fail. */
export function either(...conditions: readonly Tri[]): Tri {
  if (conditions.some((one) => one.is === 'yes')) return YES;
  const missing = conditions.flatMap((one) => (one.is === 'unknown' ? one.missing : []));
  if (missing.length > 0) return unknown(...missing);
  return no(...conditions.flatMap((one) => (one.is === 'no' ? one.failedOn : [])));
}

/** Holds when both hold; the second is not even read before the first does, so that nothing is asked in vain. */
export function inOrder(first: Tri, second: () => Tri): Tri {
  return first.is === 'yes' ? second() : first;
}
