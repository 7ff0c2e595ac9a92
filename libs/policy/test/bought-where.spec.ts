import type { Coverage, Decision, FrontierFacts } from '../src/index.js';
import { coverageOf, inWords, ORDINARY, spoken } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const TERM = '2024-03-01..2025-02-28';
const within = (facts: FrontierFacts, terms = houseTerms()): Decision<Coverage> =>
  coverageOf({ ...ORDINARY, ...facts }, '2024-07-10', terms);

describe('where it was bought (FR-R3-4-6, FW-W11-12)', () => {
  it.each([
    ['Shop One', `free ${TERM}`],
    ['Shop Two', `paid ${TERM}`],
  ])('from %s', (soldBy, answer) => {
    expect(inWords(within({ soldBy }))).toBe(answer);
  });

  it.each([
    ['the last day that the shop was designated', '2024-03-31', {}, 'free'],
    ['the day after it', '2024-04-01', {}, 'paid'],
    ['the day after it, and the record denies it too', '2024-04-01', { designatedShop: false }, 'paid'],
    [
      'a day on which the list has whom the record denies',
      '2024-03-31',
      { designatedShop: false },
      'person: paid',
    ],
    ['a day on which the list has whom the record names', '2024-03-31', { designatedShop: true }, 'free'],
  ])(
    'goes by the day of the sale on record, not by the first day of the term: %s',
    (_, soldOn, said, answer) => {
      const terms = houseTerms({ designatedShops: [{ name: 'Shop One', until: '2024-03-31' }] });
      const papers = { receiptPurchasedOn: null, stampDate: null, stampShop: null };
      const facts = { ...ORDINARY, ...papers, factoryShippedOn: '2024-03-01' };
      const sold = { ...facts, soldBy: 'Shop One', soldOn, ...said };
      const decision = coverageOf(sold, '2024-07-10', terms);
      expect(inWords(decision)).toBe(`${answer} ${TERM}`);
      const voices = spoken(decision).filter((one) => /^(FR-R3-4-6|FW-W11-12) decided$/.test(one));
      expect(voices).toHaveLength(answer === 'free' ? 0 : 2);
    },
  );

  it('is no designated shop by the record of the sale alone, and a person’s to judge without a list', () => {
    expect(inWords(within({ designatedShop: false }))).toBe(`paid ${TERM}`);
    const unset = houseTerms({ designatedShops: undefined });
    expect(inWords(within({ designatedShop: false }, unset))).toBe(`person: paid ${TERM}`);
  });

  it('is judged by a person while the designated shops are unset', () => {
    expect(inWords(within({ soldBy: 'Shop One' }, houseTerms({ designatedShops: undefined })))).toBe(
      `person: paid ${TERM}`,
    );
  });
});
