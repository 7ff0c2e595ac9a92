/** One pair of different values for each Temporal type, as functions so that every call builds a new object. */
const DIFFERENT_PAIRS: ReadonlyArray<readonly [type: string, one: () => unknown, other: () => unknown]> = [
  [
    'Instant',
    () => Temporal.Instant.from('2026-07-01T00:00:00Z'),
    () => Temporal.Instant.from('2026-07-01T00:00:00.001Z'),
  ],
  [
    'ZonedDateTime',
    () => Temporal.ZonedDateTime.from('2026-07-01T09:00:00[Asia/Tokyo]'),
    () => Temporal.ZonedDateTime.from('2026-07-01T00:00:00[UTC]'),
  ],
  [
    'PlainDateTime',
    () => Temporal.PlainDateTime.from('2026-07-01T09:00:00'),
    () => Temporal.PlainDateTime.from('2026-07-01T09:00:01'),
  ],
  ['PlainDate', () => Temporal.PlainDate.from('2026-07-01'), () => Temporal.PlainDate.from('2026-07-02')],
  ['PlainTime', () => Temporal.PlainTime.from('17:30'), () => Temporal.PlainTime.from('17:31')],
  [
    'PlainYearMonth',
    () => Temporal.PlainYearMonth.from('2026-07'),
    () => Temporal.PlainYearMonth.from('2026-08'),
  ],
  ['PlainMonthDay', () => Temporal.PlainMonthDay.from('12-29'), () => Temporal.PlainMonthDay.from('12-30')],
  ['Duration', () => Temporal.Duration.from('P1M'), () => Temporal.Duration.from('P1D')],
];

describe('two Temporal values under jest', () => {
  it.each(DIFFERENT_PAIRS)('differ when their %s values differ', (_type, one, other) => {
    expect(one()).not.toEqual(other());
    expect(one()).not.toStrictEqual(other());
    expect({ at: [one()] }).not.toEqual({ at: [other()] });
    expect({ at: [one()] }).not.toStrictEqual({ at: [other()] });
  });

  it.each(DIFFERENT_PAIRS)('are equal when their %s values are', (_type, one) => {
    expect(one()).toEqual(one());
    expect(one()).toStrictEqual(one());
    expect({ at: [one()] }).toStrictEqual({ at: [one()] });
  });

  it('differ when their types do, though they print alike', () => {
    const date = Temporal.PlainDate.from('2026-07-01');
    const dateTime = Temporal.PlainDateTime.from('2026-07-01T00:00');
    expect(date).not.toEqual(dateTime);
    expect(dateTime).not.toEqual(date);
    expect(date).not.toEqual('2026-07-01');
    expect(date).not.toEqual({});
  });

  it('leave the comparison of everything else to jest', () => {
    expect({ a: 1, b: undefined }).toEqual({ a: 1 });
    expect({ a: 1, b: undefined }).not.toStrictEqual({ a: 1 });
    expect(new Set([1, 2])).toEqual(new Set([2, 1]));
    expect(Temporal.PlainDate.from('2026-07-01')).toEqual(expect.any(Temporal.PlainDate));
  });
});
