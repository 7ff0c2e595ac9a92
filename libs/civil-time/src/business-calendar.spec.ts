import {
  type BusinessCalendarData,
  businessCalendar,
  calendarProblems,
  CalendarNotLoaded,
  InvalidCalendarData,
  isNationalHoliday,
  NATIONAL_HOLIDAYS_REVISION,
  parseCivilDate,
} from './index.js';

const DATA: BusinessCalendarData = {
  id: 'repair-centre',
  revision: '3',
  years: Array.from({ length: 27 }, (_, index) => 2016 + index),
  closures: ['12-29..01-03', '08-12..08-14', '2031-06-02'],
  weekend: [6, 7],
};
const CALENDAR = businessCalendar(DATA);

/** 2032 is loaded, 2031 and 2033 are not. */
const ONE_YEAR = businessCalendar({ ...DATA, years: [2032], closures: [] });

describe('a business calendar', () => {
  it('carries its own revision and that of the national holidays', () => {
    expect(CALENDAR).toMatchObject({
      id: 'repair-centre',
      revision: '3',
      holidaysRevision: NATIONAL_HOLIDAYS_REVISION,
    });
    expect(NATIONAL_HOLIDAYS_REVISION).toMatch(/^holiday_jp \d+\.\d+\.\d+$/);
  });

  it.each([
    ['2031-07-04', true, 'a Friday'],
    ['2031-07-05', false, 'a Saturday'],
    ['2031-07-06', false, 'a Sunday'],
    ['2031-07-21', false, 'a national holiday'],
    ['2031-05-06', false, 'a substitute holiday'],
    ['2032-09-21', false, 'a citizens’ holiday'],
    ['2031-06-02', false, 'a closure of one date'],
    ['2031-06-03', true, 'the day after a closure of one date'],
    ['2032-06-02', true, 'a date closed in another year'],
    ['2032-08-11', false, 'Mountain Day, before a yearly closure'],
    ['2032-08-12', false, 'the first day of a yearly closure'],
    ['2031-08-14', false, 'the last day of a yearly closure'],
    ['2031-08-15', true, 'the day after a yearly closure'],
    ['2031-12-26', true, 'the last Friday of the year'],
    ['2031-12-29', false, 'the first day of a closure over New Year'],
    ['2035-01-02', false, 'a closure over New Year, in January'],
    ['2035-01-04', true, 'the day after a closure over New Year'],
  ])('says of %s: %s (%s)', (date, isBusinessDay) => {
    expect(CALENDAR.isBusinessDay(parseCivilDate(date))).toBe(isBusinessDay);
  });

  it('takes the weekly days off from its data', () => {
    const sundaysOnly = businessCalendar({ ...DATA, weekend: [7] });
    const everyDay = businessCalendar({ ...DATA, weekend: [] });
    expect(sundaysOnly.isBusinessDay(parseCivilDate('2031-07-05'))).toBe(true);
    expect(sundaysOnly.isBusinessDay(parseCivilDate('2031-07-06'))).toBe(false);
    expect(everyDay.isBusinessDay(parseCivilDate('2031-07-06'))).toBe(true);
  });

  it('closes a yearly closure of one day on that day alone', () => {
    const calendar = businessCalendar({ ...DATA, closures: ['07-02..07-02'] });
    const open = ['2031-07-01', '2031-07-02', '2031-07-03'].map((date) =>
      calendar.isBusinessDay(parseCivilDate(date)),
    );
    expect(open).toEqual([true, false, true]);
  });

  it('says nothing of a year that is not loaded', () => {
    expect([2031, 2032, 2033].map((year) => ONE_YEAR.covers(year))).toEqual([false, true, false]);
    for (const date of ['2031-12-31', '2033-01-01', '2033-01-02']) {
      expect(() => ONE_YEAR.isBusinessDay(parseCivilDate(date))).toThrow(CalendarNotLoaded);
    }
  });

  it.each<[string, Partial<BusinessCalendarData>, string]>([
    ['a closure that is no date', { closures: ['summer'] }, 'not "summer"'],
    ['a closure on a day that does not exist', { closures: ['2031-06-31'] }, 'not "2031-06-31"'],
    ['a yearly closure from a day no year has', { closures: ['02-30..03-01'] }, 'not "02-30..03-01"'],
    ['a yearly closure to a day no year has', { closures: ['02-01..02-30'] }, 'not "02-01..02-30"'],
    ['a closure in a year not loaded', { closures: ['2050-06-02'] }, '2050-06-02 stands in a year'],
    ['a year without known national holidays', { years: [2031, 2051] }, 'known for the year 2051'],
    ['a year that is no whole number', { years: [2031, 2032.5] }, 'known for the year 2032.5'],
    ['weekday 0', { weekend: [0] }, 'not 0'],
    ['weekday 8', { weekend: [8] }, 'not 8'],
    ['a fraction of a weekday', { weekend: [6.5] }, 'not 6.5'],
  ])('is not built from %s, and says what is wrong', (_what, wrong, reason) => {
    const build = () => businessCalendar({ ...DATA, ...wrong });
    expect(build).toThrow(InvalidCalendarData);
    expect(build).toThrow('calendar repair-centre, revision 3: ');
    expect(build).toThrow(reason);
  });

  it('has all that is wrong with it told by the entry, in the order of its lists', () => {
    const wrong = {
      years: [2031, 2051],
      weekend: [0, 7, 8],
      closures: ['13-01..13-02', '2031-06-02', '2031-02-30'],
    };
    expect(
      calendarProblems({ ...DATA, ...wrong }).map(({ entry: { list, index } }) => [list, index]),
    ).toEqual([
      ['years', 1],
      ['weekend', 0],
      ['weekend', 2],
      ['closures', 0],
      ['closures', 2],
    ]);
    expect(calendarProblems(DATA)).toEqual([]);
  });
});

describe('the national holidays', () => {
  it('are not guessed beyond their table', () => {
    for (const date of ['1969-12-31', '2051-01-01']) {
      expect(() => isNationalHoliday(parseCivilDate(date))).toThrow(CalendarNotLoaded);
    }
  });
});
