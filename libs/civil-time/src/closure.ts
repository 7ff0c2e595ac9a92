import { formatCivilDate, parseCivilDate } from './text.js';

/** One entry of a closure table: a single date, or a run of days that returns every year and may cross New Year. */
export type Closure =
  | { readonly kind: 'once'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'yearly'; readonly from: string; readonly to: string };

const YEARLY = /^(\d{2}-\d{2})\.\.(\d{2}-\d{2})$/;
const ANY_LEAP_YEAR = '2000';

/**
 * Reads a closure: `YYYY-MM-DD` for one date, `MM-DD..MM-DD` for every year, both ends closed (`12-29..01-03` runs over
 * New Year, `06-01..06-01` is one day a year).
 * @throws InvalidCivilDate when the text has neither form or names a day that no year has.
 */
export function parseClosure(text: string): Closure {
  const [, from, to] = YEARLY.exec(text) ?? [];
  if (from === undefined || to === undefined) return { kind: 'once', date: parseCivilDate(text) };
  for (const monthDay of [from, to]) parseCivilDate(`${ANY_LEAP_YEAR}-${monthDay}`);
  return { kind: 'yearly', from, to };
}

/** Whether a closure closes a date. */
export function closes(closure: Closure, date: Temporal.PlainDate): boolean {
  if (closure.kind === 'once') return closure.date.equals(date);
  const monthDay = formatCivilDate(date).slice('YYYY-'.length);
  const { from, to } = closure;
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
}
