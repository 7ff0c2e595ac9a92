import {
  type BusinessCalendar,
  businessCalendar,
  CalendarNotLoaded,
  formatCivilDate,
  nthBusinessDay,
  parseCivilDate,
} from '#civil-time';
import { MissingTerms } from '../../terms/missing-terms.js';
import type { Terms } from '../../terms/terms.js';

const TABLE = 'programmes.frontier.calendar';

/** The calendar of this programme's business days, with what an event records of it. */
export interface BusinessDays {
  /** The n-th business day after the starting day, which is day 0 and need not be one (A-G-8). */
  nth(n: number): string;
  /** Calendar, revision and the revision of the national holidays it was read with. */
  readonly revision: string;
}

/**
 * Business days counted from a day (`YYYY-MM-DD` in Asia/Tokyo).
 * @throws MissingTerms when no calendar is set; `nth` also when the count runs into a year that is not loaded.
 */
export function businessDaysFrom(startedOn: string, terms: Terms): BusinessDays {
  const data = terms.programmes.frontier?.calendar;
  if (data === undefined) throw new MissingTerms(TABLE);
  const start = parseCivilDate(startedOn);
  const calendar = businessCalendar(data);
  return {
    nth: (n) => formatCivilDate(nthDay(start, n, calendar)),
    revision: `${calendar.id}@${calendar.revision} with ${calendar.holidaysRevision}`,
  };
}

function nthDay(start: Temporal.PlainDate, n: number, calendar: BusinessCalendar): Temporal.PlainDate {
  try {
    return nthBusinessDay(start, n, calendar);
  } catch (error) {
    if (error instanceof CalendarNotLoaded) throw new MissingTerms(TABLE, error.year);
    throw error;
  }
}
