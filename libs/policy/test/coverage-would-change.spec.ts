import { coverageWouldChange, decideCoverage, type FrontierFacts } from '../src/index.js';
import { EVERYTHING_FOUND, ORDINARY } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const TERMS = houseTerms();
const NO_RECEIPT: FrontierFacts = { ...ORDINARY, receiptPurchasedOn: null, factoryShippedOn: '2024-01-10' };
const at = (arrivedOn: string) => ({ arrivedOn, knownAt: `${arrivedOn}T03:00:00.000Z` });
const inWords = (facts: FrontierFacts, arrivedOn: string): readonly string[] =>
  coverageWouldChange(facts, TERMS, at(arrivedOn)).found.map(({ changes, outcome }) => {
    const steps = changes.map(({ fact, to, by }) => `${fact} ${JSON.stringify(to)} by ${by}`);
    const answer = outcome.kind === 'decided' ? outcome.value.coverage : 'person';
    return `${steps.join(' and ')}: ${answer}`;
  });

describe('what would change coverage', () => {
  it('of an item a day too late: a longer plan makes it free, a plan with a scope of its own asks a person', () => {
    expect(inWords(ORDINARY, '2025-03-01')).toEqual([
      'plan "a plan" by customer: person',
      'planMonths 13 by customer: free',
      'planMonths 13 by customer and properUse false by staff: person',
    ]);
  });

  it('of a free item: only another judgement of its use, not the receipt that is proven nor the day of arrival', () => {
    expect(inWords(ORDINARY, '2024-07-10')).toEqual(['properUse false by staff: person']);
  });

  it('of an item dated by the factory alone: a receipt of a year before arrival plus a day, or a stamp and its shop', () => {
    expect(inWords(NO_RECEIPT, '2025-01-10')).toEqual(
      expect.arrayContaining([
        'receiptPurchasedOn "2024-01-11" by customer: free',
        'stampDate "2024-01-11" by customer and stampShop "Shop One" by customer: free',
      ]),
    );
  });

  it('of an item whose seal is unreadable: another look at the seal, or knowing it otherwise and a photo', () => {
    expect(inWords({ ...ORDINARY, serialReadable: false }, '2024-07-10')).toEqual([
      'serialReadable true by staff: free',
      'recognisedAsOurs true by staff and serialEvidence "on file" by staff: paid',
    ]);
  });

  it('of a second repair on the last day of its guarantee: that it is the same part', () => {
    const again: FrontierFacts = {
      ...ORDINARY,
      lastRepairShippedOn: '2025-03-01',
      requestedOn: '2025-05-31',
      samePartAsLastRepair: false,
    };
    expect(inWords(again, '2025-06-02')).toContain('samePartAsLastRepair true by staff: free');
    expect(inWords({ ...again, requestedOn: '2025-06-01' }, '2025-06-03').join()).not.toContain('samePart');
  });

  it('is nothing when every ground at once stands against it, and the search says that it is whole', () => {
    expect(coverageWouldChange(EVERYTHING_FOUND, TERMS, at('2024-07-10'))).toMatchObject({
      found: [],
      complete: true,
    });
  });

  it.each([
    ['known', ORDINARY.model, '2025-03-01'],
    ['unknown', 'NOBODY-KNOWS', '2025-03-01'],
    ['unknown, in its year', 'NOBODY-KNOWS', '2024-07-10'],
  ])(
    'is found where the model is %s, whatever the plan: no plan is shorter than a month',
    (_, model, day) => {
      for (const planMonths of [undefined, null, 1, 13, 24]) {
        const { found } = coverageWouldChange({ ...ORDINARY, model, planMonths }, TERMS, at(day));
        const plans = found.flatMap(({ changes }) => changes.filter(({ fact }) => fact === 'planMonths'));
        for (const { to } of plans) expect(to === null || Number(to) >= 1).toBe(true);
      }
    },
  );

  it('is looked for with no more decisions than allowed, those with one fact first', () => {
    const whole = coverageWouldChange(NO_RECEIPT, TERMS, at('2025-01-10'));
    const short = coverageWouldChange(NO_RECEIPT, TERMS, at('2025-01-10'), 20);

    expect(short).toMatchObject({ evaluations: 20, complete: false });
    const values = ({ found }: typeof whole) => found.map(({ changes }) => changes.map(({ to }) => to));
    expect(values(whole).slice(0, short.found.length)).toEqual(values(short));
    expect(short.found.length).toBeGreaterThan(0);
  });

  it.each([
    ['a free item', ORDINARY, '2024-07-10', 40],
    ['a paid item', ORDINARY, '2025-03-01', 40],
    ['an unreadable seal', { ...ORDINARY, serialReadable: false }, '2024-07-10', 100],
    ['no receipt', NO_RECEIPT, '2025-01-10', 200],
  ])('is found whole without trying what no clause looks at: %s', (_, facts, arrivedOn, most) => {
    const { evaluations, complete } = coverageWouldChange(facts, TERMS, at(arrivedOn));

    expect(complete).toBe(true);
    expect(evaluations).toBeLessThan(most);
  });

  it('holds: deciding with the change gives the answer that was told', () => {
    const { found } = coverageWouldChange(NO_RECEIPT, TERMS, at('2025-01-10'));
    for (const { changes, outcome } of found) {
      const otherwise = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
      expect(decideCoverage({ ...NO_RECEIPT, ...otherwise }, TERMS, at('2025-01-10')).outcome).toEqual(
        outcome,
      );
    }
    expect(found.length).toBeGreaterThan(2);
  });
});
