import { decideCoverage, regulationsInForce } from '../src/index.js';
import { coverageOf, inWords, ORDINARY } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const pins = (arrivedOn: string, terms = houseTerms()) =>
  regulationsInForce(arrivedOn, terms).map(
    ({ document, revision }) => `${document} ${revision ?? 'not held'}`,
  );

describe('the regulations in force', () => {
  it.each([
    ['the day before the repair rules changed', '2023-12-12', ['FR not held', 'FW 2020-10-16']],
    ['the day they changed', '2023-12-13', ['FR 2023-12-13', 'FW 2020-10-16']],
    ['the day after', '2023-12-14', ['FR 2023-12-13', 'FW 2020-10-16']],
    ['the day before the warranty rules changed', '2020-10-15', ['FR not held', 'FW not held']],
    ['the day they changed', '2020-10-16', ['FR not held', 'FW 2020-10-16']],
  ])('are those of the arrival, each document by itself: %s', (_, arrivedOn, expected) => {
    expect(pins(arrivedOn)).toEqual(expected);
  });

  it('count from their publication where it was not the day of revision (A-FR-17)', () => {
    const terms = houseTerms({ publications: { FR: { '2023-12-13': '2023-12-20' } } });
    expect(pins('2023-12-19', terms)).toEqual(['FR not held', 'FW 2020-10-16']);
    expect(pins('2023-12-20', terms)).toEqual(['FR 2023-12-13', 'FW 2020-10-16']);
  });

  it('do not depend on when the item was bought (FR-R1-4, FW-W1-3)', () => {
    const old = coverageOf({ ...ORDINARY, receiptPurchasedOn: '2021-05-01' }, '2023-12-13');
    expect(old.regulations).toContainEqual({ document: 'FR', revision: '2023-12-13' });
    expect(inWords(old)).toBe('paid 2021-05-01..2022-04-30');
  });

  it('decide nothing where their text is not held: a person does, without a proposal', () => {
    const decision = coverageOf({ ...ORDINARY, receiptPurchasedOn: '2023-03-01' }, '2023-12-12');
    expect(decision.outcome).toEqual({
      kind: 'person-decides',
      proposal: null,
      because: ['FR-R1-6', 'A-FR-17'],
    });
    expect(decision.regulations).toContainEqual({ document: 'FR', revision: null });
    expect(decision).toMatchObject({ fired: [], notFired: [] });
    expect(decision.factsUsed).toEqual([{ fact: 'arrivedOn', value: '2023-12-12' }]);
  });

  it('name both documents when neither text is held', () => {
    expect(coverageOf(ORDINARY, '2020-10-15').outcome).toMatchObject({
      because: ['FR-R1-6', 'FW-W5-2', 'A-FR-17'],
    });
  });

  it.each([
    ['2023-12-12T14:59:59.999Z', null],
    ['2023-12-12T15:00:00.000Z', '2023-12-13'],
  ])('are only those the rulebook knew at the time: %s', (knownAt, revision) => {
    const decision = decideCoverage(ORDINARY, houseTerms(), { arrivedOn: '2024-07-10', knownAt });
    expect(decision.regulations).toContainEqual({ document: 'FR', revision });
  });
});
