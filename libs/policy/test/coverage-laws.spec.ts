import fc from 'fast-check';
import { canonicalJson, type JsonValue } from '#kernel';
import { clauseIndex, decideCoverage, type FrontierFacts, readingIndex } from '../src/index.js';
import { coverageOf, EVERYTHING_FOUND, ORDINARY } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const TERMS = houseTerms();
const day = fc
  .integer({ min: 0, max: 1200 })
  .map((n) => Temporal.PlainDate.from('2023-01-01').add({ days: n }).toString());
/** The papers and the use, which every case states or is asked for. */
const ordinary = {
  receiptPurchasedOn: fc.option(day),
  cardPresent: fc.boolean(),
  stampDate: fc.option(day),
  stampShop: fc.constantFrom(null, 'Shop One', 'Shop Two'),
  factoryShippedOn: day,
  model: fc.constantFrom('ordinary', 'short', 'unlisted'),
  planMonths: fc.option(fc.integer({ min: 1, max: 60 })),
  properUse: fc.boolean(),
  serialReadable: fc.boolean(),
};
/** What counts only once somebody has stated it. */
const raised = {
  recognisedAsOurs: fc.boolean(),
  serialEvidence: fc.constant('photo'),
  soldBy: fc.constantFrom('Shop One', 'Shop Two'),
  partsChangedBy: fc.constantFrom('customer' as const, 'company' as const),
  partsChangedEvidence: fc.constant('list'),
  temperature: fc.integer({ min: 0, max: 50 }),
  environmentEvidence: fc.constant('log'),
  negligence: fc.boolean(),
  negligenceEvidence: fc.constantFrom('photo', null),
  extraordinaryUse: fc.boolean(),
  extraordinaryUseEvidence: fc.constant('report'),
  plan: fc.constantFrom('some plan', null),
  lastRepairShippedOn: fc.option(day),
  samePartAsLastRepair: fc.boolean(),
  requestedOn: day,
  exchangedFor: fc.constantFrom('initial-failure' as const, 'swap' as const, undefined),
  passedOnFrom: fc.option(day),
  passedOnMonths: fc.option(fc.integer({ min: 1, max: 60 })),
};
/** A premium plan that runs, and the price of the repair; one in two is over the cap. */
const yen = fc.integer({ min: 1, max: 200 });
const member = {
  premiumFrom: fc.constant('2023-01-01'),
  premiumUntil: fc.constant('2026-12-31'),
  premiumCap: yen,
  premiumSpent: yen,
  repairPrice: yen,
};
const partial: fc.Arbitrary<FrontierFacts> = fc.record({ ...ordinary, ...raised }, { requiredKeys: [] });
const complete = fc.record({ ...ordinary, ...raised });

