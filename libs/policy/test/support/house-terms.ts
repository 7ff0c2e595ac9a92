import { type FrontierTerms, parseTerms, type Terms } from '../../src/index.js';

const FRONTIER: FrontierTerms = {
  calendar: {
    id: 'house',
    revision: 'closures-1',
    years: [2023, 2024, 2025],
    weekend: [6, 7],
    closures: ['12-29..01-03'],
  },
  feeTables: [{ revision: 'fees-1', from: '2020-01-01', inspectionFee: 3000, returnFreight: 1500 }],
  designatedShops: ['Shop One'],
  designatedCarriers: ['carrier-one'],
  models: { ordinary: {}, short: { warrantyMonths: 6 } },
  partMonths: {},
};

type Changed = { [K in keyof FrontierTerms]?: FrontierTerms[K] | undefined };

let unchanged: Terms | undefined;

/**
 * Terms of a made-up house, for tests; members given replace its own. `undefined` leaves one unset. Without any they are
 * checked once: laws ask for them thousands of times.
 */
export function houseTerms(frontier?: Changed): Terms {
  if (frontier !== undefined) return termsWith(frontier);
  unchanged ??= termsWith({});
  return unchanged;
}

function termsWith(frontier: Changed): Terms {
  const merged = Object.entries({ ...FRONTIER, ...frontier }).filter(([, value]) => value !== undefined);
  return parseTerms({
    revision: 'house-1',
    taxRates: [
      { revision: 'tax-8', from: '2014-04-01', until: '2019-09-30', ratePercent: 8 },
      { revision: 'tax-10', from: '2019-10-01', ratePercent: 10 },
    ],
    programmes: { frontier: Object.fromEntries(merged) },
  });
}
