import fc from 'fast-check';
import { canonicalJson, type JsonValue } from '#kernel';
import { clauseIndex, decideIproTerms, type IproFacts, readingIndex } from '../src/index.js';
import { assessed, DEVICE, iproHouse } from './support/ipro-house.js';

const HOUSE = iproHouse();
const day = fc
  .integer({ min: 0, max: 2600 })
  .map((n) => Temporal.PlainDate.from('2023-06-01').add({ days: n }).toString());
/** What every case states or is asked for. */
const asked = {
  deliveredOn: fc.option(day, { freq: 8 }),
  failedOn: fc.option(day),
  model: fc.constantFrom(
    'camera',
    'swapped',
    'unlisted',
    'recorder',
    'injector',
    'stand',
    'stray',
    'bracket',
    'card',
  ),
  memberSale: fc.constantFrom(true, false, null),
  soldInJapan: fc.boolean(),
  usedInJapan: fc.boolean(),
  fault: fc.constantFrom('hardware', 'hdd', 'hdd-and-hardware', 'software'),
  properUse: fc.boolean(),
  causeEvidenced: fc.boolean(),
  swappedBy: fc.constantFrom('able', 'stranger', null),
  swappedOn: day,
  visitChargeAccepted: fc.boolean(),
  siteArea: fc.constantFrom('city', 'far island'),
} as const;
/** What counts only once somebody has stated it. */
const raised = {
  cause: fc.constantFrom(
    'misuse',
    'part-swap',
    'moved',
    'external',
    'outside-conditions',
    'connected-equipment',
  ),
  wanted: fc.constantFrom('on-site', 'collection'),
  heightWork: fc.boolean(),
  replacedOn: day,
} as const;
const partial: fc.Arbitrary<IproFacts> = fc.record({ ...asked, ...raised }, { requiredKeys: [] });
const complete: fc.Arbitrary<IproFacts> = fc.record(
  { ...asked, ...raised },
  { requiredKeys: Object.keys(asked) as (keyof typeof asked)[] },
);
const decided = (facts: IproFacts, requestedOn: string) => assessed({ ...facts, requestedOn }, requestedOn);

/** What failed did so between its delivery and the request. */
function canBe({ deliveredOn, failedOn }: IproFacts, requestedOn: string): boolean {
  const failed = failedOn ?? requestedOn;
  return (deliveredOn ?? failed) <= failed && failed <= requestedOn;
}

/** An outcome without how a day of failure is read that nothing shows: where it does not matter, none is read. */
function readAside(outcome: unknown): unknown {
  const isRead = (value: unknown) => value !== 'A-IP-10';
  return JSON.parse(
    JSON.stringify(outcome, (_, value: unknown) => (Array.isArray(value) ? value.filter(isRead) : value)),
  );
}

describe('every assessment of a device', () => {
  it('is the same bytes for the same facts, in whatever order they are stated', () => {
    fc.assert(
      fc.property(partial, day, (facts, requestedOn) => {
        const turned = Object.fromEntries(Object.entries(facts).toReversed());
        const one = canonicalJson(decided(facts, requestedOn) as unknown as JsonValue);
        expect(canonicalJson(decided(turned, requestedOn) as unknown as JsonValue)).toBe(one);
        expect(canonicalJson(JSON.parse(one) as JsonValue)).toBe(one);
      }),
    );
  });

  it('cites only what the index explains, each clause once', () => {
    const clauses = new Set(clauseIndex().map(({ id }) => id));
    const citable = new Set([...clauses, ...readingIndex().map(({ id }) => id)]);
    fc.assert(
      fc.property(partial, day, (facts, requestedOn) => {
        const { outcome, fired, notFired } = decided(facts, requestedOn);
        const ids = [...fired, ...notFired].map(({ clause }) => clause);
        for (const id of ids) expect(clauses).toContain(id);
        expect(new Set(ids).size).toBe(ids.length);
        const because = outcome.kind === 'person-decides' ? outcome.because : [];
        const readings =
          outcome.kind === 'decided' && 'readings' in outcome.value ? outcome.value.readings : [];
        for (const id of [...because, ...readings]) expect(citable).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  it('is reached by answering what is asked, without a fact that was not asked for', () => {
    fc.assert(
      fc.property(complete, day, (all, requestedOn) => {
        fc.pre(canBe(all, requestedOn));
        const stated = Object.entries(all).filter(([fact]) => !Object.hasOwn(asked, fact));
        let facts: IproFacts = Object.fromEntries(stated);
        for (;;) {
          const { outcome } = assessed({ ...facts, requestedOn, failedOn: facts.failedOn }, requestedOn);
          if (outcome.kind !== 'needs-facts') break;
          const answers = outcome.ask.map((fact) => [fact, all[fact as keyof IproFacts]]);
          expect(outcome.ask.filter((fact) => Object.hasOwn(facts, fact))).toEqual([]);
          facts = { ...facts, ...Object.fromEntries(answers) };
        }
        const reached = assessed({ ...facts, requestedOn, failedOn: facts.failedOn }, requestedOn);
        expect(readAside(reached.outcome)).toEqual(readAside(decided(all, requestedOn).outcome));
      }),
      { numRuns: 300 },
    );
  });

  it('is never a conflict, and a gap only for a failure before the delivery', () => {
    fc.assert(
      fc.property(complete, day, (facts, requestedOn) => {
        const { outcome } = decided(facts, requestedOn);
        expect(['conflict', 'needs-facts']).not.toContain(outcome.kind);
        const day0 = facts.deliveredOn ?? null;
        const early = day0 !== null && (facts.failedOn ?? requestedOn) < day0;
        expect(outcome.kind !== 'gap' || early).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the terms of a device', () => {
  const termsOf = (deliveredOn: string) =>
    decideIproTerms({ ...DEVICE, deliveredOn }, HOUSE, {
      requestedOn: '2030-01-01',
      knownAt: '2030-01-01T00:00:00.000Z',
    }).outcome;

  it('leave no day between them, share none, and run 1 and 4 years, 5 in all', () => {
    const later = (from: string, years: number) => Temporal.PlainDate.from(from).add({ years });
    fc.assert(
      fc.property(day, (deliveredOn) => {
        const outcome = termsOf(deliveredOn);
        if (outcome.kind !== 'decided') throw new Error(outcome.kind);
        const { product, fiveYear } = outcome.value;
        const next = Temporal.PlainDate.from(product?.lastDay ?? '')
          .add({ days: 1 })
          .toString();
        expect(fiveYear?.startsOn).toBe(next);
        const dayAfterEnd = Temporal.PlainDate.from(fiveYear?.lastDay ?? '').add({ days: 1 });
        expect(later(next, 4).toString()).toBe(dayAfterEnd.toString());
        const leapDay = deliveredOn.endsWith('02-29');
        expect(
          later(deliveredOn, 5)
            .add({ days: leapDay ? 1 : 0 })
            .toString(),
        ).toBe(dayAfterEnd.toString());
      }),
    );
  });

  it.each([
    ['2023-12-15', '2024-12-14', '2028-12-14'],
    ['2024-02-28', '2025-02-27', '2029-02-27'],
    ['2024-02-29', '2025-02-28', '2029-02-28'],
    ['2024-03-01', '2025-02-28', '2029-02-28'],
    ['2023-03-01', '2024-02-29', '2028-02-29'],
  ])('of one delivered on %s end on %s and %s', (deliveredOn, first, last) => {
    expect(termsOf(deliveredOn)).toMatchObject({
      kind: 'decided',
      value: { product: { startsOn: deliveredOn, lastDay: first }, fiveYear: { lastDay: last } },
    });
  });
});
