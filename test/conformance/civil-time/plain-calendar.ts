/**
 * The calendar once more, on texts and whole numbers: no Temporal, no Date. It is the second implementation that the
 * product's own is held against, so it shares no line with it.
 */

/** A date, `YYYY-MM-DD`; dates compare as texts do. */
export type Day = string;

/** The last day of n months of which `first` is day 1. */
export function endOfMonths(first: Day, n: number): Day {
  const [year, month, day] = parts(first);
  const monthsFromZero = year * 12 + (month - 1) + n;
  const [endYear, endMonth] = [Math.floor(monthsFromZero / 12), (monthsFromZero % 12) + 1];
  const length = daysIn(endYear, endMonth);
  return day > length ? text(endYear, endMonth, length) : dayBefore(text(endYear, endMonth, day));
}

/** The fewest months, counted from `from`, that reach `to`; part months count whole. */
export function monthsToReach(from: Day, to: Day): number {
  let months = 0;
  for (let reached = dayBefore(from); reached < to; reached = endOfMonths(from, months)) months += 1;
  return months;
}

/** The n-th day after `start` that is not closed. */
export function nthOpenDay(start: Day, n: number, isClosed: (day: Day) => boolean): Day {
  const next = dayAfter(start);
  if (isClosed(next)) return nthOpenDay(next, n, isClosed);
  return n === 1 ? next : nthOpenDay(next, n - 1, isClosed);
}

export function addDays(day: Day, n: number): Day {
  return n === 0 ? day : addDays(dayAfter(day), n - 1);
}

export function dayAfter(of: Day): Day {
  const [year, month, day] = parts(of);
  if (day < daysIn(year, month)) return text(year, month, day + 1);
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1);
}

/** 0 = Sunday to 6 = Saturday, by Zeller's congruence. */
export function dayOfWeek(of: Day): number {
  const [year, month, day] = parts(of);
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  const fromSaturday =
    day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (fromSaturday + 6) % 7;
}

/** Leap days that have passed between 1980 and a year of this century, as the equinox formula counts them. */
export function leapDaysSince1980(year: number): number {
  return Math.floor((year - 1980) / 4);
}

function dayBefore(of: Day): Day {
  const [year, month, day] = parts(of);
  if (day > 1) return text(year, month, day - 1);
  return month > 1 ? text(year, month - 1, daysIn(year, month - 1)) : text(year - 1, 12, 31);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parts(day: Day): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function text(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
