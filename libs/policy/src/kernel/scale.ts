import { formatInstant, parseCivilDate, parseInstant } from '#civil-time';
import type { JsonValue } from '#kernel';

/** Values that lie in a row, as whole steps of one size: days, minutes or plain numbers. */
export interface Scale {
  /** Where a value lies; `undefined`: not on this scale. */
  readonly read: (value: JsonValue | undefined) => number | undefined;
  readonly write: (place: number) => JsonValue;
  /** How far from a value another answer is looked for, the nearest first. */
  readonly steps: readonly number[];
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const MINUTE = 60_000;

/** Days, `YYYY-MM-DD`. */
export const DAYS: Scale = {
  read: (value) => (matches(value, /^\d{4}-\d{2}-\d{2}$/) ? daysSince(value) : undefined),
  write: (place) => EPOCH.add({ days: place }).toString(),
  steps: [1, 7, 30, 90, 365, 1826, 9131],
};

/** Instants, RFC 3339, by whole minutes. */
export const MINUTES: Scale = {
  read: (value) =>
    matches(value, /^\d{4}-\d{2}-\d{2}T/)
      ? Math.floor(parseInstant(value).epochMilliseconds / MINUTE)
      : undefined,
  write: (place) => formatInstant(Temporal.Instant.fromEpochMilliseconds(place * MINUTE)),
  steps: [1, 60, 360, 1440, 10_080, 43_200, 525_600],
};

/** Numbers; between measured ones only whole numbers are tried. */
export const NUMBERS: Scale = {
  read: (value) => (typeof value === 'number' ? value : undefined),
  write: (place) => place,
  steps: [1, 3, 12, 36, 120, 1000, 10_000, 100_000],
};

const SCALES = [DAYS, MINUTES, NUMBERS];

/** The scale that a value lies on, if on any. */
export function scaleOf(value: JsonValue): Scale | undefined {
  return SCALES.find((scale) => scale.read(value) !== undefined);
}

/** Every place that some JSON names on a scale. */
export function placesIn(value: JsonValue | undefined, scale: Scale): readonly number[] {
  const place = scale.read(value);
  if (place !== undefined) return [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => placesIn(inner as JsonValue, scale));
}

function matches(value: JsonValue | undefined, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value);
}

function daysSince(day: string): number {
  return EPOCH.until(parseCivilDate(day), { largestUnit: 'days' }).days;
}
