import { type Clause, type DecidingClause, proposes, settles } from '../src/kernel/clause.js';
import { chain, join } from '../src/kernel/combine.js';
import { gather } from '../src/kernel/gather.js';
import { RecordedFacts } from '../src/kernel/facts.js';
import type { Resolution } from '../src/kernel/resolution.js';
import { resolve } from '../src/kernel/resolve.js';
import { all, either, inOrder, no, unknown, YES } from '../src/kernel/tri.js';

interface Weather {
  readonly rain?: boolean;
  readonly wind?: boolean;
  readonly sale?: string | null;
}

type Verdict = 'go' | 'stay';
type Rule = Clause<Weather, Verdict>;
type Deciding = DecidingClause<Weather, Verdict>;

const paraphrase = { ja: '試験用', en: 'for tests' };
const base = (id: string, rest: Pick<Deciding, 'when' | 'ruling' | 'overrides'>): Deciding => ({
  id,
  document: 'FR',
  kind: 'base',
  paraphrase,
  ...rest,
});
const ALWAYS_GO = base('go', { when: () => YES, ruling: () => settles('go') });
const STAY_IN_RAIN = base('stay', {
  overrides: ['go'],
  when: (facts) => facts.test('rain', (rain) => rain),
  ruling: () => settles('stay'),
});
const answer = (clauses: readonly Rule[], facts: Weather) => resolve(clauses, RecordedFacts.of(facts));

describe('three values', () => {
  it('one no settles a conjunction, whatever is unknown', () => {
    expect(all(YES, unknown('a'), no('b'))).toEqual(no('b'));
  });

  it('unknown facts of a conjunction are asked for together', () => {
    expect(all(unknown('a'), YES, unknown('b'))).toEqual(unknown('a', 'b'));
  });

  it('one yes settles an alternative, and only when all fail does it fail', () => {
    expect(either(no('a'), unknown('b'), YES)).toEqual(YES);
    expect(either(no('a'), unknown('b'))).toEqual(unknown('b'));
    expect(either(no('a'), no('b'))).toEqual(no('a', 'b'));
  });

  it('what only matters once the first condition holds is not asked before', () => {
    expect(inOrder(unknown('a'), () => unknown('b'))).toEqual(unknown('a'));
    expect(inOrder(YES, () => unknown('b'))).toEqual(unknown('b'));
  });
});

describe('recorded facts', () => {
  it('remember every fact that was read, by name, and nothing that was unknown or not read', () => {
    const facts = RecordedFacts.of<Weather>({ wind: true, rain: false, sale: null });
    facts.known('wind');
    facts.lacking('sale');
    expect(facts.used()).toEqual([
      { fact: 'sale', value: null },
      { fact: 'wind', value: true },
    ]);
  });

  it('do not record a conclusion of an earlier step as a fact', () => {
    const facts = RecordedFacts.of<Weather>({ rain: true });
    const later = facts.with({ forecast: 'wet' });
    expect(later.get('forecast')).toBe('wet');
    later.known('rain');
    expect(facts.used()).toEqual([{ fact: 'rain', value: true }]);
  });

  it('a finding that nobody made does not hold and is not asked for', () => {
    expect(RecordedFacts.of<Weather>({}).found('rain', (rain) => rain)).toEqual(no('rain'));
  });

  it.each([[{}], [{ sale: null }]])(
    'a clause that reads what it did not test is a programming error: %j',
    (facts) => {
      expect(() => RecordedFacts.of<Weather>(facts).get('sale')).toThrow(TypeError);
    },
  );
});

