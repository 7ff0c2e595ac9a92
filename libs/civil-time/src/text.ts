import { InvalidCivilDate, InvalidInstant } from './errors.js';

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * RFC 3339 `date-time`. Temporal reads more (no separators, a decimal comma, a zone in brackets) and takes second 60
 * for 59. Neither may pass here: what was written and what was read must be one moment.
 */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Reads a date written `YYYY-MM-DD`.
 * @throws InvalidCivilDate when the text has another form, or the month has no such day.
 */
export function parseCivilDate(text: string): Temporal.PlainDate {
  if (!CIVIL_DATE.test(text)) throw new InvalidCivilDate(text);
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new InvalidCivilDate(text);
  }
}

/**
 * Writes a date as `YYYY-MM-DD`, the form of events and state.
 * @throws InvalidCivilDate for a year outside 0000–9999, which that form cannot hold.
 */
export function formatCivilDate(date: Temporal.PlainDate): string {
  const text = date.toString({ calendarName: 'never' });
  if (!CIVIL_DATE.test(text)) throw new InvalidCivilDate(text);
  return text;
}

/**
 * Reads an instant written as RFC 3339 says, with `Z` or an offset and up to nine digits of a second.
 * @throws InvalidInstant when the text has another form, or names a day, hour or leap second that Temporal lacks.
 */
export function parseInstant(text: string): Temporal.Instant {
  if (!RFC_3339.test(text)) throw new InvalidInstant(text);
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new InvalidInstant(text);
  }
}

/**
 * Writes an instant in UTC with `Z` and exactly three digits of a second, the form of events and state. What is finer
 * than a millisecond is cut off, towards the past.
 * @throws InvalidInstant for a year outside 0000–9999, which RFC 3339 cannot hold.
 */
export function formatInstant(instant: Temporal.Instant): string {
  const text = instant.toString({ fractionalSecondDigits: 3, roundingMode: 'floor' });
  if (!RFC_3339.test(text)) throw new InvalidInstant(text);
  return text;
}
