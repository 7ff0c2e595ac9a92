import { parseTerms, type Terms } from '#policy';

type Frontier = NonNullable<Terms['programmes']['frontier']>;

/** Everything set, except when the price of a repair is due. */
export const TERMS: Terms = parseTerms({
  revision: 'terms-1',
  taxRates: [{ revision: 'tax-1', from: '2019-10-01', ratePercent: 10 }],
  programmes: {
    frontier: {
      calendar: { id: 'test', revision: '1', years: [2026, 2027], closures: [], weekend: [6, 7] },
      feeTables: [{ revision: 'fees-1', from: '2020-01-01', inspectionFee: 3_000, returnFreight: 1_000 }],
      designatedShops: ['shop-1'],
      designatedCarriers: ['sagawa'],
      models: { 'FR-100': {} },
      partMonths: {},
      plans: { extended: 'extends-warranty', safe: 'own-scope', premium: 'premium' },
      contactAttempts: 3,
    },
  },
});

/** The same with some values of the programme set otherwise. */
export function termsWith(different: Partial<Frontier>): Terms {
  const { frontier } = TERMS.programmes;
  return { ...TERMS, programmes: { frontier: { ...frontier, ...different } } };
}

/** The same with one value of the programme unset. */
export function termsWithout(value: keyof Frontier): Terms {
  const rest = Object.entries(TERMS.programmes.frontier ?? {}).filter(([key]) => key !== value);
  return { ...TERMS, programmes: { frontier: Object.fromEntries(rest) } };
}
