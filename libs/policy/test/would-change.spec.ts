import fc from 'fast-check';
import { canonicalJson } from '#kernel';
import { type Clause, type DecidingClause, settles } from '../src/kernel/clause.js';
import type { Decision } from '../src/kernel/decision.js';
import { type FactDomain, type FactDomains, pointsOf } from '../src/kernel/fact-domain.js';
import { flipsOf } from '../src/kernel/flip.js';
import { RecordedFacts } from '../src/kernel/facts.js';
import { resolve } from '../src/kernel/resolve.js';
import { all, YES } from '../src/kernel/tri.js';
import { type Turned, wouldChange } from '../src/kernel/would-change.js';

interface Walk {
  readonly rain?: boolean;
  readonly coat?: boolean;
  readonly on?: string;
  readonly seen?: boolean;
}
type Verdict = 'go' | 'stay' | 'rest';

const text = { document: 'FR', paraphrase: { ja: '試験用。', en: 'For tests.' } } as const;
const clause = (
  rest: Omit<DecidingClause<Walk, Verdict>, 'document' | 'paraphrase'>,
): Clause<Walk, Verdict> => ({
  ...text,
  ...rest,
});
const CLAUSES = [
  clause({ id: 'go', kind: 'base', when: () => YES, ruling: () => settles('go') }),
  clause({
    id: 'stay',
    kind: 'exception',
    overrides: ['go'],
    when: (facts) =>
      all(
        facts.test('rain', (rain) => rain),
        facts.test('coat', (coat) => !coat),
      ),
    ruling: () => settles('stay'),
  }),
  clause({
    id: 'rest',
    kind: 'exception',
    overrides: ['go', 'stay'],
    when: (facts) => facts.found('on', (day) => day >= '2030-01-06'),
    ruling: () => settles('rest'),
  }),
];

const either = { of: 'values', values: [true, false] } as const;
const domain = (rest: Partial<FactDomain<Walk>>): FactDomain<Walk> => ({
  points: either,
  changeable: { by: 'staff', while: 'always' },
  ...rest,
});
const DAYS: FactDomain<Walk>['points'] = { of: 'days', boundaries: () => ['2030-01-06'], mayLack: false };
const DOMAINS: FactDomains<Walk> = {
  rain: domain({}),
  coat: domain({ changeable: { by: 'customer', while: 'always' } }),
  on: domain({ points: DAYS }),
  seen: domain({}),
};

function decide(facts: Walk, touched?: Set<string>): Decision<Verdict> {
  const read = RecordedFacts.of(facts, touched);
  const { outcome, fired, notFired } = resolve(CLAUSES, read);
  return {
    programme: 'frontier',
    outcome,
    regulations: [],
    fired: fired.map((voice) => ({ ...voice, document: 'FR', revision: '1' })),
    notFired,
    factsUsed: read.used(),
    masterData: [],
  };
}
const among = (domains: FactDomains<Walk>): Pick<Turned<Walk, Verdict, 'frontier'>, 'flips'> => ({
  flips: (facts, matters) => flipsOf(facts, domains, matters),
});
const turned: Turned<Walk, Verdict, 'frontier'> = {
  decide,
  ...among(DOMAINS),
  matter: (answer) => answer,
  tells: (answer) => answer,
  admits: () => true,
  pairs: () => true,
};
const GO: Walk = { rain: false, coat: true, on: '2030-01-01', seen: true };
const inWords = (facts: Walk, domains = DOMAINS) =>
  wouldChange(facts, { ...turned, ...among(domains) }).found.map(({ changes, outcome }) => {
    const steps = changes.map(({ fact, to, by }) => `${fact} ${JSON.stringify(to)} by ${by}`);
    return `${steps.join(' and ')}: ${outcome.kind === 'decided' ? outcome.value : outcome.kind}`;
  });

