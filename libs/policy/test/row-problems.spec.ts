import { InvalidTerms, parseTerms } from '../src/index.js';

/** The last day of one row and the first of the next. */
const LAST = '2024-06-30';
const FIRST = '2024-07-01';

describe('rows are refused, naming the one at fault and why,', () => {
  const problemsOf = (tables: object): readonly string[] => {
    try {
      parseTerms({ revision: 'r', programmes: { frontier: tables } });
      return [];
    } catch (error) {
      if (!(error instanceof InvalidTerms)) throw error;
      return error.problems.map(
        ({ path, problem }) => `${path.replace('/programmes/frontier', '')}: ${problem}`,
      );
    }
  };

  it.each([
    [
      'that overlap by a day',
      { models: { 'a/b': [{ until: FIRST }, { warrantyMonths: 6, from: FIRST }] } },
      [`/models/a~1b/1: overlaps another entry, which is valid from the beginning to ${FIRST}`],
    ],
    [
      'of which one stands for ever',
      { partMonths: { p: [{ value: 6 }, { value: 3, from: FIRST }] } },
      ['/partMonths/p/1: overlaps another entry, which is valid from the beginning to an open end'],
    ],
    [
      'that end before they begin',
      { highPrice: { value: 1, from: FIRST, until: LAST } },
      [`/highPrice/until: ends on ${LAST}, before it begins on ${FIRST}`],
    ],
    [
      'with a hole between them',
      {
        contactAttempts: [
          { value: 2, from: '2024-07-03' },
          { value: 3, until: LAST },
        ],
      },
      [
        `/contactAttempts/0/from: begins on 2024-07-03, but the row before it ends on ${LAST}: the days between would be unset`,
      ],
    ],
    [
      'without a value: a hole that is written down',
      { paymentPoint: [{ value: 'before-hand-back', until: LAST }, { from: FIRST }] },
      ['/paymentPoint/1/value: is missing'],
    ],
    [
      'with a value of another kind',
      { contactAttempts: [{ value: 'three', from: FIRST }], highPrice: 'much' },
      [
        '/contactAttempts/0/value: must be a whole number of at least 1, not "three"',
        '/highPrice: must be a whole number of at least 0, not "much"',
      ],
    ],
    [
      'with a day that does not exist',
      { models: { a: [{ warrantyMonths: 6, from: '2024-02-30' }] } },
      ['/models/a/0/from: must be a date YYYY-MM-DD, not "2024-02-30"'],
    ],
    [
      'with a key of their own',
      { highPrice: { price: 1 } },
      ['/highPrice/value: is missing', '/highPrice/price: unknown key'],
    ],
    [
      'none at all',
      { models: { a: [] }, highPrice: [] },
      ['/models/a: must be a list that is not empty', '/highPrice: must be a list that is not empty'],
    ],
  ])('%s', (_what, tables, problems) => {
    expect(problemsOf(tables)).toEqual(problems);
  });

  it('but not those whose days follow on each other, in whatever order they stand', () => {
    const rows = [
      { value: 2, from: FIRST },
      { value: 3, until: LAST },
    ];
    expect(
      problemsOf({ contactAttempts: rows, models: { m: [{ from: FIRST, until: '2024-12-31' }] } }),
    ).toEqual([]);
  });
});
