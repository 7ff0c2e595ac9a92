/** Worked cases of reference/deadlines.md B4, its two textbook examples, and the figures of the regulations. */
import {
  type BusinessCalendarData,
  businessCalendar,
  type DatePeriod,
  firstCountedDayOf,
  firstMomentAfter,
  hoursAfter,
  isNationalHoliday,
  lastDayOf,
  nthBusinessDay,
  parseCivilDate,
  parseInstant,
  rollOffClosedDays,
  tokyoDateOf,
  wholeMonthsCovering,
} from '#civil-time';

const days = (count: number): DatePeriod => ({ unit: 'days', count });
const weeks = (count: number): DatePeriod => ({ unit: 'weeks', count });
const months = (count: number): DatePeriod => ({ unit: 'months', count });
const years = (count: number): DatePeriod => ({ unit: 'years', count });

const isSundayOrHoliday = (day: Temporal.PlainDate) => day.dayOfWeek === 7 || isNationalHoliday(day);
const isWeekendOrHoliday = (day: Temporal.PlainDate) => day.dayOfWeek === 6 || isSundayOrHoliday(day);
const isMonthEnd = (day: Temporal.PlainDate) => day.day === day.daysInMonth;

/** The event's moment: a text without zone is Tokyo time. */
function momentOf(event: string): Temporal.Instant {
  return parseInstant(event.endsWith('Z') ? event : `${event.replace(' ', 'T')}:00+09:00`);
}

function lastDayAfter(event: string, period: DatePeriod): Temporal.PlainDate {
  return lastDayOf(firstCountedDayOf(momentOf(event)), period, 'counted');
}

function expectEnd(last: Temporal.PlainDate, expectedLast: string, expectedAfter: string): void {
  expect(last.toString()).toBe(expectedLast);
  expect(firstMomentAfter(last)).toEqual(momentOf(`${expectedAfter} 00:00`));
}

describe('a period by the calendar ends as worked out', () => {
  it.each<[number, string, DatePeriod, string, string, string]>([
    [1, '2026-03-08 13:00', months(3), '2026-06-08', '2026-06-09', 'the textbook'],
    [2, '2026-04-30 10:00', months(1), '2026-05-31', '2026-06-01', 'adding a month to the event gives 05-30'],
    [3, '2026-02-28 10:00', months(3), '2026-05-31', '2026-06-01', 'adding to the event gives 05-28'],
    [4, '2026-01-30 10:00', months(1), '2026-02-28', '2026-03-01', 'day 1 is 01-31, there is no 02-31'],
    [5, '2026-01-31 10:00', months(1), '2026-02-28', '2026-03-01', 'day 1 is 02-01'],
    [6, '2026-11-29 10:00', months(3), '2027-02-28', '2027-03-01', 'there is no 02-30'],
    [7, '2026-11-30 10:00', months(3), '2027-02-28', '2027-03-01', 'day 1 is 12-01'],
    [8, '2026-11-27 10:00', months(3), '2027-02-27', '2027-02-28', 'an ordinary day beside a month end'],
    [9, '2023-11-29 10:00', months(3), '2024-02-29', '2024-03-01', 'a leap year without 02-30'],
    [10, '2023-11-28 10:00', months(3), '2024-02-28', '2024-02-29', 'a leap year has 02-29'],
    [11, '2026-09-30 10:00', months(3), '2026-12-31', '2027-01-01', 'adding to the event gives 12-30'],
    [12, '2026-08-31 10:00', months(3), '2026-11-30', '2026-12-01', 'day 1 is 09-01'],
    [13, '2024-02-28 10:00', years(1), '2025-02-28', '2025-03-01', 'day 1 is 02-29, none in 2025'],
    [14, '2024-02-29 10:00', years(1), '2025-02-28', '2025-03-01', 'day 1 is 03-01'],
    [15, '2026-04-01 00:00', months(3), '2026-06-30', '2026-07-01', 'the proviso of art. 140'],
    [16, '2026-07-01 10:00', days(14), '2026-07-15', '2026-07-16', 'the first day is not counted'],
    [17, '2026-08-28T15:30:00Z', days(10), '2026-09-08', '2026-09-09', 'in Tokyo it is already 08-29'],
    [18, '2026-05-12 10:00', weeks(2), '2026-05-26', '2026-05-27', 'weeks'],
    [36, '2026-12-31 10:00', months(2), '2027-02-28', '2027-03-01', 'day 1 is 01-01'],
  ])('case %i: %s', (_number, event, period, last, after, _why) => {
    expectEnd(lastDayAfter(event, period), last, after);
  });
});

describe('a last day rolls off closed days where such a custom is stated', () => {
  it.each<[number, string, DatePeriod, string, string, string]>([
    [19, '2026-07-05 10:00', months(1), '2026-08-05', '2026-08-06', 'nothing to roll off'],
    [20, '2026-06-20 10:00', months(3), '2026-09-24', '2026-09-25', 'Sunday, holiday, citizens’, equinox'],
    [21, '2026-04-19 10:00', days(14), '2026-05-07', '2026-05-08', '05-06 is the substitute'],
    [22, '2026-06-11 10:00', months(2), '2026-08-12', '2026-08-13', 'Mountain Day'],
    [23, '2026-05-15 10:00', months(3), '2026-08-15', '2026-08-16', 'Saturday is not in the text'],
  ])('case %i: %s', (_number, event, period, last, after, _why) => {
    expectEnd(rollOffClosedDays(lastDayAfter(event, period), isSundayOrHoliday), last, after);
  });

  it('case 23 with Saturday closed too: Monday', () => {
    const last = rollOffClosedDays(lastDayAfter('2026-05-15 10:00', months(3)), isWeekendOrHoliday);
    expectEnd(last, '2026-08-17', '2026-08-18');
  });
});

