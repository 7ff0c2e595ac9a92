/** Days in a row, both ends included, `YYYY-MM-DD`; a side that is absent is open. */
export interface Days {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Whether a day is one of a row. */
export function contains({ from, until }: Days, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/**
 * Whether a day that nobody has named is one of a row: `all` that it can be are, or `none` is, so that nobody has to name
 * it; `some`: it matters which it is.
 */
export function shareOf(row: Days, canBe: Days): 'all' | 'none' | 'some' {
  const beginsWithin = row.from === undefined || isOrdered(row.from, canBe.from);
  const endsWithin = row.until === undefined || isOrdered(canBe.until, row.until);
  if (beginsWithin && endsWithin) return 'all';
  return isBefore(canBe.until, row.from) || isBefore(row.until, canBe.from) ? 'none' : 'some';
}

function isOrdered(first: string | undefined, second: string | undefined): boolean {
  return first !== undefined && second !== undefined && first <= second;
}

function isBefore(first: string | undefined, second: string | undefined): boolean {
  return first !== undefined && second !== undefined && first < second;
}