describe('what would change an answer', () => {
  it('is one fact where one is enough, and two together only where neither is', () => {
    expect(inWords(GO)).toEqual([
      'on "2030-01-06" by staff: rest',
      'coat false by customer and rain true by staff: stay',
    ]);
  });

  it('has the value nearest to what is known: the day of the boundary, not the one after it', () => {
    expect(inWords({ ...GO, on: '2030-01-31' })).toEqual(['on "2030-01-05" by staff: go']);
  });

  it('names what the fact is now, be it unknown', () => {
    const { rain: _, ...rest } = GO;
    const { found } = wouldChange<Walk, Verdict, 'frontier'>({ ...rest, coat: false }, turned);
    expect(found.flatMap(({ changes }) => changes)).toContainEqual({
      fact: 'on',
      from: { is: 'known', value: '2030-01-01' },
      to: '2030-01-06',
      by: 'staff',
      reach: 'or-more',
    });
    expect(found.flatMap(({ changes }) => changes)).toContainEqual({
      fact: 'rain',
      from: { is: 'unknown' },
      to: true,
      by: 'staff',
      reach: 'only',
    });
  });

  it('hides what nobody can change', () => {
    expect(inWords(GO, { ...DOMAINS, on: domain({ points: DAYS, changeable: { by: 'no' } }) })).toEqual([
      'coat false by customer and rain true by staff: stay',
    ]);
  });

  it.each([
    ['not-given', undefined, true],
    ['not-given', false, true],
    ['not-given', true, false],
    ['stated', undefined, false],
    ['stated', true, true],
  ] as const)('takes a fact that may change while %s, and now is %s: %s', (when, rain, changes) => {
    const domains = { rain: domain({ changeable: { by: 'staff', while: when } }) };
    const { rain: _, ...rest } = GO;
    const facts: Walk = { ...rest, coat: false, ...(rain === undefined ? {} : { rain }) };
    expect(inWords(facts, domains).length > 0).toBe(changes);
  });

  it('keeps to the decisions it may take, and says when that left something out', () => {
    const short = wouldChange(GO, turned, 2);
    expect(short).toMatchObject({ evaluations: 2, complete: false });
    expect(wouldChange(GO, turned).complete).toBe(true);
  });

  it('takes no decision on a fact that the answer did not look at', () => {
    expect(wouldChange(GO, { ...turned, ...among({ seen: domain({}) }) })).toMatchObject({ evaluations: 0 });
    expect(wouldChange(GO, { ...turned, ...among({ rain: domain({}) }) })).toMatchObject({ evaluations: 1 });
  });

  it('is decided once more before it is told: an impure decision is caught', () => {
    let calls = 0;
    const moody = (facts: Walk, touched: Set<string>) => {
      calls += 1;
      return decide({ ...facts, seen: calls % 2 === 0 }, touched);
    };
    const impure = (facts: Walk, touched: Set<string>): Decision<Verdict> => ({
      ...moody(facts, touched),
      masterData: [{ table: `${calls}`, revision: '' }],
    });
    expect(() => wouldChange(GO, { ...turned, decide: impure })).toThrow('differently the second time');
  });

  it('finds what trying every pair finds, and each of it holds', () => {
    const day = fc.constantFrom('2030-01-01', '2030-01-05', '2030-01-06', '2030-02-01');
    const some = fc.record(
      { rain: fc.boolean(), coat: fc.boolean(), on: day, seen: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, (facts) => {
        const { found } = wouldChange<Walk, Verdict, 'frontier'>(facts, turned);
        const reached = new Set(found.map(({ outcome }) => canonicalJson(outcome)));
        for (const outcome of everyPair(facts)) expect(reached).toContain(outcome);
        for (const { changes, outcome, verified } of found) {
          const otherwise = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
          expect({ outcome: decide({ ...facts, ...otherwise }).outcome, verified }).toEqual({
            outcome,
            verified: true,
          });
        }
      }),
    );
  });
});

function everyPair(facts: Walk): ReadonlySet<string> {
  const points = Object.entries(DOMAINS).flatMap(([fact, one]) =>
    pointsOf(one, facts).map((value) => ({ [fact]: value })),
  );
  const outcomes = points.flatMap((one) => points.map((two) => decide({ ...facts, ...one, ...two }).outcome));
  const now = canonicalJson(decide(facts).outcome);
  const answers = outcomes.filter(({ kind }) => kind === 'decided').map((one) => canonicalJson(one));
  return new Set(answers.filter((one) => one !== now));
}
