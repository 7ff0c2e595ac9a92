import { coverageOf, inWords, ORDINARY, spoken } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const CARD_ONLY = {
  ...ORDINARY,
  receiptPurchasedOn: null,
  factoryShippedOn: '2023-12-10',
  stampDate: null,
  stampShop: null,
};
const STAMPED = { ...CARD_ONLY, stampDate: '2023-12-25', stampShop: 'Shop One' };

describe('the start of the warranty', () => {
  it('is the proven day of purchase, given card and receipt (FW-W6-6a)', () => {
    const decision = coverageOf(ORDINARY, '2024-07-10');
    expect(inWords(decision)).toBe('free 2024-03-01..2025-02-28');
    expect(spoken(decision)).toContain('FW-W6-6a supporting');
  });

  it('is the factory shipping date, given the card only (FW-W6-6b)', () => {
    const decision = coverageOf(CARD_ONLY, '2024-12-10');
    expect(inWords(decision)).toBe('paid 2023-12-10..2024-12-09');
    expect(spoken(decision)).toContain('FW-W6-6b supporting');
  });

  it('is the date in a designated shop’s stamp, which overrides the factory date (FW-W6-6c)', () => {
    const decision = coverageOf(STAMPED, '2024-12-20');
    expect(inWords(decision)).toBe('free 2023-12-25..2024-12-24');
    expect(spoken(decision)).toContain('FW-W6-6c supporting');
    expect(decision.fired).toContainEqual(
      expect.objectContaining({ clause: 'FW-W6-6b', role: 'overridden', overriddenBy: 'FW-W6-6c' }),
    );
  });

  it('needs no factory date where a stamp counts', () => {
    const { factoryShippedOn: _, ...unknownFactoryDate } = STAMPED;
    expect(inWords(coverageOf(unknownFactoryDate, '2024-12-20'))).toBe('free 2023-12-25..2024-12-24');
  });

  it.each([
    ['of another shop', { stampShop: 'Shop Two' }],
    ['that names no shop', { stampShop: null }],
    ['without a date', { stampDate: null }],
  ])('does not go by a stamp %s', (_, stamp) => {
    expect(inWords(coverageOf({ ...STAMPED, ...stamp }, '2024-12-20'))).toBe('paid 2023-12-10..2024-12-09');
  });

  it('goes by the receipt even where the card is stamped', () => {
    const both = { ...STAMPED, receiptPurchasedOn: '2024-01-05' };
    expect(inWords(coverageOf(both, '2024-12-20'))).toBe('free 2024-01-05..2025-01-04');
  });

  it('is left to a person while the designated shops are unset, with the stamp proposed', () => {
    const decision = coverageOf(STAMPED, '2024-12-20', houseTerms({ designatedShops: undefined }));
    expect(inWords(decision)).toBe('person: free 2023-12-25..2024-12-24');
    expect(decision.outcome).toMatchObject({ because: ['FW-W6-6c'] });
  });

  it('counts no shop as designated where the list is empty', () => {
    const decision = coverageOf(STAMPED, '2024-12-20', houseTerms({ designatedShops: [] }));
    expect(inWords(decision)).toBe('paid 2023-12-10..2024-12-09');
  });

  it('is left to a person for a receipt without the card, with what the receipt gives proposed (A-FW-02)', () => {
    const decision = coverageOf({ ...ORDINARY, cardPresent: false, serialReadable: true }, '2024-07-10');
    expect(inWords(decision)).toBe('person: free 2024-03-01..2025-02-28');
    expect(decision.outcome).toMatchObject({ because: ['FW-W6-6a', 'FR-R2-2a', 'A-FW-02'] });
  });

  it('awaits evidence with neither card nor receipt (A-FW-02)', () => {
    const neither = { ...ORDINARY, receiptPurchasedOn: null, cardPresent: false };
    expect(inWords(coverageOf(neither, '2024-07-10'))).toBe('asks receiptPurchasedOn cardPresent');
  });
});

