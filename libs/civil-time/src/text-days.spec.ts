import { daysAfter, instantAfter, lastDayFrom } from './text-days.js';

describe('days as events write them', () => {
  it.each([
    ['2024-02-29', { unit: 'months', count: 12 }, 'counted', '2025-02-28'],
    ['2024-01-31', { unit: 'months', count: 1 }, 'not-counted', '2024-02-29'],
    ['2024-03-01', { unit: 'days', count: 14 }, 'counted', '2024-03-14'],
  ] as const)('from %s on, %j, first day %s: the last is %s', (start, period, firstDay, last) => {
    expect(lastDayFrom(start, period, firstDay)).toBe(last);
  });

  it.each([
    [1, '2024-03-01'],
    [-29, '2024-01-31'],
  ])('%i days after 29 February 2024 is %s', (days, day) => {
    expect(daysAfter('2024-02-29', days)).toBe(day);
  });

  it('end in Tokyo, nine hours ahead of UTC', () => {
    expect(instantAfter('2024-12-31')).toBe('2024-12-31T15:00:00.000Z');
  });
});
