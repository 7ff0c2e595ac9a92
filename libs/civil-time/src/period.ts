import { positiveCount } from './positive-count.js';
import { startOfTokyoDay, tokyoDateOf } from './tokyo.js';

/** Whether the starting day is day 1 of its period. The law says no unless the rule itself says yes, so each clause states it. */
export type FirstDay = 'counted' | 'not-counted';

/** A period by the calendar. `count` is a positive whole number. */
export type DatePeriod = {
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
  readonly count: number;
};

const ONE_DAY = Temporal.Duration.from({ days: 1 });

/** Day 1 of a period that starts on a date: that date, or the day after it (Civil Code art. 138, 140). */
export function firstCountedDay(start: Temporal.PlainDate, firstDay: FirstDay): Temporal.PlainDate {
  return firstDay === 'counted' ? start : start.add(ONE_DAY);
}

/**
 * Day 1 of a period that starts with an event at an instant: the day after, in Tokyo. An event at 00:00 Asia/Tokyo
 * sharp leaves its whole day to count, so its own day is day 1 (Civil Code art. 140 and its proviso).
 */
export function firstCountedDayOf(instant: Temporal.Instant): Temporal.PlainDate {
  const day = tokyoDateOf(instant);
  return startOfTokyoDay(day).equals(instant) ? day : day.add(ONE_DAY);
}

/**
 * The last day of a period; it runs to 24:00 (Civil Code art. 141). Weeks, months and years go by the calendar and end
 * the day before the day that corresponds to day 1; a last month without such a day ends the period with its own last
 * day (art. 143). No day is skipped: holidays matter only where a rule says so (see {@link rollOffClosedDays}).
 * @throws InvalidPeriod when `count` is no positive whole number.
 */
export function lastDayOf(
  start: Temporal.PlainDate,
  period: DatePeriod,
  firstDay: FirstDay,
): Temporal.PlainDate {
  const first = firstCountedDay(start, firstDay);
  const corresponding = first.add({ [period.unit]: positiveCount(period.count, period.unit) });
  const byMonths = period.unit === 'months' || period.unit === 'years';
  // Temporal answers with the month's last day where the corresponding day is missing: just what art. 143 (2) asks for.
  return byMonths && corresponding.day !== first.day ? corresponding : corresponding.subtract(ONE_DAY);
}

/**
 * The end of a period in hours, which runs from the very moment (Civil Code art. 139).
 * @throws InvalidPeriod when `hours` is no positive whole number.
 */
export function hoursAfter(instant: Temporal.Instant, hours: number): Temporal.Instant {
  return instant.add({ hours: positiveCount(hours, 'hours') });
}

/**
 * How many months, each counted from `from` as day 1, it takes to cover `from` to `to`, both days included: a part
 * month counts as a whole one (there is no daily price). Zero when `to` lies before `from`: nothing to cover.
 */
export function wholeMonthsCovering(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return 0;
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months === 0) return 1;
  const end = lastDayOf(from, { unit: 'months', count: months }, 'counted');
  return Temporal.PlainDate.compare(end, to) < 0 ? months + 1 : months;
}
