import { InvalidTerms, parseTerms } from '../src/index.js';

/** What is said of a configuration, by path; none where it is taken. */
function pathsOf(raw: object): readonly string[] {
  try {
    parseTerms(raw);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidTerms)) throw error;
    return error.problems.map(({ path }) => path).toSorted();
  }
}

const BACKWARDS = { revision: 'a', from: '2026-01-01', until: '2025-01-01', ratePercent: 10 };
const OVERLAPS = { revision: 'b', from: '2025-12-01', ratePercent: 8 };
const calendar = (different: object) => ({
  revision: 'r',
  programmes: {
    frontier: {
      calendar: { id: 'c', revision: 'c-1', years: [2026], weekend: [6, 7], closures: [], ...different },
    },
  },
});

describe('a configuration is told all that is wrong with it at once:', () => {
  it('days that contradict each other beside an unknown key and wrong amounts of other tables', () => {
    const frontier = {
      fee: 1,
      feeTables: [
        { revision: 'f', from: '2026-01-01', inspectionFee: '3,000', returnFreight: 1500 },
        { revision: 'f', from: '2026-02-01', inspectionFee: 3000, returnFreight: -1 },
      ],
      partMonths: { fan: { value: 'six', from: '2026-02-01', until: '2026-01-31' } },
    };
    expect(pathsOf({ revision: 'r', taxRates: [BACKWARDS, OVERLAPS], programmes: { frontier } })).toEqual([
      '/programmes/frontier/fee',
      '/programmes/frontier/feeTables/0/inspectionFee',
      '/programmes/frontier/feeTables/1',
      '/programmes/frontier/feeTables/1/returnFreight',
      '/programmes/frontier/feeTables/1/revision',
      '/programmes/frontier/partMonths/fan/until',
      '/programmes/frontier/partMonths/fan/value',
      '/taxRates/0',
      '/taxRates/0/until',
    ]);
  });

  it.each<[string, object]>([
    ['no name', { taxRates: [BACKWARDS], programmes: {} }],
    ['a programme that is none', { revision: 'r', taxRates: [BACKWARDS], programmes: { tv: {} } }],
    ['no programmes', { revision: 'r', taxRates: [BACKWARDS] }],
  ])('days beside %s', (_what, raw) => {
    expect(pathsOf(raw)).toContain('/taxRates/0/until');
    expect(pathsOf(raw)).toHaveLength(2);
  });

  it('each by itself where days cannot be read: nothing is made of those', () => {
    const highPrice = [
      { value: 1, until: '2025-12-31' },
      { value: 2, from: '2026-13-01', until: '2026-06-30' },
      { value: 3, from: '2026-07-01' },
    ];
    const designatedShops = ['Shop', { name: 'Shop', from: 'May' }, 5, { name: 7 }];
    expect(pathsOf({ revision: 'r', programmes: { frontier: { highPrice, designatedShops } } })).toEqual([
      '/programmes/frontier/designatedShops/1/from',
      '/programmes/frontier/designatedShops/2',
      '/programmes/frontier/designatedShops/3/name',
      '/programmes/frontier/highPrice/1/from',
    ]);
  });

  it('no revision as that of another entry where neither has any', () => {
    const taxRates = [
      { from: '2025-01-01', until: '2025-12-31', ratePercent: 8 },
      { from: '2026-01-01', ratePercent: 10 },
    ];
    expect(pathsOf({ revision: 'r', taxRates, programmes: {} })).toEqual([
      '/taxRates/0/revision',
      '/taxRates/1/revision',
    ]);
  });

  it('every wrong entry of a calendar, also beside one of the wrong kind', () => {
    const wrong = { years: [2026, 1800], weekend: [0, 'Sunday', 8], closures: ['13-01', 5, '2026-02-30'] };
    expect(pathsOf(calendar(wrong))).toEqual(
      ['closures/0', 'closures/1', 'closures/2', 'weekend/0', 'weekend/1', 'weekend/2', 'years/1'].map(
        (entry) => `/programmes/frontier/calendar/${entry}`,
      ),
    );
  });

  it('no closure as one in a year that is not loaded where the years cannot be read', () => {
    const closures = ['2026-08-12', '2026-02-30'];
    for (const years of ['2026', ['2026']]) {
      const told = pathsOf(calendar({ years, closures }));
      expect(told.filter((path) => path.includes('/closures'))).toEqual([
        '/programmes/frontier/calendar/closures/1',
      ]);
    }
  });
});
