export {
  type BusinessCalendar,
  type BusinessCalendarData,
  businessCalendar,
  calendarProblems,
} from './business-calendar.js';
export { rollOffClosedDays } from './closed-days.js';
export { dayOf } from './day-of.js';
export {
  CalendarNotLoaded,
  InvalidCalendarData,
  InvalidCivilDate,
  InvalidInstant,
  InvalidPeriod,
  NoOpenDay,
} from './errors.js';
export { isNationalHoliday, NATIONAL_HOLIDAYS_REVISION, nationalHolidaysCover } from './national-holidays.js';
export { nthBusinessDay } from './nth-business-day.js';
export {
  type DatePeriod,
  type FirstDay,
  firstCountedDay,
  firstCountedDayOf,
  hoursAfter,
  lastDayOf,
  wholeMonthsCovering,
} from './period.js';
export { formatCivilDate, formatInstant, parseCivilDate, parseInstant } from './text.js';
export { daysAfter, instantAfter, lastDayFrom } from './text-days.js';
export { firstMomentAfter, startOfTokyoDay, tokyoDateOf } from './tokyo.js';