describe('resolution', () => {
  it('the exception wins over what it overrides, which is cited as overridden', () => {
    const { outcome, fired } = answer([ALWAYS_GO, STAY_IN_RAIN], { rain: true });
    expect(outcome).toEqual({ kind: 'decided', value: 'stay' });
    expect(fired).toEqual([
      { clause: 'go', document: 'FR', role: 'overridden', overriddenBy: 'stay' },
      { clause: 'stay', document: 'FR', role: 'decided' },
    ]);
  });

  it('a clause that does not apply names the facts that ruled it out', () => {
    const { outcome, notFired } = answer([ALWAYS_GO, STAY_IN_RAIN], { rain: false });
    expect(outcome).toEqual({ kind: 'decided', value: 'go' });
    expect(notFired).toEqual([{ clause: 'stay', failedOn: ['rain'] }]);
  });

  it('an unknown exception is never taken for no: its facts are asked for', () => {
    const { outcome, fired } = answer([ALWAYS_GO, STAY_IN_RAIN], {});
    expect(outcome).toEqual({ kind: 'needs-facts', ask: ['rain'] });
    expect(fired.map(({ role }) => role)).toEqual(['supporting']);
  });

  it('the order in which clauses are listed changes nothing but the order of the trace', () => {
    expect(answer([STAY_IN_RAIN, ALWAYS_GO], { rain: true }).outcome).toEqual({
      kind: 'decided',
      value: 'stay',
    });
  });

  const goInWind = base('windy', {
    when: (facts) => facts.test('wind', (wind) => wind),
    ruling: () => settles('go'),
  });

  it('facts of a clause that a standing exception overrides are not asked for', () => {
    const stay = { ...STAY_IN_RAIN, overrides: ['windy'] };
    expect(answer([goInWind, stay], { rain: true }).outcome).toEqual({ kind: 'decided', value: 'stay' });
  });

  it('while both are unknown, the exception is asked about first: it may spare the rest', () => {
    const stay = { ...STAY_IN_RAIN, overrides: ['windy'] };
    expect(answer([goInWind, stay], {}).outcome).toEqual({ kind: 'needs-facts', ask: ['rain'] });
    expect(answer([goInWind, stay], { rain: false }).outcome).toEqual({ kind: 'needs-facts', ask: ['wind'] });
  });

  it('overriding reaches through a chain of clauses', () => {
    const goAfterAll = base('after-all', {
      overrides: ['stay'],
      when: () => YES,
      ruling: () => settles('go'),
    });
    const { outcome, fired } = answer([ALWAYS_GO, STAY_IN_RAIN, goAfterAll], { rain: true });
    expect(outcome).toEqual({ kind: 'decided', value: 'go' });
    expect(fired.map(({ role }) => role)).toEqual(['overridden', 'overridden', 'decided']);
  });

  it('equal answers stand together and are all cited', () => {
    const { outcome, fired } = answer([ALWAYS_GO, goInWind], { wind: true });
    expect(outcome).toEqual({ kind: 'decided', value: 'go' });
    expect(fired.map(({ role }) => role)).toEqual(['decided', 'decided']);
  });

  it('different answers of equal rank are a conflict that names them', () => {
    const stay = { ...STAY_IN_RAIN, overrides: [] };
    expect(answer([ALWAYS_GO, stay], { rain: true }).outcome).toEqual({
      kind: 'conflict',
      clauses: ['go', 'stay'],
    });
  });

  it('where no clause speaks there is a gap', () => {
    expect(answer([goInWind], { wind: false })).toMatchObject({ outcome: { kind: 'gap' }, fired: [] });
  });

  it('a clause may leave its answer to a person, who then decides even where others settle it', () => {
    const may = base('may', { when: () => YES, ruling: () => proposes<Verdict>('go', 'A-FR-02') });
    expect(answer([ALWAYS_GO, may], {}).outcome).toEqual({
      kind: 'person-decides',
      proposal: 'go',
      because: ['may', 'A-FR-02'],
    });
  });

  it('a definition supports and answers nothing', () => {
    const meaning: Rule = { id: 'meaning', document: 'FR', kind: 'definition', paraphrase, when: () => YES };
    const { outcome, fired } = answer([meaning], {});
    expect(outcome).toEqual({ kind: 'gap' });
    expect(fired).toEqual([{ clause: 'meaning', document: 'FR', role: 'supporting' }]);
  });

  it.each<[string, readonly Rule[], string]>([
    ['an id twice', [ALWAYS_GO, ALWAYS_GO], 'share an id'],
    ['a clause that overrides a stranger', [STAY_IN_RAIN], 'overrides unknown clause go'],
    [
      'a circle of overrides',
      [base('go', { overrides: ['stay'], when: () => YES, ruling: () => settles('go') }), STAY_IN_RAIN],
      'overrides itself',
    ],
  ])('refuses unsound clauses: %s', (_, clauses, why) => {
    expect(() => answer(clauses, { rain: true })).toThrow(why);
  });
});

