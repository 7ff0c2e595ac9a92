const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/** How long to wait after the n-th failure in a row (from 0), in milliseconds: 1 s, doubling up to 5 minutes. */
export function backoffMs(failures: number): number {
  return Math.min(FIRST_MS * 2 ** failures, LONGEST_MS);
}

/** An instant as events and tables hold it: RFC 3339 `Z` with milliseconds, cut off and so never later (D9). */
export function instantText(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}
