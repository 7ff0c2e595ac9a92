/**
 * The National Holidays Act from its rules, for the years 2022–2050: a second opinion on the table the product uses.
 * Equinoxes by the usual approximation for 1980–2099.
 */
import { addDays, type Day, dayOfWeek, leapDaysSince1980 } from './plain-calendar.js';

const SUNDAY = 0;
const MONDAY = 1;
const FIXED = ['01-01', '02-11', '02-23', '04-29', '05-03', '05-04', '05-05', '08-11', '11-03', '11-23'];
/** [month, which Monday of it] */
const MONDAYS = [
  ['01', 2],
  ['07', 3],
  ['09', 3],
  ['10', 2],
] as const;

/** All days off of a year by art. 2 and 3 of the Act. */
export function holidaysByRule(year: number): readonly Day[] {
  const proper = new Set<Day>([
    ...FIXED.map((monthDay) => `${year}-${monthDay}`),
    ...MONDAYS.map(([month, nth]) => nthMonday(`${year}-${month}-01`, nth)),
    `${year}-03-${equinox(year, 20.8431)}`,
    `${year}-09-${equinox(year, 23.2488)}`,
  ]);
  const off = new Set(proper);
  for (const day of proper) {
    if (dayOfWeek(day) === SUNDAY) off.add(firstNotIn(proper, day));
    const between = addDays(day, 1);
    if (!proper.has(between) && proper.has(addDays(day, 2)) && dayOfWeek(between) !== SUNDAY)
      off.add(between);
  }
  return [...off].sort();
}

function nthMonday(firstOfMonth: Day, nth: number): Day {
  const toMonday = (MONDAY - dayOfWeek(firstOfMonth) + 7) % 7;
  return addDays(firstOfMonth, toMonday + 7 * (nth - 1));
}

function firstNotIn(proper: ReadonlySet<Day>, day: Day): Day {
  return proper.has(day) ? firstNotIn(proper, addDays(day, 1)) : day;
}

function equinox(year: number, in1980: number): number {
  return Math.floor(in1980 + 0.242194 * (year - 1980)) - leapDaysSince1980(year);
}
