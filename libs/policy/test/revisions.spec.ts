import fc from 'fast-check';
import { type DecidingClause, settles } from '../src/kernel/clause.js';
import { decidePinned } from '../src/kernel/decide-pinned.js';
import type { Decision } from '../src/kernel/decision.js';
import { RecordedFacts } from '../src/kernel/facts.js';
import { pinRevisions, type RegulationRevision, revisionInForce } from '../src/kernel/revision.js';
import { resolve } from '../src/kernel/resolve.js';
import { YES } from '../src/kernel/tri.js';
import { decisionText, diffDecisions } from '../src/index.js';

interface Sold {
  readonly soldOn?: string | null;
}

/** A made-up regulation: free until a revision that makes it paid, but for what was sold before. */
const OLD: RegulationRevision<'FR'> = {
  id: 'old',
  document: 'FR',
  effectiveFrom: '2030-01-01',
  knownFrom: '2029-12-31T15:00:00.000Z',
  sourceSha256: 'a'.repeat(64),
};
const NEW: RegulationRevision<'FR'> = {
  id: 'new',
  document: 'FR',
  promulgatedOn: '2031-03-01',
  effectiveFrom: '2031-04-01',
  knownFrom: '2031-04-09T15:00:00.000Z',
  savings: [
    { clause: 'FR-saved', keeps: 'old', clauses: ['FR-price'], fact: 'soldOn', before: '2031-01-01' },
  ],
  sourceSha256: 'b'.repeat(64),
};
const LOST: RegulationRevision<'FR'> = {
  ...NEW,
  id: 'lost',
  effectiveFrom: '2032-04-01',
  sourceSha256: null,
};

const price = (answer: string, ...revisions: readonly string[]): DecidingClause<Sold, string> => ({
  id: 'FR-price',
  document: 'FR',
  in: revisions,
  kind: 'base',
  paraphrase: { ja: '試験用。', en: 'For tests.' },
  when: () => YES,
  ruling: () => settles(answer),
});
const RULEBOOK = { revisions: [OLD, NEW, LOST], clauses: [price('free', 'old'), price('paid', 'new')] };

function decide(facts: Sold, anchor: string, knownAt: string, rulebook = RULEBOOK): Decision<string> {
  const { revisions } = rulebook;
  const regulations = pinRevisions(['FR'], revisions, { anchor, knownAt });
  const read = RecordedFacts.of(facts);
  const basis = {
    programme: 'frontier',
    regulations,
    revisions,
    pinnedBy: () => ['FR-R1-6'],
    facts: read,
    tables: { used: () => [] },
  } as const;
  return decidePinned(basis, () => resolve(rulebook.clauses, read));
}
const LATER = '2040-01-01T00:00:00.000Z';
const NEWLY_SOLD: Sold = { soldOn: '2031-01-01' };

describe('the revision in force', () => {
  it.each([
    ['the day before the first', '2029-12-31', undefined],
    ['the first day', '2030-01-01', 'old'],
    ['the day before the next', '2031-03-31', 'old'],
    ['the first day of the next', '2031-04-01', 'new'],
    ['the day after it', '2031-04-02', 'new'],
  ])('is picked by the day of the anchor: %s', (_, anchor, id) => {
    expect(revisionInForce([NEW, OLD], anchor, LATER)?.id).toBe(id);
  });

  it('is picked from the rulebook of the time: before it learned of the new text, the old one was in force', () => {
    expect(revisionInForce([OLD, NEW], '2031-04-05', '2031-04-09T14:59:59.999Z')?.id).toBe('old');
    expect(revisionInForce([OLD, NEW], '2031-04-05', '2031-04-09T15:00:00.000Z')?.id).toBe('new');
  });

  it('is none after a text that ended by itself', () => {
    const ending = { ...OLD, effectiveTo: '2030-12-31' };
    expect(revisionInForce([ending], '2030-12-31', LATER)?.id).toBe('old');
    expect(revisionInForce([ending], '2031-01-01', LATER)).toBeUndefined();
  });

  it('decides nothing where it is declared but its text is not held: a person does', () => {
    expect(decide(NEWLY_SOLD, '2032-04-01', LATER)).toMatchObject({
      outcome: { kind: 'person-decides', proposal: null, because: ['FR-R1-6'] },
      regulations: [{ document: 'FR', revision: null }],
      fired: [],
    });
  });
});

