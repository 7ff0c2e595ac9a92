import { ShuriError } from '#kernel';
import { assessIpro, decideIproCoverage, decideIproTerms, type IproFacts } from '../src/index.js';
import { assessed, DEVICE, inFewWords, iproHouse } from './support/ipro-house.js';

const AT = { requestedOn: '2026-06-01', knownAt: '2030-01-01T00:00:00.000Z' };
const SWAP: IproFacts = {
  ...DEVICE,
  cause: 'part-swap',
  causeEvidenced: true,
  swappedBy: 'able',
  swappedOn: '2024-03-01',
};

const readingsOf = (outcome: ReturnType<typeof assessed>['outcome']): readonly string[] =>
  outcome.kind === 'decided' && 'readings' in outcome.value ? outcome.value.readings : [];

describe('which warranty answers', () => {
  it.each([
    ['the day before delivery, of which no clause speaks', '2024-01-09', 'gap'],
    ['the day of delivery', '2024-01-10', 'free product take-in'],
    ['the day before the last of the year', '2025-01-08', 'free product take-in'],
    ['the last day of the year', '2025-01-09', 'free product take-in'],
    ['the first day of the later years', '2025-01-10', 'free five-year take-in'],
    ['the day before the last', '2029-01-08', 'free five-year take-in'],
    ['the last day', '2029-01-09', 'free five-year take-in'],
    ['the day after it', '2029-01-10', 'paid none take-in'],
  ])('for a failure on %s', (_, failedOn, words) => {
    expect(inFewWords(assessed(DEVICE, failedOn))).toBe(words);
  });

  it('is never asked of the sale within the first year, and asked of it afterwards', () => {
    const { memberSale: _, ...unsold } = DEVICE;
    expect(inFewWords(assessed(unsold, '2025-01-09'))).toBe('free product take-in');
    expect(inFewWords(assessed(unsold, '2025-01-10'))).toBe('asks memberSale');
  });

  it.each<[string, IproFacts, string]>([
    ['no sale record', { memberSale: null }, 'held sale-record'],
    ['a sale to somebody else', { memberSale: false }, 'paid none take-in'],
    ['a model that is not on the list', { model: 'unlisted' }, 'paid none take-in'],
    ['a listed thing of another kind', { model: 'stand' }, 'paid none exchange'],
    ['no proof of delivery', { deliveredOn: null }, 'held delivery-proof'],
    ['a model without product warranty', { model: 'bracket' }, 'paid none exchange'],
  ])('in the later years with %s', (_, facts, words) => {
    expect(inFewWords(assessed({ ...DEVICE, ...facts }, '2026-06-01'))).toBe(words);
  });

  it('after five years needs no sale record any more', () => {
    expect(inFewWords(assessed({ ...DEVICE, memberSale: null }, '2029-01-10'))).toBe('paid none take-in');
  });

  it('goes by the request where nothing shows the day of failure, and says so', () => {
    const decision = assessed({ ...DEVICE, failedOn: null, requestedOn: '2025-01-10' }, '2025-01-10');
    expect(inFewWords(decision)).toBe('free five-year take-in');
    expect(decision.outcome).toMatchObject({ value: { readings: ['A-IP-10', 'A-IP-01', 'A-IP-09'] } });
  });

  it.each([
    ['on the last day', '2029-01-09', false],
    ['a day late', '2029-01-10', true],
  ])('goes by the failure when it is reported %s; only a late report is marked', (_, requestedOn, marked) => {
    const { outcome } = assessed({ ...DEVICE, failedOn: '2029-01-09', requestedOn }, requestedOn);
    const readings = readingsOf(outcome);
    expect(outcome).toMatchObject({ value: { outcome: 'free' } });
    expect(readings.includes('A-IP-10')).toBe(marked);
  });
});

const PROPOSED = 'person: paid product take-in';

