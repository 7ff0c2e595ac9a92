import {
  businessCalendar,
  type BusinessCalendarData,
  isNationalHoliday,
  lastDayOf,
  nthBusinessDay,
  parseCivilDate,
  wholeMonthsCovering,
} from '#civil-time';
import { holidaysByRule } from './holiday-rules.js';
import {
  addDays,
  dayAfter,
  type Day,
  dayOfWeek,
  endOfMonths,
  monthsToReach,
  nthOpenDay,
} from './plain-calendar.js';

const EVERY_DAY = everyDay('2016-01-01', '2040-12-31');
const MONTHS = [1, 2, 3, 6, 11, 13];
const YEARS = [1, 2, 5];

const DATA: BusinessCalendarData = {
  id: 'two-implementations',
  revision: '1',
  years: Array.from({ length: 26 }, (_, index) => 2016 + index),
  closures: ['12-29..01-03', '08-12..08-14'],
  weekend: [6, 7],
};
const CALENDAR = businessCalendar(DATA);
const OWN_CLOSURES = new Set('12-29 12-30 12-31 01-01 01-02 01-03 08-12 08-13 08-14'.split(' '));

function everyDay(first: Day, last: Day): readonly Day[] {
  const days = [first];
  for (let day = first; day < last;) days.push((day = dayAfter(day)));
  return days;
}

/** Both sides read one table of national holidays here: what is compared is the counting. */
function isClosed(day: Day): boolean {
  const weekday = dayOfWeek(day);
  return (
    weekday === 0 || weekday === 6 || OWN_CLOSURES.has(day.slice(5)) || isNationalHoliday(parseCivilDate(day))
  );
}

describe('two implementations that share no line agree on every day from 2016 to 2040', () => {
  it('where days and weeks end', () => {
    const apart = EVERY_DAY.filter((day) => {
      const start = parseCivilDate(day);
      const day14 = addDays(day, 13);
      const day15 = dayAfter(day14);
      return (
        lastDayOf(start, { unit: 'days', count: 14 }, 'counted').toString() !== day14 ||
        lastDayOf(start, { unit: 'days', count: 14 }, 'not-counted').toString() !== day15 ||
        lastDayOf(start, { unit: 'weeks', count: 2 }, 'not-counted').toString() !== day15
      );
    });
    expect(apart).toEqual([]);
  });

  it.each(MONTHS)('where %i months end', (count) => {
    const apart = EVERY_DAY.filter((day) => {
      const start = parseCivilDate(day);
      return (
        lastDayOf(start, { unit: 'months', count }, 'counted').toString() !== endOfMonths(day, count) ||
        lastDayOf(start, { unit: 'months', count }, 'not-counted').toString() !==
          endOfMonths(dayAfter(day), count)
      );
    });
    expect(apart).toEqual([]);
  });

  it.each(YEARS)('where %i years end', (count) => {
    const apart = EVERY_DAY.filter((day) => {
      const start = parseCivilDate(day);
      return (
        lastDayOf(start, { unit: 'years', count }, 'counted').toString() !== endOfMonths(day, 12 * count) ||
        lastDayOf(start, { unit: 'years', count }, 'not-counted').toString() !==
          endOfMonths(dayAfter(day), 12 * count)
      );
    });
    expect(apart).toEqual([]);
  });

  it('how many whole months cover a span', () => {
    const apart = EVERY_DAY.filter((from, index) => {
      const to = EVERY_DAY[Math.min(index + ((index * 7919) % 1_500) - 50, EVERY_DAY.length - 1)] ?? from;
      return wholeMonthsCovering(parseCivilDate(from), parseCivilDate(to)) !== monthsToReach(from, to);
    });
    expect(apart).toEqual([]);
  });

  it('which business day is the n-th', () => {
    const apart = EVERY_DAY.filter((day, index) => {
      const n = 1 + (index % 20);
      return nthBusinessDay(parseCivilDate(day), n, CALENDAR).toString() !== nthOpenDay(day, n, isClosed);
    });
    expect(apart).toEqual([]);
  });
});

describe('the table of national holidays', () => {
  it.each([
    [2022, '01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23'],
    [
      2023,
      '01-01 01-02 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23',
    ],
    [
      2024,
      '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23',
    ],
    [
      2025,
      '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
    ],
    [
      2026,
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    ],
  ])('holds in %i just the days the worked cases were computed with', (year, monthDays) => {
    expect(holidaysOf(year)).toEqual(monthDays.split(' ').map((monthDay) => `${year}-${monthDay}`));
  });

  it('agrees with the rules of the Act from 2022 to 2050, citizens’ holidays included', () => {
    for (let year = 2022; year <= 2050; year += 1) expect(holidaysOf(year)).toEqual(holidaysByRule(year));
    expect(['2032-09-21', '2049-09-21'].map((day) => isNationalHoliday(parseCivilDate(day)))).toEqual([
      true,
      true,
    ]);
  });

  it('holds 2018-04-30, a substitute holiday', () => {
    expect(isNationalHoliday(parseCivilDate('2018-04-30'))).toBe(true);
  });
});

function holidaysOf(year: number): readonly Day[] {
  return everyDay(`${year}-01-01`, `${year}-12-31`).filter((day) => isNationalHoliday(parseCivilDate(day)));
}
