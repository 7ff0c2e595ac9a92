import fc from 'fast-check';
import {
  formatCivilDate,
  formatInstant,
  InvalidCivilDate,
  InvalidInstant,
  parseCivilDate,
  parseInstant,
} from './index.js';

describe('a date as text', () => {
  it('is YYYY-MM-DD and comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719528, max: 2932896 }), (daysFrom1970) => {
        const date = new Temporal.PlainDate(1970, 1, 1).add({ days: daysFrom1970 });
        const text = formatCivilDate(date);
        expect(text).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(parseCivilDate(text)).toEqual(date);
      }),
    );
  });

  it.each([
    ['empty', ''],
    ['a short month', '2031-7-01'],
    ['no separators', '20310701'],
    ['slashes', '2031/07/01'],
    ['a day the month lacks', '2031-06-31'],
    ['29 February in a common year', '2031-02-29'],
    ['month 13', '2031-13-01'],
    ['day 0', '2031-07-00'],
    ['a time of day', '2031-07-01T00:00'],
    ['a calendar', '2031-07-01[u-ca=japanese]'],
    ['a line break after it', '2031-07-01\n'],
    ['full-width digits', '２０３１-07-01'],
    ['a five-digit year', '+012031-07-01'],
  ])('is refused when it has %s', (_what, text) => {
    expect(() => parseCivilDate(text)).toThrow(InvalidCivilDate);
  });

  it('takes 29 February in a leap year', () => {
    expect(parseCivilDate('2032-02-29')).toEqual(new Temporal.PlainDate(2032, 2, 29));
  });

  it('names the ISO date whatever calendar the value shows', () => {
    expect(formatCivilDate(new Temporal.PlainDate(2031, 7, 1, 'japanese'))).toBe('2031-07-01');
  });

  it('is not written for a year of more than four digits', () => {
    expect(() => formatCivilDate(new Temporal.PlainDate(10000, 1, 1))).toThrow(InvalidCivilDate);
  });
});

describe('an instant as text', () => {
  it('ends in Z with three digits of a second and comes back as it was written', () => {
    const [first, last] = ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'].map(
      (text) => Temporal.Instant.from(text).epochMilliseconds,
    );
    fc.assert(
      fc.property(fc.integer({ min: first!, max: last! }), (milliseconds) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds);
        const text = formatInstant(instant);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(parseInstant(text)).toEqual(instant);
      }),
    );
  });

  it.each([
    ['2031-07-01T00:00:00Z', '2031-07-01T00:00:00.000Z'],
    ['2031-07-01T09:00:00+09:00', '2031-07-01T00:00:00.000Z'],
    ['2031-06-30t15:00:00.5z', '2031-06-30T15:00:00.500Z'],
    ['2031-07-01T00:00:00.123999999Z', '2031-07-01T00:00:00.123Z'],
    ['1969-12-31T23:59:59.999999999Z', '1969-12-31T23:59:59.999Z'],
  ])('%s is written %s', (text, canonical) => {
    expect(formatInstant(parseInstant(text))).toBe(canonical);
  });

  it.each([
    ['no zone', '2031-07-01T00:00:00'],
    ['a date alone', '2031-07-01'],
    ['no seconds', '2031-07-01T00:00Z'],
    ['a space for the T', '2031-07-01 00:00:00Z'],
    ['no separators', '20310701T000000Z'],
    ['a comma', '2031-07-01T00:00:00,5Z'],
    ['a zone name', '2031-07-01T09:00:00+09:00[Asia/Tokyo]'],
    ['an offset without its colon', '2031-07-01T09:00:00+0900'],
    ['a leap second, which would be read as another moment', '2031-06-30T23:59:60Z'],
    ['hour 24', '2031-07-01T24:00:00Z'],
    ['a day the month lacks', '2031-06-31T00:00:00Z'],
    ['an offset of a day', '2031-07-01T00:00:00+24:00'],
  ])('is refused when it has %s', (_what, text) => {
    expect(() => parseInstant(text)).toThrow(InvalidInstant);
  });

  it('is not written for a year of more than four digits', () => {
    expect(() => formatInstant(Temporal.Instant.from('+010000-01-01T00:00:00Z'))).toThrow(InvalidInstant);
  });
});
