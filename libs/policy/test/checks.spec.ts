import { canonicalJson, type JsonObject } from '#kernel';
import { Type } from 'typebox';
import { allCells, countCells } from '../src/checks/cells.js';
import { checkIndex } from '../src/checks/check-index.js';
import { checkClosed, checkKeys } from '../src/checks/check-keys.js';
import { checkQuestion, type CheckedQuestion } from '../src/checks/check-question.js';
import { checkRevisions } from '../src/checks/check-revisions.js';
import { checkSuccessor } from '../src/checks/check-successor.js';
import { survey } from '../src/checks/survey.js';
import { type Clause, type DecidingClause, settles } from '../src/kernel/clause.js';
import type { FactDomain, FactDomains } from '../src/kernel/fact-domain.js';
import { RecordedFacts } from '../src/kernel/facts.js';
import { resolve } from '../src/kernel/resolve.js';
import type { RegulationRevision } from '../src/kernel/revision.js';
import { all, no, YES } from '../src/kernel/tri.js';
import type { PolicyProblem } from '../src/index.js';

interface Walk {
  readonly rain?: boolean;
  readonly wind?: boolean;
}
type Rule = Clause<Walk, string>;
type Deciding = DecidingClause<Walk, string>;

const either: FactDomain<Walk> = {
  points: { of: 'values', values: [true, false] },
  changeable: { by: 'no' },
};
const DOMAINS: FactDomains<Walk> = { rain: either, wind: either };
const rule = (id: string, answer: string, rest: Partial<Deciding> = {}): Deciding => ({
  id,
  document: 'FR',
  kind: 'base',
  paraphrase: { ja: '試験用。', en: 'For tests.' },
  when: () => YES,
  ruling: () => settles(answer),
  ...rest,
});
const inRain: Deciding['when'] = (facts) => facts.test('rain', (rain) => rain);
const inWind: Deciding['when'] = (facts) => facts.test('wind', (wind) => wind);
const GO = rule('go', 'go');
const STAY = rule('stay', 'stay', { overrides: ['go'], when: inRain });

const question = (
  clauses: readonly Rule[],
  rest: Partial<CheckedQuestion<Walk>> = {},
): CheckedQuestion<Walk> => ({
  cases: [{}],
  domains: DOMAINS,
  clauses,
  concluded: [],
  silentOn: () => false,
  decide: (facts) => {
    const read = RecordedFacts.of(facts);
    const { outcome, fired, notFired } = resolve(clauses, read);
    return {
      programme: 'frontier',
      outcome,
      regulations: [],
      fired: fired.map((voice) => ({ ...voice, revision: '1' })),
      notFired,
      factsUsed: read.used(),
      masterData: [],
    };
  },
  ...rest,
});
const named = (problems: readonly PolicyProblem[]) => problems.map(({ check, at }) => `${check} ${at}`);