describe('what takes the free repair away', () => {
  it.each<[string, IproFacts, string, string]>([
    ['improper use of no named cause', { properUse: false }, '2024-06-01', 'person: paid product take-in'],
    [
      'a cause that nothing shows, in the first year',
      { cause: 'moved', causeEvidenced: false },
      '2024-06-01',
      'person: paid product take-in',
    ],
    [
      'a cause that nothing shows, in the later years',
      { cause: 'misuse', causeEvidenced: false },
      '2026-06-01',
      'person: paid five-year take-in',
    ],
    [
      'a cause that nothing shows, after the warranties',
      { cause: 'moved', causeEvidenced: false },
      '2030-01-01',
      'paid none take-in',
    ],
    ['an evidenced cause', { cause: 'moved', causeEvidenced: true }, '2024-06-01', 'paid product take-in'],
    ['modification', { cause: 'modification', causeEvidenced: true }, '2026-06-01', 'paid five-year take-in'],
    ['misuse', { cause: 'misuse', causeEvidenced: true }, '2026-06-01', 'paid five-year take-in'],
    ['a cause of which nobody said that it shows', { cause: 'moved' }, '2024-06-01', 'asks causeEvidenced'],
    ['software in the first year: nothing', { fault: 'software' }, '2024-06-01', 'free product take-in'],
    ['software in the later years', { fault: 'software' }, '2026-06-01', 'excluded five-year take-in'],
    ['use abroad in the later years', { usedInJapan: false }, '2026-06-01', 'excluded five-year take-in'],
    [
      'a sale abroad, whatever the cause',
      { soldInJapan: false, cause: 'moved', causeEvidenced: true },
      '2024-06-01',
      'excluded product take-in',
    ],
    [
      'use abroad after the warranties: nothing is left',
      { usedInJapan: false },
      '2030-01-01',
      'paid none take-in',
    ],
  ])('%s', (_, facts, failedOn, words) => {
    expect(inFewWords(assessed({ ...DEVICE, ...facts }, failedOn))).toBe(words);
  });

  it('a term from abroad in the later years rests on the rules of the first, and says so', () => {
    const { outcome } = assessed({ ...DEVICE, usedInJapan: false }, '2026-06-01');
    expect(outcome).toMatchObject({ value: { readings: expect.arrayContaining(['A-IP-17']) } });
  });

  it.each([
    ['the day before the certification', '2024-01-31', 'paid product take-in'],
    ['its first day', '2024-02-01', 'free product take-in'],
    ['its last day', '2024-04-30', 'free product take-in'],
    ['the day after it', '2024-05-01', 'paid product take-in'],
  ])('a part swapped on %s', (_, swappedOn, words) => {
    expect(inFewWords(assessed({ ...SWAP, swappedOn }, '2024-06-01'))).toBe(words);
  });

  it.each<[string, IproFacts, string]>([
    ['by a partner who was never certified', { swappedBy: 'other' }, 'paid product take-in'],
    ['by nobody’s partner', { swappedBy: null }, 'paid product take-in'],
    ['by nobody’s partner, which nothing shows', { swappedBy: null, causeEvidenced: false }, PROPOSED],
    ['by one never certified, which nothing shows', { swappedBy: 'other', causeEvidenced: false }, PROPOSED],
    ['by a certified partner, which nothing shows', { causeEvidenced: false }, 'free product take-in'],
    ['by a certified partner, used improperly', { properUse: false }, PROPOSED],
  ])('a part swapped %s', (_, facts, words) => {
    expect(inFewWords(assessed({ ...SWAP, ...facts }, '2024-06-01'))).toBe(words);
  });
});

describe('the drive of a recorder', () => {
  const recorder: IproFacts = { ...DEVICE, model: 'recorder', siteArea: 'city' };

  it.each<[string, IproFacts, string, string]>([
    ['is free in the first year', { fault: 'hdd' }, '2025-01-09', 'free product on-site'],
    ['is paid in the later years', { fault: 'hdd' }, '2025-01-10', 'paid five-year take-in'],
    ['is paid beside what is free', { fault: 'hdd-and-hardware' }, '2025-01-10', 'split five-year take-in'],
    [
      'is free beside what is free in the first year',
      { fault: 'hdd-and-hardware' },
      '2025-01-09',
      'free product on-site',
    ],
    ['is asked about in the later years', { fault: undefined }, '2025-01-10', 'asks fault'],
  ])('%s', (_, facts, failedOn, words) => {
    expect(inFewWords(assessed({ ...recorder, ...facts }, failedOn))).toBe(words);
  });

  it('is paid beside a disclaimed fault, each clause cited once', () => {
    const facts = { ...recorder, fault: 'hdd-and-hardware', cause: 'moved', causeEvidenced: true } as const;
    const { outcome, fired } = assessed(facts, '2026-06-01');
    expect(outcome).toMatchObject({
      value: { outcome: 'paid', charges: [{ kind: 'repair' }, { kind: 'hdd-and-its-labour' }] },
    });
    expect(fired.filter(({ clause }) => clause === 'IP-E-3')).toHaveLength(1);
  });
});