describe('questions put together', () => {
  const decided = (value: number): Resolution<number> => ({
    outcome: { kind: 'decided', value },
    fired: [],
    notFired: [],
  });
  const asking = (...ask: string[]): Resolution<number> => ({
    outcome: { kind: 'needs-facts', ask },
    fired: [],
    notFired: [],
  });
  const byPerson = (proposal: number | null): Resolution<number> => ({
    outcome: { kind: 'person-decides', proposal, because: ['A-FR-02'] },
    fired: [{ clause: 'FR-R2-5a', document: 'FR', role: 'decided' }],
    notFired: [],
  });
  const gap: Resolution<number> = { outcome: { kind: 'gap' }, fired: [], notFired: [] };
  const sum = (a: number, b: number) => a + b;

  it.each([
    ['both answered', decided(1), decided(2), { kind: 'decided', value: 3 }],
    ['both ask', asking('a'), asking('b', 'a'), { kind: 'needs-facts', ask: ['a', 'b'] }],
    ['one asks', decided(1), asking('b'), { kind: 'needs-facts', ask: ['b'] }],
    ['a gap makes asking idle', asking('a'), gap, { kind: 'gap' }],
    [
      'a person decides one',
      byPerson(1),
      decided(2),
      { kind: 'person-decides', proposal: 3, because: ['A-FR-02'] },
    ],
    [
      'nothing is proposed',
      byPerson(null),
      decided(2),
      { kind: 'person-decides', proposal: null, because: ['A-FR-02'] },
    ],
  ])('independent: %s', (_, first, second, outcome) => {
    expect(join(first, second, sum).outcome).toEqual(outcome);
  });

  it.each([
    ['the second goes by the first', decided(1), decided, { kind: 'decided', value: 1 }],
    [
      'a proposal leads to a proposal',
      byPerson(1),
      decided,
      { kind: 'person-decides', proposal: 1, because: ['A-FR-02'] },
    ],
    [
      'no proposal ends it',
      byPerson(null),
      decided,
      { kind: 'person-decides', proposal: null, because: ['A-FR-02'] },
    ],
    ['facts come before a person', byPerson(1), () => asking('b'), { kind: 'needs-facts', ask: ['b'] }],
    ['a gap ends it', gap, decided, { kind: 'gap' }],
  ])('dependent: %s', (_, first, next, outcome) => {
    expect(chain(first, next).outcome).toEqual(outcome);
  });
});

describe('answers gathered', () => {
  const inWind = base('windy', {
    when: (facts) => facts.test('wind', (wind) => wind),
    ruling: () => settles('go'),
  });
  const inRain = base('wet', {
    when: (facts) => facts.test('rain', (rain) => rain),
    ruling: () => proposes<Verdict>('stay'),
  });
  const gathered = (facts: Weather) => gather([inWind, inRain], RecordedFacts.of(facts));

  it.each<[string, Weather, unknown]>([
    ['are none where no clause fires', { wind: false, rain: false }, { kind: 'decided', value: [] }],
    ['are those of the clauses that fire', { wind: true, rain: false }, { kind: 'decided', value: ['go'] }],
    ['wait for what a clause waits for', { wind: true }, { kind: 'needs-facts', ask: ['rain'] }],
    [
      'are a proposal where a person decides one of them',
      { wind: true, rain: true },
      { kind: 'person-decides', proposal: ['go', 'stay'], because: ['wet'] },
    ],
  ])('%s', (_, facts, outcome) => {
    expect(gathered(facts).outcome).toEqual(outcome);
  });
});