describe('the check of a question', () => {
  it('finds nothing wrong with sound clauses', () => {
    expect(checkQuestion(question([GO, STAY]))).toEqual([]);
  });

  it('shows a gap with facts that no clause speaks to, unless the silence is meant', () => {
    const [gap] = checkQuestion(question([rule('stay', 'stay', { when: inRain })]));
    expect(gap).toEqual({
      check: 'gap',
      at: 'question',
      detail: 'no clause speaks to {"rain":false,"wind":true}',
    });
    const meant = question([rule('stay', 'stay', { when: inRain })], {
      silentOn: ({ rain }) => rain === false,
    });
    expect(checkQuestion(meant)).toEqual([]);
  });

  it('shows an overlap in which two clauses answer differently, and lets equal answers stand', () => {
    const both = (answer: string) => [GO, STAY, rule('hide', answer, { overrides: ['go'], when: inWind })];
    expect(checkQuestion(question(both('hide')))).toEqual([
      { check: 'conflict', at: 'stay hide', detail: 'different answers to {"rain":true,"wind":true}' },
    ]);
    expect(checkQuestion(question(both('stay')))).toEqual([]);
  });

  it('finds a clause that never speaks, and one that always gives way', () => {
    const never = rule('never', 'never', { when: () => no('rain') });
    const covered = rule('covered', 'covered', { when: (facts) => all(inRain(facts), inWind(facts)) });
    const over = rule('over', 'stay', { overrides: ['go', 'covered'], when: inRain });
    expect(named(checkQuestion(question([GO, never, covered, over])))).toEqual([
      'dead-clause never',
      'shadowed-clause covered',
    ]);
  });

  it('finds a fact that is read but not declared, and a key that is stated but not declared', () => {
    const cases = [{ rain: true }, { rain: false }];
    const undeclared = named(checkQuestion(question([GO, STAY], { cases, domains: { wind: either } })));
    expect(new Set(undeclared)).toEqual(new Set(['unknown-key rain', 'undeclared-fact rain']));
    const misspelt: Walk = Object.fromEntries([['rian', true]]);
    expect(named(checkQuestion(question([GO, STAY], { cases: [misspelt] })))).toEqual(['unknown-key rian']);
  });

  it('takes what an earlier step concluded for no fact', () => {
    const rest = { domains: { wind: either }, concluded: ['rain'] };
    expect(named(checkQuestion(question([GO, STAY], rest)))).toEqual(['dead-clause stay']);
  });
});

describe('the check of revisions', () => {
  const OLD: RegulationRevision = {
    id: 'old',
    document: 'FR',
    effectiveFrom: '2030-01-01',
    knownFrom: '2029-12-31T15:00:00.000Z',
    sourceSha256: null,
  };
  const NEW: RegulationRevision = { ...OLD, id: 'new', effectiveFrom: '2031-04-01' };
  const savings = [{ clause: 'a', keeps: 'older', clauses: ['b'], fact: 'soldOn', before: '2031-01-01' }];
  it.each([
    [
      'nothing where one ends the day before the next begins',
      [{ ...OLD, effectiveTo: '2031-03-31' }, NEW],
      [],
    ],
    ['nothing where the next one ends it', [NEW, OLD], []],
    ['nothing between two documents', [OLD, { ...OLD, document: 'FW' as const }], []],
    ['a hole of one day', [{ ...OLD, effectiveTo: '2031-03-30' }, NEW], ['revision-hole FR@old']],
    ['an overlap of one day', [{ ...OLD, effectiveTo: '2031-04-01' }, NEW], ['revision-overlap FR@old']],
    ['two that begin on one day', [OLD, { ...OLD, id: 'twin' }], ['revision-overlap FR@old']],
    ['two with one id', [OLD, { ...NEW, id: 'old' }], ['same-id FR@old']],
    ['one that ends before it begins', [{ ...OLD, effectiveTo: '2029-12-31' }], ['revision-unsound FR@old']],
    [
      'one in force before it was made public',
      [{ ...OLD, promulgatedOn: '2030-01-02' }],
      ['revision-unsound FR@old'],
    ],
    ['savings of what was never in force', [OLD, { ...NEW, savings }], ['revision-unsound FR@new']],
  ])('finds %s', (_, revisions, expected) => {
    expect(named(checkRevisions(revisions))).toEqual(expected);
  });
});

describe('the check of a successor', () => {
  const after = (clauses: readonly Rule[], changes: Parameters<typeof checkSuccessor<Walk>>[0]['changes']) =>
    checkSuccessor<Walk>({
      ...question(clauses),
      revision: 'new',
      before: question([GO, STAY]).decide,
      changes,
    });
  const HIDE = rule('hide', 'hide', { overrides: ['go', 'stay'], when: inWind });
  const WIND = { says: 'in wind one hides', on: ({ wind }: Walk) => wind === true };
  it.each([
    ['nothing where nothing changed', [GO, STAY], [], []],
    ['nothing where what changed was said', [GO, STAY, HIDE], [WIND], []],
    ['a change that was not said', [GO, STAY, HIDE], [], ['unannounced-change new']],
    [
      'a change beyond what was said, and none where it was said',
      [GO, STAY, HIDE],
      [{ says: 'in rain alone', on: ({ rain, wind }: Walk) => rain === true && wind === false }],
      ['unannounced-change new', 'change-without-effect new'],
    ],
    ['what was said and changes nothing', [GO, STAY], [WIND], ['change-without-effect new']],
  ])('finds %s', (_, clauses, changes, expected) => {
    expect(named(after(clauses, changes))).toEqual(expected);
  });

  it('shows the facts on which an answer is another one', () => {
    const [found] = after([GO, STAY, HIDE], []);
    expect(found?.detail).toBe(
      '{"kind":"decided","value":"stay"} becomes {"kind":"decided","value":"hide"} on {"rain":true,"wind":true}',
    );
  });
});

