import { type DatePeriod, type FirstDay, lastDayOf } from './period.js';
import { formatCivilDate, formatInstant, parseCivilDate } from './text.js';
import { firstMomentAfter } from './tokyo.js';

/** The last day of a period that starts on a day; both `YYYY-MM-DD`. @throws InvalidCivilDate, InvalidPeriod */
export function lastDayFrom(start: string, period: DatePeriod, firstDay: FirstDay): string {
  return formatCivilDate(lastDayOf(parseCivilDate(start), period, firstDay));
}

/** The day so many days after (or, negative, before) a day; both `YYYY-MM-DD`. @throws InvalidCivilDate */
export function daysAfter(day: string, days: number): string {
  return formatCivilDate(parseCivilDate(day).add({ days }));
}

/** The first instant after a day (`YYYY-MM-DD`) has ended in Tokyo, RFC 3339 with `Z` and milliseconds. @throws InvalidCivilDate */
export function instantAfter(day: string): string {
  return formatInstant(firstMomentAfter(parseCivilDate(day)));
}