describe('the warranty of a unit that came in place of another', () => {
  const BY_OLD_PAPERS = { ...ORDINARY, receiptPurchasedOn: '2023-03-01' };
  const RESTARTED = { exchangedFor: 'initial-failure', factoryShippedOn: '2024-03-20' } as const;
  const SWAPPED = { exchangedFor: 'swap', passedOnFrom: '2023-09-01', passedOnMonths: 12 } as const;
  const NO_PAPERS = { ...ORDINARY, receiptPurchasedOn: null, cardPresent: false };

  it.each([
    ['the receipt of the first sale', { ...BY_OLD_PAPERS, ...RESTARTED }],
    ['the card alone', { ...CARD_ONLY, ...RESTARTED }],
    ['a shop’s stamp', { ...STAMPED, ...RESTARTED }],
    ['no paper', { ...NO_PAPERS, ...RESTARTED }],
  ])('starts anew on its factory shipping date after an initial failure, given %s (FW-W9-5)', (_, facts) => {
    const decision = coverageOf(facts, '2025-03-19');
    expect(inWords(decision)).toBe('free 2024-03-20..2025-03-19');
    expect(spoken(decision)).toContain('FW-W9-5 supporting');
  });

  it('counts the months of a plan from there (FW-W7-2)', () => {
    const decision = coverageOf({ ...BY_OLD_PAPERS, ...RESTARTED, planMonths: 36 }, '2025-03-20');
    expect(inWords(decision)).toBe('free 2024-03-20..2027-03-19');
  });

  it('asks for the day it left the factory where an initial failure was exchanged', () => {
    const decision = coverageOf({ ...ORDINARY, exchangedFor: 'initial-failure' }, '2024-07-10');
    expect(inWords(decision)).toBe('asks factoryShippedOn');
  });

  it.each([
    ['the card alone', { ...CARD_ONLY, ...SWAPPED, factoryShippedOn: '2024-03-20' }],
    ['a shop’s stamp', { ...STAMPED, ...SWAPPED }],
    ['a receipt', { ...ORDINARY, ...SWAPPED }],
    ['no paper', { ...NO_PAPERS, ...SWAPPED }],
    ['a model whose own warranty is shorter', { ...ORDINARY, ...SWAPPED, model: 'short' }],
  ])('goes on after a swap, given %s (FW-W6-4)', (_, facts) => {
    const lastDay = coverageOf(facts, '2024-08-31');
    expect(inWords(lastDay)).toBe('free 2023-09-01..2024-08-31');
    expect(spoken(lastDay)).toContain('FW-W6-4 supporting');
    expect(inWords(coverageOf(facts, '2024-09-01'))).toBe('paid 2023-09-01..2024-08-31');
  });

  it('counts a plan that came along from the start that passed on (FW-W7-2)', () => {
    const decision = coverageOf({ ...NO_PAPERS, ...SWAPPED, planMonths: 36 }, '2026-08-31');
    expect(inWords(decision)).toBe('free 2023-09-01..2026-08-31');
  });

  it('goes by the papers of the first sale where no term is on record, and never by its own factory day', () => {
    const unknown = { exchangedFor: 'swap', passedOnFrom: null, passedOnMonths: null } as const;
    const bought = coverageOf({ ...ORDINARY, ...unknown }, '2024-07-10');
    expect(inWords(bought)).toBe('free 2024-03-01..2025-02-28');
    expect(inWords(coverageOf({ ...CARD_ONLY, ...unknown }, '2024-07-10'))).toBe('asks receiptPurchasedOn');
  });
});

