import { type Closure, closes, parseClosure } from './closure.js';
import { CalendarNotLoaded, InvalidCalendarData, InvalidCivilDate } from './errors.js';
import { isNationalHoliday, NATIONAL_HOLIDAYS_REVISION, nationalHolidaysCover } from './national-holidays.js';

/** A company's calendar as dated, versioned data: plain JSON. */
export interface BusinessCalendarData {
  readonly id: string;
  /** Named by every event that used the calendar; new data take a new revision. */
  readonly revision: string;
  /** The years whose closures are known. Of any other year the calendar says nothing. */
  readonly years: readonly number[];
  /** Own closures: `YYYY-MM-DD`, or `MM-DD..MM-DD` for every year. National holidays need not be listed. */
  readonly closures: readonly string[];
  /** The weekly days off, 1 = Monday to 7 = Sunday (ISO 8601). */
  readonly weekend: readonly number[];
}

/** Says which days are business days: no weekly day off, no national holiday, no closure of the company's own. */
export interface BusinessCalendar {
  readonly id: string;
  readonly revision: string;
  /** The revision of the national holidays it was read with. */
  readonly holidaysRevision: string;
  /** Whether the closures of a year are loaded. */
  covers(year: number): boolean;
  /** @throws CalendarNotLoaded for a date in a year whose closures are not loaded. */
  isBusinessDay(date: Temporal.PlainDate): boolean;
}

/**
 * Builds a calendar from its data.
 * @throws InvalidCalendarData when an entry cannot be read, a closure stands in a year that is not loaded, a year lies
 * outside the table of national holidays, or a weekly day off is none of 1 to 7: of several problems the first.
 */
export function businessCalendar(data: BusinessCalendarData): BusinessCalendar {
  const { closures, problems } = read(data);
  const [problem] = problems;
  if (problem !== undefined) throw problem;
  const years = new Set(data.years);
  const weekend = new Set(data.weekend);
  return {
    id: data.id,
    revision: data.revision,
    holidaysRevision: NATIONAL_HOLIDAYS_REVISION,
    covers: (year) => years.has(year),
    isBusinessDay: (date) => {
      if (!years.has(date.year)) throw new CalendarNotLoaded(data.id, data.revision, date.year);
      if (weekend.has(date.dayOfWeek) || isNationalHoliday(date)) return false;
      return !closures.some((closure) => closes(closure, date));
    },
  };
}

/** Everything that keeps a calendar from being built, each by its entry. */
export function calendarProblems(data: BusinessCalendarData): readonly InvalidCalendarData[] {
  return read(data).problems;
}

interface CalendarRead {
  readonly closures: readonly Closure[];
  readonly problems: readonly InvalidCalendarData[];
}

function read(data: BusinessCalendarData): CalendarRead {
  const entries = data.closures.map((text, index) => closureOf(text, index, data));
  return {
    closures: entries.flatMap((one) => (one instanceof InvalidCalendarData ? [] : [one])),
    problems: [
      ...data.years.flatMap((year, index) => unknownYear(year, index, data)),
      ...data.weekend.flatMap((day, index) => noDayOfWeek(day, index, data)),
      ...entries.filter((one) => one instanceof InvalidCalendarData),
    ],
  };
}

function unknownYear(
  year: number,
  index: number,
  data: BusinessCalendarData,
): readonly InvalidCalendarData[] {
  if (nationalHolidaysCover(year)) return [];
  return [invalid(data, 'years', index, `no national holidays are known for the year ${year}`)];
}

function noDayOfWeek(day: number, index: number, data: BusinessCalendarData): readonly InvalidCalendarData[] {
  if (Number.isInteger(day) && day >= 1 && day <= 7) return [];
  return [invalid(data, 'weekend', index, `a weekly day off is 1 (Monday) to 7 (Sunday), not ${day}`)];
}

function closureOf(text: string, index: number, data: BusinessCalendarData): Closure | InvalidCalendarData {
  const closure = parsed(text);
  if (closure === undefined) {
    const rule = `a closure is YYYY-MM-DD or MM-DD..MM-DD, not ${JSON.stringify(text)}`;
    return invalid(data, 'closures', index, rule);
  }
  if (closure.kind === 'once' && !data.years.includes(closure.date.year)) {
    return invalid(data, 'closures', index, `the closure ${text} stands in a year that is not loaded`);
  }
  return closure;
}

function parsed(text: string): Closure | undefined {
  try {
    return parseClosure(text);
  } catch (error) {
    if (!(error instanceof InvalidCivilDate)) throw error;
    return undefined;
  }
}

function invalid(
  data: BusinessCalendarData,
  list: 'years' | 'weekend' | 'closures',
  index: number,
  what: string,
): InvalidCalendarData {
  return new InvalidCalendarData(data.id, data.revision, what, { list, index });
}
