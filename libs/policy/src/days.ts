import {
  type DatePeriod,
  type FirstDay,
  firstCountedDay,
  formatCivilDate,
  lastDayFrom,
  lastDayOf,
  parseCivilDate,
} from '#civil-time';

export { instantAfter } from '#civil-time';

/** A period as a clause states it, with the reading of its first day (A-G-1). */
export interface StatedPeriod extends DatePeriod {
  readonly firstDay: FirstDay;
}

/** The first and the last day of a period that starts on a day, all `YYYY-MM-DD`. */
export function daysOf(startedOn: string, period: StatedPeriod): { first: string; last: string } {
  const start = parseCivilDate(startedOn);
  return {
    first: formatCivilDate(firstCountedDay(start, period.firstDay)),
    last: formatCivilDate(lastDayOf(start, period, period.firstDay)),
  };
}

/** The last day of a period that starts on a day, both `YYYY-MM-DD`. */
export function lastDayIn(startedOn: string, period: StatedPeriod): string {
  return lastDayFrom(startedOn, period, period.firstDay);
}

/** The day after a day, both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return formatCivilDate(parseCivilDate(day).add({ days: 1 }));
}