describe('the n-th business day is as worked out', () => {
  const YEAR_END = ['12-29..12-31', '2027-01-02', '2027-01-03'];

  it.each<[number, string, number, readonly string[], string, string, string]>([
    [24, '2026-04-20 10:00', 14, [], '2026-05-14', '2026-05-15', 'Golden Week'],
    [25, '2026-04-20 10:00', 14, ['2026-04-30', '2026-05-01'], '2026-05-18', '2026-05-19', 'own closure'],
    [26, '2026-09-11 10:00', 14, [], '2026-10-06', '2026-10-07', '09-21 to 09-23'],
    [27, '2026-12-18 10:00', 14, YEAR_END, '2027-01-14', '2027-01-15', 'year end; 01-11 is a holiday'],
    [28, '2026-12-18 10:00', 14, [], '2027-01-08', '2027-01-09', 'the same with statutory days only'],
    [29, '2026-08-03 10:00', 14, ['08-12..08-14'], '2026-08-27', '2026-08-28', 'Obon'],
    [30, '2019-04-22 10:00', 14, [], '2019-05-20', '2019-05-21', 'the ten-day holiday of 2019'],
    [31, '2026-09-19 10:00', 1, [], '2026-09-24', '2026-09-25', 'five days off'],
    [32, '2027-03-15 10:00', 5, [], '2027-03-23', '2027-03-24', 'the equinox on a Sunday'],
    [33, '2026-08-03T15:30:00Z', 14, [], '2026-08-25', '2026-08-26', 'in Tokyo it is already 08-04'],
    [35, '2015-09-18 10:00', 3, [], '2015-09-28', '2015-09-29', 'citizens’ holiday 09-22'],
  ])('case %i: %s + %i', (_number, event, n, closures, last, after, _why) => {
    const data: BusinessCalendarData = {
      id: 'worked-cases',
      revision: '1',
      years: [2015, 2019, 2026, 2027],
      closures,
      weekend: [6, 7],
    };
    expectEnd(nthBusinessDay(tokyoDateOf(momentOf(event)), n, businessCalendar(data)), last, after);
  });
});

it('case 34: 72 hours run from the moment', () => {
  expect(hoursAfter(momentOf('2026-07-01 10:30'), 72)).toEqual(momentOf('2026-07-04 10:30'));
});

describe('the textbooks and the figures of the regulations agree', () => {
  it.each([
    ['2026-07-06', months(2), 'not-counted', '2026-09-06', 'textbook'],
    ['2017-04-01', years(1), 'counted', '2018-03-31', 'SR-1-F1'],
    ['2017-05-01', years(1), 'counted', '2018-04-30', 'SR-2-F1'],
    ['2017-05-15', years(1), 'counted', '2018-05-14', 'SR-2-F2'],
    ['2017-04-15', days(30), 'not-counted', '2017-05-15', 'SR-2-1 by its figure'],
    ['2018-03-31', days(30), 'not-counted', '2018-04-30', 'SR-4-F2, a holiday that moves nothing'],
    ['2024-04-30', months(3), 'not-counted', '2024-07-31', 'A-G-2'],
    ['2024-02-29', years(1), 'counted', '2025-02-28', 'conventions of the cases'],
    ['2023-11-30', months(3), 'counted', '2024-02-29', 'conventions of the cases'],
    ['2024-03-01', days(14), 'counted', '2024-03-14', 'FR-R2-5c: day 14 is start + 13'],
  ] as const)('%s + %o, first day %s: %s', (start, period, firstDay, last, _source) => {
    expect(lastDayOf(parseCivilDate(start), period, firstDay).toString()).toBe(last);
  });

  it.each([
    ['2018-04-01', '2018-06-30', 3, 'SR-3-F1: the months after the first year'],
    ['2017-04-01', '2018-06-30', 15, 'SR-3-F1 as dated, not as labelled'],
    ['2018-04-01', '2018-05-14', 2, 'SR-5-F2: the retroactive months'],
  ])('%s to %s are %i months', (from, to, count, _source) => {
    expect(wholeMonthsCovering(parseCivilDate(from), parseCivilDate(to))).toBe(count);
  });
});

it('adding months to the day of the event is wrong on 2,355 of 262,980 dates and counts, all month ends', () => {
  const wrong: string[] = [];
  let pairs = 0;
  const end = parseCivilDate('2040-01-01');
  for (let event = parseCivilDate('2020-01-01'); !event.equals(end); event = event.add({ days: 1 })) {
    for (let count = 1; count <= 36; count += 1) {
      pairs += 1;
      const last = lastDayOf(event, months(count), 'not-counted');
      if (!last.equals(event.add({ months: count }))) wrong.push(event.toString());
    }
  }
  expect([pairs, wrong.length]).toEqual([262_980, 2_355]);
  expect(wrong.filter((event) => !isMonthEnd(parseCivilDate(event)))).toEqual([]);
});
