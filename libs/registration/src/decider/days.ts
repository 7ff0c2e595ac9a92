import {
  type DatePeriod,
  type FirstDay,
  firstMomentAfter,
  formatCivilDate,
  formatInstant,
  lastDayOf,
  parseCivilDate,
} from '#civil-time';

export { dayOf } from '#civil-time';

/** The last day of a period that starts on a day; both `YYYY-MM-DD`. @throws InvalidCivilDate */
export function lastDay(start: string, period: DatePeriod, firstDay: FirstDay): string {
  return formatCivilDate(lastDayOf(parseCivilDate(start), period, firstDay));
}

/** The day so many days after (or, negative, before) a day; both `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  return formatCivilDate(parseCivilDate(day).add({ days }));
}

/** The first instant after a day has ended in Tokyo, RFC 3339 with `Z` and milliseconds. */
export function instantAfter(day: string): string {
  return formatInstant(firstMomentAfter(parseCivilDate(day)));
}