describe('a rulebook with two revisions', () => {
  it('switches with the anchor, and names the revision of each clause', () => {
    expect(decide(NEWLY_SOLD, '2031-03-31', LATER)).toMatchObject({
      outcome: { kind: 'decided', value: 'free' },
      fired: [{ clause: 'FR-price', revision: 'old' }],
    });
    expect(decide(NEWLY_SOLD, '2031-04-01', LATER)).toMatchObject({
      outcome: { kind: 'decided', value: 'paid' },
      fired: [{ clause: 'FR-price', revision: 'new' }],
    });
  });

  it.each([
    ['2030-12-31', 'free', 'old'],
    ['2031-01-01', 'paid', 'new'],
    [null, 'paid', 'new'],
  ])('keeps the old clause for what its savings name: sold on %s', (soldOn, value, revision) => {
    const decision = decide({ soldOn }, '2031-06-01', LATER);
    expect(decision).toMatchObject({ outcome: { kind: 'decided', value }, fired: [{ revision }] });
    expect(decision.regulations).toEqual([{ document: 'FR', revision: 'new' }]);
    expect(Object.keys(decision.fired[0] ?? {})).not.toContain('keptIn');
  });

  it('asks for the fact that the savings hang on, and only where they may apply', () => {
    expect(decide({}, '2031-06-01', LATER).outcome).toEqual({ kind: 'needs-facts', ask: ['soldOn'] });
    expect(decide({}, '2031-03-31', LATER).outcome).toEqual({ kind: 'decided', value: 'free' });
  });

  it('refuses savings of a clause that the earlier revision does not have', () => {
    const broken = { ...RULEBOOK, clauses: RULEBOOK.clauses.slice(1) };
    expect(() => decide({ soldOn: '2030-05-05' }, '2031-06-01', LATER, broken)).toThrow(
      'savings keep FR-price',
    );
  });
});

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((n) => Temporal.PlainDate.from('2029-06-01').add({ days: n }).toString());
const instant = day.map((on) => `${on}T03:00:00.000Z`);

describe('deciding again', () => {
  it('by the same pair of dates gives the same bytes, whatever the rulebook has learned since', () => {
    const before = { revisions: [OLD], clauses: RULEBOOK.clauses.slice(0, 1) };
    fc.assert(
      fc.property(fc.option(day), day, instant, (soldOn, anchor, knownAt) => {
        fc.pre(knownAt < NEW.knownFrom);
        const then = decisionText(decide({ soldOn }, anchor, knownAt, before));
        expect(decisionText(decide({ soldOn }, anchor, knownAt))).toBe(then);
      }),
    );
  });

  it('by the rulebook of today shows what it would change, and nothing else', () => {
    const then = decide(NEWLY_SOLD, '2031-04-05', '2031-04-06T00:00:00.000Z');
    expect(diffDecisions(then, decide(NEWLY_SOLD, '2031-04-05', LATER))).toEqual({
      outcome: { from: { kind: 'decided', value: 'free' }, to: { kind: 'decided', value: 'paid' } },
      regulations: [{ document: 'FR', from: 'old', to: 'new' }],
      clauses: [
        {
          clause: 'FR-price',
          from: { is: 'decided', revision: 'old', overriddenBy: null },
          to: { is: 'decided', revision: 'new', overriddenBy: null },
        },
      ],
      facts: [{ fact: 'soldOn', from: { is: 'unknown' }, to: { is: 'known', value: '2031-01-01' } }],
      masterData: [],
    });
    expect(diffDecisions(then, then)).toEqual({
      outcome: null,
      regulations: [],
      clauses: [],
      facts: [],
      masterData: [],
    });
  });
});
