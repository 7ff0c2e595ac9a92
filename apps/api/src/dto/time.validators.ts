import { formatInstant, InvalidCivilDate, InvalidInstant, parseCivilDate, parseInstant } from '#civil-time';
import type { TransformFnParams } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/** Years that a repair centre can mean; sums of days and months stay within four digits of a year. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A day that exists, written `YYYY-MM-DD`, from 1900 to 2199. */
export function IsCivilDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isCivilDate',
    validator: {
      validate: isCivilDate,
      defaultMessage: () => `must be a day that exists, YYYY-MM-DD, from ${FIRST_YEAR} to ${LAST_YEAR}`,
    },
  });
}

/** An instant in canonical form, from 1900 to 2199; see `inCanonicalForm`. */
export function IsMoment(): PropertyDecorator {
  return ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => canonicalInstant(value) === value,
      defaultMessage: () => `must be an instant, RFC 3339 with an offset, from ${FIRST_YEAR} to ${LAST_YEAR}`,
    },
  });
}

/** An instant with any offset becomes `Z` with milliseconds (D9); anything else stays for the validator to refuse. */
export function inCanonicalForm({ value }: TransformFnParams): unknown {
  return canonicalInstant(value) ?? value;
}

/** The instant as `Z` with milliseconds, or undefined when it is none. */
export function canonicalInstant(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const text = formatInstant(parseInstant(value));
    return isInRange(text) ? text : undefined;
  } catch (error) {
    if (error instanceof InvalidInstant) return undefined;
    throw error;
  }
}

function isCivilDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    parseCivilDate(value);
    return isInRange(value);
  } catch (error) {
    if (error instanceof InvalidCivilDate) return false;
    throw error;
  }
}

function isInRange(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