describe('every decision on coverage', () => {
  it('is the same bytes for the same facts, terms and dates, in whatever order the facts are stated', () => {
    fc.assert(
      fc.property(partial, day, (facts, arrivedOn) => {
        const turned = Object.fromEntries(Object.entries(facts).toReversed());
        const one = canonicalJson(coverageOf(facts, arrivedOn) as unknown as JsonValue);
        expect(canonicalJson(coverageOf(turned, arrivedOn) as unknown as JsonValue)).toBe(one);
        expect(canonicalJson(JSON.parse(one) as JsonValue)).toBe(one);
      }),
    );
  });

  it('is the same by nothing but the facts that it says it rests on', () => {
    const inTerm = day.filter((on) => '2024-03-01' <= on && on <= '2025-02-28');
    const known = fc.record({ ...raised, ...member }, { requiredKeys: ['premiumFrom', 'premiumUntil'] });
    fc.assert(
      fc.property(known, inTerm, fc.constantFrom('WHOLE', 'EXCESS'), (more, arrivedOn, premiumOvershoot) => {
        const terms = houseTerms({ premiumOvershoot });
        const decision = coverageOf({ ...ORDINARY, ...more }, arrivedOn, terms);
        const used = Object.fromEntries(decision.factsUsed.map(({ fact, value }) => [fact, value]));
        expect(coverageOf(used, arrivedOn, terms)).toEqual(decision);
      }),
      { numRuns: 200 },
    );
  });

  it('cites only clauses and readings that the index explains', () => {
    const clauses = new Set(clauseIndex().map(({ id }) => id));
    const citable = new Set([...clauses, ...readingIndex().map(({ id }) => id)]);
    fc.assert(
      fc.property(partial, day, (facts, arrivedOn) => {
        const { outcome, fired, notFired } = coverageOf(facts, arrivedOn);
        for (const { clause } of [...fired, ...notFired]) expect(clauses).toContain(clause);
        for (const id of outcome.kind === 'person-decides' ? outcome.because : [])
          expect(citable).toContain(id);
      }),
    );
  });

  it('cites every clause at most once, and only under a text that is held', () => {
    fc.assert(
      fc.property(partial, day, (facts, arrivedOn) => {
        const { fired, notFired, regulations } = coverageOf(facts, arrivedOn);
        const ids = [...fired, ...notFired].map(({ clause }) => clause);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { document, revision } of fired)
          expect(regulations).toContainEqual({ document, revision });
      }),
    );
  });

  it('asks only for what is unknown, or known to be lacking while nothing stands in for it', () => {
    fc.assert(
      fc.property(partial, day, (facts, arrivedOn) => {
        const { outcome } = coverageOf(facts, arrivedOn);
        if (outcome.kind !== 'needs-facts') return;
        expect(outcome.ask.length).toBeGreaterThan(0);
        const { cardPresent, exchangedFor, receiptPurchasedOn } = facts;
        const standsIn = cardPresent !== false && exchangedFor !== 'swap';
        const evidenceLacks = receiptPurchasedOn === null && !standsIn;
        for (const fact of outcome.ask) expect(Object.hasOwn(facts, fact) && !evidenceLacks).toBe(false);
      }),
    );
  });

  it('is reached by answering what is asked, without a fact that was not asked for', () => {
    const withEvidence = complete.filter(
      ({ cardPresent, exchangedFor, receiptPurchasedOn }) =>
        receiptPurchasedOn !== null || (cardPresent && exchangedFor !== 'swap'),
    );
    fc.assert(
      fc.property(withEvidence, day, (all, arrivedOn) => {
        const stated = Object.entries(all).filter(([fact]) => !Object.hasOwn(ordinary, fact));
        const shownLater = stated.filter(([fact]) => !fact.endsWith('Evidence'));
        let facts: FrontierFacts = { serialReadable: all.serialReadable, ...Object.fromEntries(shownLater) };
        const answers: Record<string, unknown> = all;
        for (;;) {
          const { outcome } = coverageOf(facts, arrivedOn);
          if (outcome.kind !== 'needs-facts') break;
          facts = { ...facts, ...Object.fromEntries(outcome.ask.map((fact) => [fact, answers[fact]])) };
        }
        expect(coverageOf(facts, arrivedOn).outcome).toEqual(coverageOf(all, arrivedOn).outcome);
      }),
    );
  });

  it('is never a conflict, and a gap only for an item that arrives before its term starts', () => {
    fc.assert(
      fc.property(complete, day, (facts, arrivedOn) => {
        const { outcome } = coverageOf(facts, arrivedOn);
        expect(outcome.kind).not.toBe('conflict');
        const { receiptPurchasedOn, stampDate, factoryShippedOn, passedOnFrom } = facts;
        const starts = [receiptPurchasedOn, stampDate, factoryShippedOn, passedOnFrom];
        const early = starts.some((start) => start !== null && arrivedOn < start);
        expect(outcome.kind !== 'gap' || early).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never turns from paid back to free as the item arrives later, or from free to paid by a longer plan', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 60 }), (a, b, months) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const facts = { ...ORDINARY, receiptPurchasedOn: '2023-12-20', planMonths: months };
        const kindOf = (arrivedOn: string, planMonths = months) => {
          const { outcome } = coverageOf({ ...facts, planMonths }, arrivedOn);
          return outcome.kind === 'decided' ? outcome.value.coverage : outcome.kind;
        };
        expect(kindOf(earlier) !== 'paid' || kindOf(later) === 'paid').toBe(true);
        expect(kindOf(earlier) !== 'free' || kindOf(earlier, months + 1) === 'free').toBe(true);
      }),
    );
  });

  it('leaves no clause without a use: each one fires in some decision', () => {
    const facts: FrontierFacts[] = [
      { ...ORDINARY, exchangedFor: 'initial-failure', factoryShippedOn: '2023-12-20' },
      { ...ORDINARY, exchangedFor: 'swap', passedOnFrom: '2023-12-20' },
      ORDINARY,
      { ...ORDINARY, planMonths: 24 },
      {
        ...ORDINARY,
        receiptPurchasedOn: null,
        stampDate: '2024-01-05',
        stampShop: 'Shop One',
        factoryShippedOn: '2023-12-20',
      },
      { ...ORDINARY, serialReadable: false },
      {
        ...ORDINARY,
        lastRepairShippedOn: '2026-07-01',
        requestedOn: '2026-07-02',
        samePartAsLastRepair: true,
      },
      EVERYTHING_FOUND,
    ];
    const decisions = facts.flatMap((one) => ['2024-07-10', '2026-07-10'].map((on) => coverageOf(one, on)));
    const heard = new Set(decisions.flatMap(({ fired }) => fired.map(({ clause }) => clause)));
    const silent = decisions.flatMap(({ notFired }) => notFired.map(({ clause }) => clause));
    expect(silent.filter((clause) => !heard.has(clause))).toEqual([]);
  });

  it('does not depend on the clock: a later look with the same rulebook sees the same', () => {
    const at = (knownAt: string) => decideCoverage(ORDINARY, TERMS, { arrivedOn: '2024-07-10', knownAt });
    expect(at('2031-01-01T00:00:00.000Z')).toEqual(at('2024-07-10T03:00:00.000Z'));
  });
});
