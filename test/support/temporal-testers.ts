/**
 * Teaches jest to tell Temporal values apart.
 *
 * Temporal objects keep their value in internal slots and own no properties, so jest's structural
 * comparison calls any two of one type equal. Installed for every spec through `setupFilesAfterEnv`.
 */
import { expect } from '@jest/globals';

/** Every type of the Temporal namespace that carries a value. */
const TEMPORAL_TYPES = [
  Temporal.Instant,
  Temporal.ZonedDateTime,
  Temporal.PlainDateTime,
  Temporal.PlainDate,
  Temporal.PlainTime,
  Temporal.PlainYearMonth,
  Temporal.PlainMonthDay,
  Temporal.Duration,
] as const;

/**
 * Equal when both are of one Temporal type and print alike: `toString()` of each type holds its whole
 * value, calendar and time zone included. Durations therefore differ when their fields differ
 * (`PT60M` is not `PT1H`), as structural equality of any other object would have it.
 *
 * @returns `undefined` when neither side is a Temporal value, which leaves the answer to jest.
 */
export function temporalValuesAreEqual(a: unknown, b: unknown): boolean | undefined {
  for (const type of TEMPORAL_TYPES) {
    const isA = a instanceof type;
    const isB = b instanceof type;
    if (isA && isB) return a.toString() === b.toString();
    if (isA || isB) return false;
  }
  return undefined;
}

expect.addEqualityTesters([temporalValuesAreEqual]);