describe('the check of the index', () => {
  const index = { ids: ['a', 'b'], notExecutable: { b: 'only says what the document is' } };
  it.each([
    ['nothing where each is in code or noted', ['a'], []],
    ['a clause in code that no document has', ['a', 'z'], ['not-in-index z']],
    ['a clause of the document without code or note', [], ['not-in-code a']],
    ['a note that code has overtaken', ['a', 'b'], ['not-in-index b']],
  ])('finds %s', (_, inCode, expected) => {
    expect(named(checkIndex(index, inCode))).toEqual(expected);
  });
});

describe('the check of keys', () => {
  it('finds a stated key that nothing declares', () => {
    expect(named(checkKeys({ rain: true, rian: true }, ['rain']))).toEqual(['unknown-key rian']);
  });

  it('finds an object of a schema that takes unknown keys, however deep', () => {
    const open = Type.Object(
      { inner: Type.Array(Type.Object({ a: Type.String() })) },
      { additionalProperties: false },
    );
    expect(named(checkClosed(open))).toEqual(['open-shape /properties/inner/items']);
    expect(checkClosed(Type.Object({ type: Type.String() }, { additionalProperties: false }))).toEqual([]);
  });
});

describe('trying facts out', () => {
  it('goes through every combination where these are few', () => {
    expect(countCells({}, DOMAINS)).toBe(4);
    expect([...allCells<Walk>({}, DOMAINS)]).toHaveLength(4);
  });

  it('leaves a fact as stated that has no value of its own to try', () => {
    const none: FactDomain<Walk> = {
      ...either,
      points: { of: 'days', boundaries: () => [], mayLack: false },
    };
    const domains: FactDomains<Walk> = { rain: none, wind: either };
    expect(countCells({}, domains)).toBe(2);
    expect([...allCells<Walk>({ rain: true }, domains)]).toEqual([
      { rain: true, wind: true },
      { rain: true, wind: false },
    ]);
  });

  it('goes by cases and pairs where they are many, and still meets what two facts bring about together', () => {
    const many = Object.fromEntries(Array.from({ length: 18 }, (_, n) => [`idle${n}`, either]));
    const clauses = [
      GO,
      rule('both', 'stay', { overrides: ['go'], when: (facts) => all(inRain(facts), inWind(facts)) }),
    ];
    const asked = question(clauses, {
      cases: [{ rain: false, wind: false }],
      domains: { ...DOMAINS, ...many },
    });
    const tried = [...survey(asked)];
    expect(countCells({}, asked.domains)).toBeGreaterThan(200_000);
    expect(tried.length).toBeLessThan(1000);
    expect(checkQuestion(asked)).toEqual([]);
  });

  it('tries two facts that are stated in none of its cases once, in whatever order they come to be', () => {
    const clauses = [
      GO,
      rule('both', 'stay', { overrides: ['go'], when: (facts) => all(inRain(facts), inWind(facts)) }),
    ];
    const cells = [...survey({ ...question(clauses, { cases: [{}] }), most: 0 })].map(({ facts }) =>
      canonicalJson(facts as JsonObject),
    );
    expect(cells).toContain('{"rain":true,"wind":true}');
    expect(new Set(cells).size).toBe(cells.length);
  });
});