describe('while a list is unset', () => {
  it.each([
    ['exemptLists', '2024-06-01', 'person: free product take-in'],
    ['fiveYearLists', '2026-06-01', 'person: paid none take-in'],
    ['unrepairableLists', '2024-06-01', 'person: free product take-in'],
    ['models', '2024-06-01', 'person: nothing'],
  ] as const)('a person decides: %s', (table, failedOn, words) => {
    expect(inFewWords(assessed(DEVICE, failedOn, iproHouse({ [table]: undefined })))).toBe(words);
  });

  it('of certifications, a person decides a swap', () => {
    const house = iproHouse({ certifications: undefined });
    expect(inFewWords(assessed(SWAP, '2024-06-01', house))).toBe('person: paid product take-in');
    const { swappedBy: _, ...unsaid } = SWAP;
    expect(inFewWords(assessed(unsaid, '2024-06-01', house))).toBe('asks swappedBy');
  });

  it('a list that does not reach the day is as good as unset', () => {
    const later = [{ revision: 'list-2', from: '2024-01-11', models: ['camera'] }];
    const house = iproHouse({ fiveYearLists: later });
    expect(inFewWords(assessed(DEVICE, '2026-06-01', house))).toBe('person: paid none take-in');
  });

  it('a listed model that the product master lacks is never free by default', () => {
    expect(inFewWords(assessed({ ...DEVICE, model: 'stray' }, '2026-06-01'))).toBe('person: nothing');
  });
});

describe('the lists read', () => {
  it('are recorded by the revision that was valid on the day', () => {
    const lists = [
      { revision: 'old', from: '2020-01-01', until: '2024-01-10', models: ['camera'] },
      { revision: 'new', from: '2024-01-11', models: [] },
    ];
    const { outcome, masterData } = assessed(DEVICE, '2026-06-01', iproHouse({ fiveYearLists: lists }));
    expect(outcome).toMatchObject({ value: { outcome: 'free' } });
    expect(masterData).toContainEqual({ table: 'ipro.fiveYearLists entry', revision: 'old' });
    expect(masterData).toContainEqual({ table: 'ipro.models', revision: 'house-1' });
    expect(masterData).toContainEqual({ table: 'ipro.fiveYearLists', revision: 'house-1' });
  });
});

describe('the text', () => {
  it('is the one of 2023-12 for every case; deliveries before it are marked', () => {
    const marked = (deliveredOn: string) => {
      const { outcome, regulations } = assessed({ ...DEVICE, deliveredOn }, '2024-06-01');
      expect(regulations).toEqual([{ document: 'IP', revision: '2023-12' }]);
      return readingsOf(outcome).includes('A-IP-20');
    };
    expect(['2023-11-30', '2023-12-01', '2023-12-02'].map(marked)).toEqual([true, false, false]);
  });

  it.each([
    ['2023-11-30T14:59:59.999Z', 'person-decides'],
    ['2023-11-30T15:00:00.000Z', 'decided'],
  ])('decides nothing before the rulebook had it: %s', (knownAt, kind) => {
    const { outcome } = assessIpro({ ...DEVICE, failedOn: '2024-06-01' }, iproHouse(), { ...AT, knownAt });
    expect(outcome.kind).toBe(kind);
  });

  it('is asked for one day of request', () => {
    const contradictory = { ...DEVICE, requestedOn: '2026-06-02' };
    expect(() => decideIproCoverage(contradictory, iproHouse(), AT)).toThrow(ShuriError);
  });

  it('names the terms of a device without warranty, and asks for the delivery nobody proved', () => {
    const termsOf = (facts: IproFacts) => decideIproTerms({ ...DEVICE, ...facts }, iproHouse(), AT).outcome;
    expect(termsOf({ model: 'bracket' })).toMatchObject({ value: { product: null, fiveYear: null } });
    expect(termsOf({ deliveredOn: null })).toEqual({ kind: 'needs-facts', ask: ['deliveredOn'] });
  });

  it('decides coverage alone as it does within the whole', () => {
    const { outcome } = decideIproCoverage({ ...DEVICE, failedOn: '2026-06-01' }, iproHouse(), AT);
    expect(outcome).toMatchObject({
      value: { coverage: 'free', warranty: 'five-year', rest: 'free', hdd: null },
    });
  });
});