describe('the length of the warranty', () => {
  it.each([
    ['a year, where nothing else is said (FW-W7-1)', ORDINARY, '2024-03-01..2025-02-28'],
    ['the model’s own (FW-W7-1)', { ...ORDINARY, model: 'short' }, '2024-03-01..2024-08-31'],
    ['the plan’s (FW-W7-2)', { ...ORDINARY, planMonths: 36 }, '2024-03-01..2027-02-28'],
    [
      'the plan’s, also for a model with its own',
      { ...ORDINARY, model: 'short', planMonths: 36 },
      '2024-03-01..2027-02-28',
    ],
  ])('is %s', (_, facts, term) => {
    expect(inWords(coverageOf(facts, '2024-07-10'))).toBe(`free ${term}`);
  });

  it.each([
    ['2024-01-31', 36, '2027-01-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2023-12-31', 14, '2025-02-28'],
  ])(
    'ends the day before the corresponding day, or with a month that lacks it: %s + %i months',
    (start, months, end) => {
      const facts = { ...ORDINARY, receiptPurchasedOn: start, planMonths: months };
      expect(inWords(coverageOf(facts, '2024-07-10'))).toContain(`${start}..${end}`);
    },
  );

  it.each([
    [1, ORDINARY, '2024-03-01..2025-02-28'],
    [11, ORDINARY, '2024-03-01..2025-02-28'],
    [12, ORDINARY, '2024-03-01..2025-02-28'],
    [13, ORDINARY, '2024-03-01..2025-03-31'],
    [5, { ...ORDINARY, model: 'short' }, '2024-03-01..2024-08-31'],
    [7, { ...ORDINARY, model: 'short' }, '2024-03-01..2024-09-30'],
  ])('is never shorter by a plan, here of %i months (FW-W7-2)', (planMonths, facts, term) => {
    expect(inWords(coverageOf({ ...facts, planMonths }, '2024-07-10'))).toBe(`free ${term}`);
  });

  it('needs the model where a plan may be no longer than its warranty', () => {
    const { model: _, ...unknownModel } = ORDINARY;
    expect(inWords(coverageOf({ ...unknownModel, planMonths: 12 }, '2024-07-10'))).toBe('asks model');
    const longer = houseTerms({ models: { ordinary: {}, long: { warrantyMonths: 36 } } });
    const planned = { ...unknownModel, planMonths: 36 };
    expect(inWords(coverageOf(planned, '2024-07-10', longer))).toBe('asks model');
  });

  it.each([
    ['extends-warranty', 'free 2024-03-01..2027-02-28'],
    ['own-scope', 'paid 2024-03-01..2025-02-28'],
    ['premium', 'paid 2024-03-01..2025-02-28'],
    [undefined, 'person: free 2024-03-01..2027-02-28'],
  ] as const)('goes by what the table of plans says of the plan: %s (FW-W7-2, A-FW-09)', (kind, answer) => {
    const rows = kind === undefined ? undefined : { 'a plan': [{ value: kind, from: '2025-07-10' }] };
    const terms = houseTerms({ plans: rows });
    const facts = { ...ORDINARY, planMonths: 36, extendedBy: 'a plan' };
    expect(inWords(coverageOf(facts, '2025-07-10', terms))).toBe(answer);
    expect(inWords(coverageOf(facts, '2025-07-09', terms))).toBe('person: free 2024-03-01..2027-02-28');
  });

  it.each([
    ['extends-warranty', 'paid'],
    ['own-scope', 'person: paid'],
    [undefined, 'person: paid'],
  ] as const)(
    'leaves what is excluded to a person only under a plan with a scope: %s (FW-W6-3)',
    (kind, answer) => {
      const terms = houseTerms({ plans: kind === undefined ? {} : { 'a plan': kind } });
      const dropped = { ...ORDINARY, negligence: true, negligenceEvidence: 'photo', plan: 'a plan' };
      expect(inWords(coverageOf(dropped, '2024-07-10', terms))).toBe(`${answer} 2024-03-01..2025-02-28`);
    },
  );

  it('overrides the standard year by the plan, and needs no model then', () => {
    const { model: _, ...unknownModel } = ORDINARY;
    const decision = coverageOf({ ...unknownModel, planMonths: 36 }, '2024-07-10');
    expect(inWords(decision)).toBe('free 2024-03-01..2027-02-28');
    expect(spoken(coverageOf({ ...ORDINARY, planMonths: 36 }, '2024-07-10'))).toEqual(
      expect.arrayContaining(['FW-W7-1 overridden', 'FW-W7-2 supporting']),
    );
  });

  it.each([['unlisted'], ['constructor']])(
    'is left to a person for a model the product master does not list: %s',
    (model) => {
      const decision = coverageOf({ ...ORDINARY, model }, '2024-07-10');
      expect(inWords(decision)).toBe('person: free 2024-03-01..2025-02-28');
      expect(decision.outcome).toMatchObject({ because: ['FW-W7-1'] });
    },
  );

  it('is left to a person while there is no product master', () => {
    const decision = coverageOf(ORDINARY, '2024-07-10', houseTerms({ models: undefined }));
    expect(inWords(decision)).toBe('person: free 2024-03-01..2025-02-28');
  });
});
