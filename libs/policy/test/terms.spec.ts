import { InvalidTerms, parseTerms } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';

const problemsOf = (raw: unknown): readonly string[] => {
  try {
    parseTerms(raw);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidTerms)) throw error;
    return error.problems.map(({ path, problem }) => `${path}: ${problem}`);
  }
};
const withFrontier = (frontier: object) => ({ revision: 'r', programmes: { frontier } });
const fees = (from: string, until?: string) => ({
  revision: `from ${from}`,
  from,
  inspectionFee: 1,
  returnFreight: 1,
  ...(until === undefined ? {} : { until }),
});

describe('terms', () => {
  it('may leave everything unset but their own name', () => {
    expect(parseTerms({ revision: 'r', programmes: {} })).toEqual({ revision: 'r', programmes: {} });
  });

  it('are JSON: they survive a round trip', () => {
    expect(parseTerms(JSON.parse(JSON.stringify(houseTerms())))).toEqual(houseTerms());
  });

  it('do not change when what they were read from changes', () => {
    const raw = { revision: 'r', programmes: { frontier: { designatedShops: ['a'] } } };
    const terms = parseTerms(raw);
    raw.programmes.frontier.designatedShops.push('b');
    expect(terms.programmes.frontier?.designatedShops).toEqual(['a']);
  });

  it.each([
    ['at the top', { revision: 'r', programmes: {}, fees: 1 }, '/fees: unknown key'],
    ['in a programme', withFrontier({ feeTable: [] }), '/programmes/frontier/feeTable: unknown key'],
    [
      'of a programme',
      { revision: 'r', programmes: { frontiers: {} } },
      '/programmes/frontiers: unknown key',
    ],
    [
      'in a table',
      withFrontier({ models: { a: { months: 3 } } }),
      '/programmes/frontier/models/a/months: unknown key',
    ],
    [
      'for a revision that is not held',
      withFrontier({ publications: { FR: { '2022-01-01': '2022-01-01' } } }),
      '/programmes/frontier/publications/FR/2022-01-01: unknown key',
    ],
  ])('with an unknown key are refused, naming its path: %s', (_, raw, problem) => {
    expect(problemsOf(raw)).toEqual([problem]);
  });

  it.each([
    [
      'a day that does not exist',
      withFrontier({ feeTables: [fees('2024-02-30')] }),
      '/programmes/frontier/feeTables/0/from',
    ],
    [
      'a fraction of a yen',
      withFrontier({ feeTables: [{ ...fees('2024-01-01'), returnFreight: 0.5 }] }),
      '/programmes/frontier/feeTables/0/returnFreight',
    ],
    [
      'a negative fee',
      withFrontier({ feeTables: [{ ...fees('2024-01-01'), inspectionFee: -1 }] }),
      '/programmes/frontier/feeTables/0/inspectionFee',
    ],
    [
      'a table without dates',
      { revision: 'r', taxRates: [{ revision: 't', ratePercent: 10 }], programmes: {} },
      '/taxRates/0/from',
    ],
    ['no revision', { programmes: {} }, '/revision'],
    [
      'a payment point of its own making',
      withFrontier({ paymentPoint: 'later' }),
      '/programmes/frontier/paymentPoint',
    ],
    ['no attempts at contact', withFrontier({ contactAttempts: 0 }), '/programmes/frontier/contactAttempts'],
    [
      'a warranty of no months',
      withFrontier({ models: { a: { warrantyMonths: 0 } } }),
      '/programmes/frontier/models/a/warrantyMonths',
    ],
    ['nothing at all', null, '/'],
  ])('with %s are refused, naming the path', (_, raw, path) => {
    expect(problemsOf(raw)).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^${path}: `))]),
    );
  });

  it.each([
    [
      'overlap by a day',
      [fees('2020-01-01', '2024-06-05'), fees('2024-06-05')],
      '/programmes/frontier/feeTables/1: overlaps another entry, which is valid from 2020-01-01 to 2024-06-05',
    ],
    [
      'have two open ends',
      [fees('2024-06-05'), fees('2020-01-01')],
      '/programmes/frontier/feeTables/0: overlaps another entry, which is valid from 2020-01-01 to an open end',
    ],
    [
      'end before they begin',
      [fees('2020-01-01', '2019-12-31')],
      '/programmes/frontier/feeTables/0/until: ends on 2019-12-31, before it begins on 2020-01-01',
    ],
  ])('whose periods %s are refused, naming the entry', (_, feeTables, problem) => {
    expect(problemsOf(withFrontier({ feeTables }))).toEqual([problem]);
  });

  it.each([
    ['side by side', [fees('2020-01-01', '2024-06-04'), fees('2024-06-05')]],
    ['with a hole', [fees('2020-01-01', '2020-12-31'), fees('2024-06-05')]],
    ['listed latest first', [fees('2024-06-05'), fees('2020-01-01', '2024-06-04')]],
  ])('whose periods stand apart are taken: %s', (_, feeTables) => {
    expect(problemsOf(withFrontier({ feeTables }))).toEqual([]);
  });

  it('with two entries of one revision are refused: a decision could not say which it used', () => {
    const feeTables = [
      fees('2020-01-01', '2020-12-31'),
      { ...fees('2024-06-05'), revision: 'from 2020-01-01' },
    ];
    expect(problemsOf(withFrontier({ feeTables }))).toEqual([
      '/programmes/frontier/feeTables/1/revision: from 2020-01-01 is the revision of another entry, too',
    ]);
  });

  it('take a name for periods that stand apart, and refuse it twice on one day', () => {
    const early = { name: 'carrier-1', until: '2024-03-31' };
    const taken = [early, { name: 'carrier-1', from: '2024-06-01' }, 'carrier-2'];
    expect(problemsOf(withFrontier({ designatedCarriers: taken }))).toEqual([]);
    expect(problemsOf(withFrontier({ designatedCarriers: [early, 'carrier-1'] }))).toEqual([
      expect.stringMatching(/designatedCarriers\/1: overlaps another entry/),
    ]);
  });

  it('tell everything that is wrong at once, each in plain words', () => {
    const rows = Array.from({ length: 30 }, (_, index) => {
      const day = `2024-01-${String(index + 1).padStart(2, '0')}`;
      return { ...fees(day, day), inspectionFee: `${index} yen` };
    });
    expect(problemsOf(withFrontier({ feeTables: rows, contactAttempts: 0, paymentPoint: 'later' }))).toEqual([
      ...rows.map(
        (_, index) =>
          `/programmes/frontier/feeTables/${index}/inspectionFee: must be a whole number of at least 0, not "${index} yen"`,
      ),
      '/programmes/frontier/contactAttempts: must be a whole number of at least 1, not 0',
      '/programmes/frontier/paymentPoint: must be one of before-hand-back, after-hand-back, not "later"',
    ]);
  });

  it('tell what contradicts itself in one table and what is misspelt in another in the same run', () => {
    const twice = [{ name: 'carrier-1', from: '2024-01-01' }, 'carrier-1'];
    const wrong = withFrontier({ designatedCarriers: twice, contactAttempts: 0 });

    expect(problemsOf(wrong)).toEqual([
      expect.stringMatching(/contactAttempts: must be/),
      expect.stringMatching(/designatedCarriers\/\d: overlaps another entry/),
    ]);
  });

  it('say once what is wrong with a name that is none', () => {
    expect(problemsOf(withFrontier({ designatedCarriers: ['carrier-1', 7] }))).toEqual([
      expect.stringMatching(/^\/programmes\/frontier\/designatedCarriers\/1: /),
    ]);
  });

  it('with a calendar that contradicts itself are refused', () => {
    const calendar = { id: 'c', revision: '1', years: [2024], weekend: [8], closures: [] };
    expect(problemsOf(withFrontier({ calendar }))).toEqual([
      expect.stringContaining('/programmes/frontier/calendar/weekend/0: calendar c, revision 1'),
    ]);
  });
});
