import type { BusinessCalendar } from './business-calendar.js';
import { positiveCount } from './positive-count.js';

/**
 * The n-th business day after `start`, which is day 0 and need not be a business day itself.
 * @throws CalendarNotLoaded when the count runs into a year whose closures are not loaded.
 * @throws InvalidPeriod when `n` is no positive whole number.
 */
export function nthBusinessDay(
  start: Temporal.PlainDate,
  n: number,
  calendar: BusinessCalendar,
): Temporal.PlainDate {
  let left = positiveCount(n, 'business days');
  let day = start;
  while (left > 0) {
    day = day.add({ days: 1 });
    if (calendar.isBusinessDay(day)) left -= 1;
  }
  return day;
}
