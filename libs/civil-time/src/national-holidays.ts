import holidayJp from '@holiday-jp/holiday_jp';
import { CalendarNotLoaded } from './errors.js';
import { formatCivilDate } from './text.js';

// Only the table is used. The package's functions take a Date and answer by the zone of the process.
const DATES: ReadonlySet<string> = new Set(Object.keys(holidayJp.holidays));
const YEARS: ReadonlySet<number> = new Set([...DATES].map((date) => Number(date.slice(0, 4))));

/** The revision of the table of national holidays. */
export const NATIONAL_HOLIDAYS_REVISION = `holiday_jp ${holidayJp.VERSION}`;

/** Whether the table of national holidays has the year. Beyond the next year it is a projection: equinoxes are announced each February. */
export function nationalHolidaysCover(year: number): boolean {
  return YEARS.has(year);
}

/**
 * Whether a date is a day off by the National Holidays Act art. 3: a holiday proper, its substitute, or the citizens'
 * holiday between two. An ordinary Sunday is not.
 * @throws CalendarNotLoaded for a year outside the table.
 */
export function isNationalHoliday(date: Temporal.PlainDate): boolean {
  if (!YEARS.has(date.year)) {
    throw new CalendarNotLoaded('national-holidays', NATIONAL_HOLIDAYS_REVISION, date.year);
  }
  return DATES.has(formatCivilDate(date));
}
