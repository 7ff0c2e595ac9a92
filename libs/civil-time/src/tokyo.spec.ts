import fc from 'fast-check';
import { firstMomentAfter, parseCivilDate, parseInstant, startOfTokyoDay, tokyoDateOf } from './index.js';

describe('a day in Tokyo', () => {
  it.each([
    ['2031-08-28T14:59:59.999Z', '2031-08-28'],
    ['2031-08-28T15:00:00Z', '2031-08-29'],
    ['2031-12-31T15:00:00Z', '2032-01-01'],
  ])('at %s is %s', (instant, date) => {
    expect(tokyoDateOf(parseInstant(instant)).toString()).toBe(date);
  });

  it('begins at 15:00 UTC of the day before', () => {
    expect(startOfTokyoDay(parseCivilDate('2031-07-01')).toString()).toBe('2031-06-30T15:00:00Z');
  });

  it('is over at the first moment of the next one', () => {
    expect(firstMomentAfter(parseCivilDate('2031-12-31')).toString()).toBe('2031-12-31T15:00:00Z');
  });

  it('holds every moment from its start, and none from the first moment after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (daysFrom1970) => {
        const date = new Temporal.PlainDate(1970, 1, 1).add({ days: daysFrom1970 });
        const [start, end] = [startOfTokyoDay(date), firstMomentAfter(date)];
        expect(tokyoDateOf(start)).toEqual(date);
        expect(tokyoDateOf(end.subtract({ nanoseconds: 1 }))).toEqual(date);
        expect(tokyoDateOf(start.subtract({ nanoseconds: 1 }))).toEqual(date.subtract({ days: 1 }));
        expect(tokyoDateOf(end)).toEqual(date.add({ days: 1 }));
      }),
    );
  });
});
