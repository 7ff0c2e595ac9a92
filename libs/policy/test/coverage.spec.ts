import { ShuriError } from '#kernel';
import { decideCoverage } from '../src/index.js';
import { coverageOf, inWords, ORDINARY, spoken } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const TERM = '2024-03-01..2025-02-28';

describe('free or paid', () => {
  it.each([
    ['the first day', '2024-03-01', `free ${TERM}`],
    ['the day before the last', '2025-02-27', `free ${TERM}`],
    ['the last day', '2025-02-28', `free ${TERM}`],
    ['the day after it', '2025-03-01', `paid ${TERM}`],
    ['the day before the first, of which no clause speaks', '2024-02-29', 'gap'],
  ])('an item that arrives on %s of its term', (_, arrivedOn, answer) => {
    expect(inWords(coverageOf(ORDINARY, arrivedOn))).toBe(answer);
  });

  it('is free by both regulations, with all that the answer rests on', () => {
    const decision = coverageOf({ ...ORDINARY, planMonths: null }, '2025-02-28');
    expect(decision.regulations).toEqual([
      { document: 'FR', revision: '2023-12-13' },
      { document: 'FW', revision: '2020-10-16' },
    ]);
    expect(decision.fired).toContainEqual({
      clause: 'FR-R3-1',
      document: 'FR',
      revision: '2023-12-13',
      role: 'decided',
    });
    expect(decision.fired).toContainEqual({
      clause: 'FW-W6-2',
      document: 'FW',
      revision: '2020-10-16',
      role: 'decided',
    });
    expect(spoken(decision)).toEqual(
      expect.arrayContaining(
        ['FR-R1-4', 'FR-R1-6', 'FW-W1-3', 'FW-W5-2', 'FR-R2-4', 'FW-W7-1'].map((id) => `${id} supporting`),
      ),
    );
    expect(decision.notFired).toContainEqual({ clause: 'FR-R4-1', failedOn: ['arrivedOn'] });
    expect(decision.factsUsed).toEqual([
      { fact: 'arrivedOn', value: '2025-02-28' },
      { fact: 'cardPresent', value: true },
      { fact: 'model', value: 'ordinary' },
      { fact: 'planMonths', value: null },
      { fact: 'properUse', value: true },
      { fact: 'receiptPurchasedOn', value: '2024-03-01' },
    ]);
    expect(decision.masterData).toEqual([
      { table: 'frontier.models', revision: 'house-1' },
      { table: 'frontier.publications', revision: 'house-1' },
    ]);
  });

  it('is paid by both regulations once the term is over', () => {
    expect(spoken(coverageOf(ORDINARY, '2025-03-01'))).toEqual(
      expect.arrayContaining(['FR-R4-1 decided', 'FW-W6-5 decided']),
    );
  });

  it('of an item used improperly in its term is left to a person, with paid proposed', () => {
    const decision = coverageOf({ ...ORDINARY, properUse: false }, '2024-07-10');
    expect(inWords(decision)).toBe(`person: paid ${TERM}`);
    expect(decision.outcome).toMatchObject({ because: ['FR-R3-1', 'FW-W6-2'] });
  });

  it('of an item whose serial was found unreadable in its term is left to a person, with paid proposed', () => {
    const decision = coverageOf({ ...ORDINARY, serialReadable: false }, '2024-07-10');
    expect(inWords(decision)).toBe(`person: paid ${TERM}`);
    expect(decision.outcome).toMatchObject({ because: ['FR-R3-4-2', 'A-FR-05', 'FW-W11-16'] });
  });

  it.each([[{ properUse: false }], [{ serialReadable: false }]])(
    'after the term is paid all the same: %j',
    (finding) => {
      expect(inWords(coverageOf({ ...ORDINARY, ...finding }, '2025-03-01'))).toBe(`paid ${TERM}`);
    },
  );
});

describe('what is asked', () => {
  const { properUse: _, ...useUnknown } = ORDINARY;

  it('is proper use, once the term is known and runs', () => {
    expect(inWords(coverageOf(useUnknown, '2024-07-10'))).toBe('asks properUse');
  });

  it('is not proper use after the term: it no longer matters', () => {
    expect(inWords(coverageOf(useUnknown, '2025-03-01'))).toBe(`paid ${TERM}`);
  });

  it.each([
    ['nothing', {}, 'asks receiptPurchasedOn cardPresent planMonths'],
    [
      'a receipt',
      { receiptPurchasedOn: '2024-03-01', planMonths: null, model: 'ordinary' },
      'asks cardPresent',
    ],
    ['that there is no plan', { ...ORDINARY, model: undefined }, 'asks model'],
    [
      'a card without a receipt: the stamp first, it may spare the factory date',
      { ...ORDINARY, receiptPurchasedOn: null },
      'asks stampDate',
    ],
    [
      'a stamp’s date but not its shop',
      { ...ORDINARY, receiptPurchasedOn: null, stampDate: '2024-01-05' },
      'asks stampShop',
    ],
    [
      'a card without stamp or receipt',
      { ...ORDINARY, receiptPurchasedOn: null, stampDate: null },
      'asks factoryShippedOn',
    ],
  ])('is what still matters, knowing %s', (_known, facts, answer) => {
    const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    expect(inWords(coverageOf(stated, '2024-07-10'))).toBe(answer);
  });
});

describe('the day of arrival', () => {
  it('is one: facts that name another are contradictory', () => {
    const at = { arrivedOn: '2024-07-11', knownAt: '2024-07-11T03:00:00.000Z' };
    expect(() => decideCoverage({ ...ORDINARY, arrivedOn: '2024-07-10' }, houseTerms(), at)).toThrow(
      ShuriError,
    );
  });

  it.each([['2024-02-30'], ['10 July']])('is a date that exists: %s', (arrivedOn) => {
    const at = { arrivedOn, knownAt: '2024-07-11T03:00:00.000Z' };
    expect(() => decideCoverage(ORDINARY, houseTerms(), at)).toThrow('not a date');
  });
});
