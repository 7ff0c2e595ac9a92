import { dayOf } from './day-of.js';
import { InvalidInstant } from './errors.js';

describe('the day of an instant', () => {
  it.each([
    ['2026-04-06T14:59:59.999Z', '2026-04-06'],
    ['2026-04-06T15:00:00.000Z', '2026-04-07'],
    ['2026-04-06T23:59:59+09:00', '2026-04-06'],
    ['2026-12-31T15:00:00.000Z', '2027-01-01'],
  ])('is that of Tokyo: %s is on %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
  });

  it('is asked of an instant only', () => {
    expect(() => dayOf('2026-04-06')).toThrow(InvalidInstant);
  });
});
