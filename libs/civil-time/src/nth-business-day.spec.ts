import fc from 'fast-check';
import { businessCalendar, InvalidPeriod, nthBusinessDay, parseCivilDate } from './index.js';

const CALENDAR = businessCalendar({
  id: 'repair-centre',
  revision: '3',
  years: Array.from({ length: 27 }, (_, index) => 2016 + index),
  closures: ['12-29..01-03', '08-12..08-14'],
  weekend: [6, 7],
});

/** 2032 is loaded, 2031 and 2033 are not. */
const ONE_YEAR = businessCalendar({
  id: 'repair-centre',
  revision: '3',
  years: [2032],
  closures: [],
  weekend: [6, 7],
});

describe('the n-th business day', () => {
  it('is counted from the next day on: the start is day 0, open or closed', () => {
    expect(nthBusinessDay(parseCivilDate('2031-07-04'), 1, CALENDAR).toString()).toBe('2031-07-07');
    expect(nthBusinessDay(parseCivilDate('2031-07-05'), 1, CALENDAR).toString()).toBe('2031-07-07');
  });

  it('is a business day, later for every n, with exactly n business days from the day after the start', () => {
    const wrong: string[] = [];
    const last = parseCivilDate('2040-12-31');
    for (let start = parseCivilDate('2016-01-01'); !start.equals(last); start = start.add({ days: 1 })) {
      let previous = start;
      for (const n of [1, 4, 14]) {
        const day = nthBusinessDay(start, n, CALENDAR);
        const isLater = Temporal.PlainDate.compare(previous, day) < 0;
        if (!CALENDAR.isBusinessDay(day) || !isLater || businessDaysAfter(start, day) !== n) {
          wrong.push(`${n} after ${start}: ${day}`);
        }
        previous = day;
      }
    }
    expect(wrong).toEqual([]);
  });

  it('adds up: m + n business days are n after m', () => {
    const day = fc.integer({ min: 0, max: 9000 });
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(day, count, count, (days, m, n) => {
        const start = parseCivilDate('2016-01-01').add({ days });
        const there = nthBusinessDay(start, m, CALENDAR);
        expect(nthBusinessDay(there, n, CALENDAR)).toEqual(nthBusinessDay(start, m + n, CALENDAR));
      }),
    );
  });

  it('never counts on into a year whose closures are not loaded, and names what is missing', () => {
    expect(nthBusinessDay(parseCivilDate('2032-12-29'), 2, ONE_YEAR).toString()).toBe('2032-12-31');
    const missing = {
      name: 'CalendarNotLoaded',
      calendarId: 'repair-centre',
      revision: '3',
      year: 2033,
      message: 'calendar repair-centre, revision 3, holds no data for the year 2033',
    };
    expect(() => nthBusinessDay(parseCivilDate('2032-12-29'), 3, ONE_YEAR)).toThrow(
      expect.objectContaining(missing),
    );
  });

  it('needs the closures of the counted days only, not of the start', () => {
    expect(nthBusinessDay(parseCivilDate('2031-12-31'), 1, ONE_YEAR).toString()).toBe('2032-01-02');
  });

  it.each([0, -1, 1.5, Number.NaN])('is refused for n = %d', (n) => {
    expect(() => nthBusinessDay(parseCivilDate('2032-07-01'), n, ONE_YEAR)).toThrow(InvalidPeriod);
  });
});

function businessDaysAfter(start: Temporal.PlainDate, end: Temporal.PlainDate): number {
  const days = Array.from({ length: start.until(end).days }, (_, index) => start.add({ days: index + 1 }));
  return days.filter((day) => CALENDAR.isBusinessDay(day)).length;
}
