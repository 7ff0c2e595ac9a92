import fc from 'fast-check';
import {
  decideCoverage,
  decidePart,
  decideRefusal,
  decideRepair,
  type FaultPart,
  parseTerms,
  repairWouldChange,
} from '../src/index.js';
import { PART_KINDS, type PartKind } from '../src/programmes/frontier/parts/part-kinds.js';

const TERMS = parseTerms({
  revision: 'repair-1',
  programmes: {
    frontier: {
      models: { PC: {}, ENDED: { supportEnd: { lastDay: '2024-03-31', announcedOn: '2023-09-01' } } },
      partMonths: { short: 2, long: 36 },
      designatedShops: [],
      excludedSoftware: ['trial app'],
    },
  },
});
const AT = { arrivedOn: '2024-07-10', knownAt: '2024-07-10T03:00:00.000Z' };
const ITEM = {
  model: 'PC',
  cardPresent: true,
  receiptPurchasedOn: '2024-03-01',
  planMonths: null,
  properUse: true,
  serialReadable: true,
  stampDate: null,
  stampShop: null,
} as const;

const codes = fc.constantFrom(
  'power-supply',
  'removable-battery',
  'coa-label',
  'short',
  'long',
  'PSU-1',
  'fan',
);
const facts = fc.constantFrom<FaultPart['facts']>(
  {},
  { worn: true, wornEvidence: 'a' },
  { worn: true },
  { broughtDownBy: 'fan' },
  { deadOnArrival: true },
  { part: 'unlisted' },
  { part: 'mouse', worn: false },
);
const parts = fc.uniqueArray(fc.record({ code: codes, facts }), {
  selector: ({ code }) => code,
  maxLength: 4,
});
const items = fc.constantFrom(
  ITEM,
  { ...ITEM, receiptPurchasedOn: '2022-03-01' },
  { ...ITEM, model: 'ENDED' },
  { ...ITEM, negligence: true, negligenceEvidence: 'b' },
  { ...ITEM, properUse: false },
  { ...ITEM, requestedWork: 'backup' as const },
  { ...ITEM, overclockingApp: true },
  { model: 'PC' },
);
const kindOf = (code: string) => (Object.hasOwn(PART_KINDS, code) ? { part: code as PartKind } : {});

describe('a repair of several parts', () => {
  it('asks each question as it is asked alone, and answers free only where every answer is free', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(items, parts, (item, atFault) => {
        const { outcome, questions } = decideRepair(item, atFault, TERMS, AT);
        kinds.add(outcome.kind);
        const [refusal, coverage, ...ofParts] = questions.map(({ decision }) => decision);
        expect(refusal).toEqual(decideRefusal(item, TERMS, AT));
        expect(coverage).toEqual(decideCoverage(item, TERMS, AT));
        expect(ofParts).toEqual(
          atFault.map(({ code, facts: known }) =>
            decidePart({ ...item, ...kindOf(code), ...known, partCode: code }, TERMS, AT),
          ),
        );
        if (outcome.kind !== 'decided') return;
        expect(refusal?.outcome).toEqual({ kind: 'decided', value: 'accept' });
        const words = ofParts.map((one) => (one.outcome.kind === 'decided' ? one.outcome.value : 'open'));
        const free = outcome.value.coverage === 'free';
        expect(words.filter((one) => isFree(one) !== free)).toEqual([]);
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
    expect([...kinds].toSorted()).toEqual(['decided', 'needs-facts', 'person-decides']);
  });

  it.each<[string, readonly string[], string]>([
    ['excluded where every part is', ['coa-label', 'removable-battery'], 'excluded'],
    ['free where every part is', ['power-supply', 'short-lived'], 'free'],
  ])('is %s', (_what, atFault, coverage) => {
    const known = atFault.map((code) => ({
      code,
      facts: { deadOnArrival: false, ...(code === 'short-lived' ? ({ part: 'unlisted' } as const) : {}) },
    }));
    const { outcome } = decideRepair(ITEM, known, TERMS, AT);
    expect(outcome).toMatchObject({ kind: 'decided', value: { coverage } });
  });

  it('names all that a person decides by where it is not known whose product it is (FW-W2-2)', () => {
    const misused = { ...ITEM, properUse: false };
    const alone = decideRepair(misused, [], TERMS, AT).outcome;
    const { outcome } = decideRepair({ ...misused, maker: 'not-known' }, [], TERMS, AT);
    const because = alone.kind === 'person-decides' ? alone.because : [];
    expect(because).not.toEqual([]);
    expect(outcome).toEqual({ ...alone, because: ['FW-W2-2', ...because] });
  });

  it('says each clause once, by the answer that it had a part in, and in no other place that it did not apply', () => {
    fc.assert(
      fc.property(items, parts, (item, atFault) => {
        const { fired, notFired, regulations } = decideRepair(item, atFault, TERMS, AT);
        const spoken = fired.map(({ clause }) => clause);
        expect(new Set(spoken).size).toBe(spoken.length);
        expect(notFired.filter(({ clause }) => spoken.includes(clause))).toEqual([]);
        expect(regulations.map(({ document }) => document)).toEqual(['FR', 'FW']);
      }),
      { numRuns: 100, seed: 20_261_122 },
    );
  });

  it('is a person’s while the text in force is not held (D25)', () => {
    const then = { arrivedOn: '2023-11-10', knownAt: AT.knownAt };
    const { outcome } = decideRepair(ITEM, [{ code: 'fan', facts: {} }], TERMS, then);
    expect(outcome).toMatchObject({ kind: 'person-decides', proposal: null });
  });
});

describe('what would change a repair', () => {
  const found = (item: object, code: string) =>
    repairWouldChange(item, [{ code, facts: {} }], TERMS, AT, 400).found.map(({ changes, outcome }) => [
      changes.map(({ fact }) => fact).join(),
      outcome.kind,
    ]);

  it('is nothing about its use where the part is not covered at all', () => {
    expect(found(ITEM, 'fan')).toContainEqual(['properUse', 'person-decides']);
    expect(found(ITEM, 'coa-label').filter(([fact]) => fact === 'properUse')).toEqual([]);
  });
});

function isFree(one: unknown): boolean {
  return typeof one === 'object' && one !== null && 'coverage' in one && one.coverage === 'free';
}
