import {
  type DatePeriod,
  firstCountedDay,
  firstCountedDayOf,
  hoursAfter,
  InvalidPeriod,
  lastDayOf,
  parseCivilDate,
  parseInstant,
  wholeMonthsCovering,
} from './index.js';

const UNITS = ['days', 'weeks', 'months', 'years'] as const;
const PERIODS: readonly DatePeriod[] = [
  ...[1, 14].map((count) => ({ unit: 'days', count }) as const),
  { unit: 'weeks', count: 2 },
  ...[1, 3, 11].map((count) => ({ unit: 'months', count }) as const),
  ...[1, 5].map((count) => ({ unit: 'years', count }) as const),
];

const EVERY_DATE = datesFrom(parseCivilDate('2016-01-01'), parseCivilDate('2040-12-31'));

function datesFrom(first: Temporal.PlainDate, last: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const days = first.until(last).days;
  return Array.from({ length: days + 1 }, (_, index) => first.add({ days: index }));
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

/** The last day of a period for every date as its day 1, as text: `YYYY-MM-DD` sorts as dates do. */
function everyLastDay(period: DatePeriod): readonly string[] {
  return EVERY_DATE.map((first) => lastDayOf(first, period, 'counted').toString());
}

describe('day 1 of a period', () => {
  it('is the starting date where the rule counts it, else the day after', () => {
    const start = parseCivilDate('2031-12-31');
    expect(firstCountedDay(start, 'counted').toString()).toBe('2031-12-31');
    expect(firstCountedDay(start, 'not-counted').toString()).toBe('2032-01-01');
  });

  it.each([
    ['2031-03-31T14:59:59.999999999Z', '2031-04-01'],
    ['2031-03-31T15:00:00Z', '2031-04-01'],
    ['2031-03-31T15:00:00.000000001Z', '2031-04-02'],
    ['2031-04-01T00:00:00Z', '2031-04-02'],
  ])('after an event at %s is %s: 00:00 in Tokyo sharp counts its own day', (instant, day) => {
    expect(firstCountedDayOf(Temporal.Instant.from(instant)).toString()).toBe(day);
  });
});

describe.each(PERIODS)('the last day of $count $unit, for every start from 2016 to 2040', (period) => {
  const firstDays = EVERY_DATE.map(String);
  const lastDays = everyLastDay(period);

  it('is never before day 1', () => {
    expect(firstDays.filter((first, index) => lastDays[index]! < first)).toEqual([]);
  });

  it('comes no earlier for a later start', () => {
    expect(firstDays.filter((_, index) => index > 0 && lastDays[index]! < lastDays[index - 1]!)).toEqual([]);
  });

  it('comes later for one unit more', () => {
    const longer = everyLastDay({ ...period, count: period.count + 1 });
    expect(firstDays.filter((_, index) => longer[index]! <= lastDays[index]!)).toEqual([]);
  });

  it('is that of the next day as day 1 when the starting day is not counted', () => {
    const notCounted = EVERY_DATE.map((start) => lastDayOf(start, period, 'not-counted').toString());
    expect(notCounted.slice(0, -1)).toEqual(lastDays.slice(1));
  });

  it('is followed by the day corresponding to day 1, or ends a month that has no such day', () => {
    const breaches = EVERY_DATE.filter((first, index) => !corresponds(first, period, lastDays[index]!));
    expect(breaches.map(String)).toEqual([]);
  });
});

/** Art. 143 (2) said the other way round, from the last day back to day 1. */
function corresponds(first: Temporal.PlainDate, { unit, count }: DatePeriod, lastDay: string): boolean {
  const last = parseCivilDate(lastDay);
  const next = last.add({ days: 1 });
  if (unit === 'days' || unit === 'weeks')
    return first.until(next).days === (unit === 'weeks' ? 7 : 1) * count;
  const target = first.toPlainYearMonth().add({ [unit]: count });
  return first.day <= target.daysInMonth
    ? next.day === first.day && next.toPlainYearMonth().equals(target)
    : last.day === last.daysInMonth && last.toPlainYearMonth().equals(target);
}

describe('a period that cannot be counted', () => {
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is refused: %d units', (count) => {
    const start = parseCivilDate('2031-07-01');
    for (const unit of UNITS) {
      expect(() => lastDayOf(start, { unit, count }, 'counted')).toThrow(InvalidPeriod);
    }
    expect(() => hoursAfter(parseInstant('2031-07-01T00:00:00Z'), count)).toThrow(InvalidPeriod);
  });
});

describe('a period in hours', () => {
  it('runs from the very moment', () => {
    const start = parseInstant('2031-07-01T01:30:00.250Z');
    expect(hoursAfter(start, 72).toString()).toBe('2031-07-04T01:30:00.25Z');
  });
});

describe('the whole months that cover a span', () => {
  it.each([
    ['2031-04-01', '2031-04-01', 1],
    ['2031-04-01', '2031-04-30', 1],
    ['2031-04-01', '2031-05-01', 2],
    ['2031-01-31', '2031-02-28', 1],
    ['2031-01-31', '2031-03-01', 2],
    ['2031-04-15', '2032-04-14', 12],
    ['2031-04-15', '2032-04-15', 13],
    ['2031-04-02', '2031-04-01', 0],
    ['2031-04-02', '2029-01-01', 0],
  ])('from %s to %s are %d', (from, to, months) => {
    expect(wholeMonthsCovering(parseCivilDate(from), parseCivilDate(to))).toBe(months);
  });

  it('are just enough: they reach the last day of the span, and one month fewer does not', () => {
    const wrong = EVERY_DATE.flatMap((from) =>
      [0, 27, 30, 59, 365, 800].flatMap((days) => {
        const to = from.add({ days });
        const months = wholeMonthsCovering(from, to);
        const enough = !isBefore(lastDayOf(from, { unit: 'months', count: months }, 'counted'), to);
        const spare =
          months > 1 && !isBefore(lastDayOf(from, { unit: 'months', count: months - 1 }, 'counted'), to);
        return enough && !spare ? [] : [`${from} to ${to}: ${months}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
