import { decidePart } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';

const AT = { arrivedOn: '2024-03-01', knownAt: '2024-03-01T03:00:00.000Z' };
const FIRMWARE = {
  model: 'ordinary',
  cardPresent: true,
  receiptPurchasedOn: '2023-05-01',
  stampDate: null,
  planMonths: null,
  properUse: true,
  serialReadable: true,
  part: 'firmware',
} as const;

describe('software that fails in its first year (FW-W6-1)', () => {
  it.each([
    ['as it was shipped', { factoryState: true }, 'free', 'supporting'],
    ['only as it was changed since', { factoryState: false }, 'paid', 'decided'],
  ] as const)('is warranted in the state it was shipped in: %s', (_, facts, coverage, role) => {
    const { outcome, fired } = decidePart({ ...FIRMWARE, ...facts }, houseTerms(), AT);

    expect(outcome).toMatchObject({ kind: 'decided', value: { coverage } });
    expect(fired).toContainEqual(expect.objectContaining({ clause: 'FW-W6-1', role }));
  });

  it('is not asked about while nobody says so', () => {
    const { outcome, fired } = decidePart(FIRMWARE, houseTerms(), AT);

    expect(outcome).toMatchObject({ kind: 'decided', value: { coverage: 'free' } });
    expect(fired.map(({ clause }) => clause)).not.toContain('FW-W6-1');
  });
});

describe('what the warranty does not cover', () => {
  it.each([
    ['coa-label', {}],
    ['removable-battery', {}],
    ['built-in-battery', {}],
    ['medium', {}],
    ['bundled-software', { software: 'trial app' }],
    ['connected-device', {}],
    ['fan', { standardSupplied: false }],
  ] as const)('is not covered in a changed state either (A-G-5): %s', (part, more) => {
    const facts = { ...FIRMWARE, ...more, part, factoryState: false };
    const terms = houseTerms({ excludedSoftware: ['trial app'] });

    expect(decidePart(facts, terms, AT).outcome).toMatchObject({ value: { coverage: 'not-covered' } });
  });
});
