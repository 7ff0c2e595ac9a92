/** A text that is not a date of the form `YYYY-MM-DD`, or that names a day the calendar does not have. */
export class InvalidCivilDate extends RangeError {
  override readonly name = 'InvalidCivilDate';

  constructor(text: string) {
    super(`not a date of the form YYYY-MM-DD: ${JSON.stringify(text)}`);
  }
}

/** A text that is not an instant in the form of RFC 3339. */
export class InvalidInstant extends RangeError {
  override readonly name = 'InvalidInstant';

  constructor(text: string) {
    super(`not an instant in the form of RFC 3339: ${JSON.stringify(text)}`);
  }
}

/** A period whose count is no positive whole number: the Civil Code counts whole units, and at least one. */
export class InvalidPeriod extends RangeError {
  override readonly name = 'InvalidPeriod';

  constructor(count: number, unit: string) {
    super(`a period is a positive whole number of ${unit}, not ${count}`);
  }
}

/** An entry of one of the lists that a calendar is made of. */
export interface CalendarEntry {
  readonly list: 'years' | 'weekend' | 'closures';
  readonly index: number;
}

/** Calendar data that contradict themselves or cannot be read. Found when the calendar is built, not when it is used. */
export class InvalidCalendarData extends RangeError {
  override readonly name = 'InvalidCalendarData';
  /** Which entry of which list is wrong, counted from 0. */
  readonly entry: CalendarEntry;

  constructor(calendarId: string, revision: string, what: string, entry: CalendarEntry) {
    super(`calendar ${calendarId}, revision ${revision}: ${what}`);
    this.entry = entry;
  }
}

/** A question about a year for which the calendar holds no closures: an answer would be a guess. */
export class CalendarNotLoaded extends Error {
  override readonly name = 'CalendarNotLoaded';
  readonly calendarId: string;
  readonly revision: string;
  readonly year: number;

  constructor(calendarId: string, revision: string, year: number) {
    super(`calendar ${calendarId}, revision ${revision}, holds no data for the year ${year}`);
    this.calendarId = calendarId;
    this.revision = revision;
    this.year = year;
  }
}

/** A day from which no open day follows within a year: the closing rule closes everything. */
export class NoOpenDay extends RangeError {
  override readonly name = 'NoOpenDay';

  constructor(day: string) {
    super(`no open day within a year from ${day}`);
  }
}
