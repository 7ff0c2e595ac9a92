import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '#kernel';
import { parse } from 'yaml';
import { parseTerms, PROGRAMMES, type Terms } from '../src/index.js';
import { flag } from '../src/questions/fact-schema.js';
import type { Question } from '../src/questions/question.js';
import { QUESTIONS } from '../src/questions/questions.js';
import { EXPLAINED, type Explained } from './support/needs-facts/explained.data.js';
import { type Effort, type Violation, violations } from './support/needs-facts/proof.js';
import { PutQuestion, type Puttable } from './support/needs-facts/put-question.js';
import { startsOf } from './support/needs-facts/starting-facts.js';
import { type WorkedFacts, workedFacts } from './support/needs-facts/worked-facts.js';

const LONG = process.env['SHURI_LONG'] === '1';
const MOST = LONG ? 300 : 16;
const THOROUGH: Effort = { drawn: 40, inTurn: 80 };
const EFFORT: Effort = LONG ? THOROUGH : { drawn: 12, inTurn: 24 };

const CASES = new URL('../../../test/conformance/cases/', import.meta.url);
const FIXTURE = new URL('../../../test/conformance/configuration/questions.yaml', import.meta.url);
const KNOWN_AT = '2030-01-01T00:00:00.000Z';

/** Tables without which nothing is counted or looked up at all. */
const ALWAYS_SET = ['calendar', 'models', 'inForceFrom'];

/** The fixture of the worked cases, and the same with all unset that the regulations leave to others. */
const TABLES: { readonly [tables in Explained['shownOn']['tables']]: Terms } = {
  set: termsWith(() => true),
  unset: termsWith((table) => ALWAYS_SET.includes(table)),
};
const WORKED = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()
  .flatMap((name) => workedFacts(readFileSync(new URL(name, CASES), 'utf8')));
const ALL = PROGRAMMES.flatMap((programme) =>
  Object.entries(QUESTIONS[programme].questions).map(([name, question]) => ({
    name: `${programme} ${name}`,
    question,
    worked: WORKED.filter((one) => one.programme === programme),
  })),
);

/** Questions that need all they are put with, or that ask for nothing beyond it. */
const NEVER_ASK = [
  'frontier shortage',
  'frontier upgrade',
  'frontier disk',
  'frontier scope',
  'frontier alternative',
  'frontier last-day',
  'frontier delay',
  'frontier packing',
  'frontier exchange',
  'frontier replacement',
  'frontier inbound',
  'frontier enclosed',
  'frontier support',
  'panasonic-pack last-day',
  'panasonic-pack change',
  'panasonic-pack reception',
  'panasonic-pack target-kept',
  'support-renewal charges',
];

describe.each(['set', 'unset'] as const)('what is asked for, with the tables %s', (tables) => {
  it.each(ALL.map((one) => [one.name, one] as const))(
    'is enough, and nothing in it is without effect: %s',
    (name, { question, worked }) => {
      const asking = startsThatAsk(question, worked, TABLES[tables]);
      const found = asking.flatMap(([put, facts]) =>
        violations(put, facts, EFFORT)
          .filter((one) => !isExplained(name, facts, one))
          .map(({ fact, what }) => `${name}: ${what}: ${fact}, beside ${JSON.stringify(facts)}`),
      );
      expect(found).toEqual([]);
      expect(asking.length > 0).toBe(!NEVER_ASK.includes(name));
    },
  );
});

describe('what is asked for beyond that, by a rule or a reading', () => {
  it.each(EXPLAINED.flatMap(each))('is still so: %s, %s (%s)', (name, fact, _, { what, where, shownOn }) => {
    const { question } = ALL.find((one) => one.name === name) ?? {};
    if (question === undefined) throw new Error(`there is no question ${name}`);
    const { on, tables } = shownOn;
    const facts = Object.fromEntries(
      Object.entries(shownOn.facts).filter(([one]) => Object.hasOwn(question.facts, one)),
    );
    const put = new PutQuestion(question, TABLES[tables], { on, knownAt: KNOWN_AT });
    expect(where(facts)).toBe(true);
    expect(violations(put, facts, THOROUGH)).toContainEqual({ fact, what });
  });
});

describe('the proof', () => {
  const said = (facts: JsonObject, fact: string) => facts[fact] !== undefined;
  const puttable = (
    ask: (facts: JsonObject) => readonly string[],
    value: (facts: JsonObject) => string,
  ): Puttable => ({
    facts: { one: flag, other: flag },
    order: () => [],
    decide: (facts) => ({
      programme: 'frontier',
      outcome:
        ask(facts).length > 0
          ? { kind: 'needs-facts', ask: ask(facts) }
          : { kind: 'decided', value: value(facts) },
      regulations: [],
      fired: [],
      notFired: [],
      factsUsed: [],
      masterData: [],
    }),
  });
  const found = (question: Puttable) =>
    violations(new PutQuestion(question, TABLES.set, { on: '2024-07-10', knownAt: KNOWN_AT }), {}, EFFORT);
  const missing =
    (...wanted: readonly string[]) =>
    (facts: JsonObject) =>
      wanted.filter((fact) => !said(facts, fact));

  it('finds nothing where each fact makes a difference', () => {
    const both = puttable(missing('one', 'other'), ({ one = null, other = null }) =>
      JSON.stringify([one, other]),
    );
    expect(found(both)).toEqual([]);
  });

  it.each<[string, Puttable, readonly Violation[]]>([
    [
      'of which nothing hangs on one',
      puttable(missing('one', 'other'), ({ one = null }) => JSON.stringify(one)),
      [{ fact: 'other', what: 'asks for what nothing hangs on' }],
    ],
    [
      'of which one can be left out, for it is not waited for',
      puttable(
        (facts) => (said(facts, 'one') ? [] : ['one', 'other']),
        ({ one = null, other = null }) => JSON.stringify([one, other]),
      ),
      [{ fact: 'other', what: 'asks for what nothing hangs on' }],
    ],
    [
      'that asks again for what it was told',
      puttable(
        (facts) => (facts['one'] === false ? ['one'] : missing('one')(facts)),
        ({ one = null }) => JSON.stringify(one),
      ),
      [
        { fact: 'one', what: 'asks for what nothing hangs on' },
        { fact: 'one', what: 'asks again for what was said' },
      ],
    ],
  ])('finds a list %s', (_, question, violation) => {
    expect(found(question)).toEqual(violation);
  });
});

function each(one: Explained): readonly (readonly [string, string, string, Explained])[] {
  return one.questions.flatMap((name) =>
    one.facts
      .filter((fact) =>
        ALL.some(({ name: its, question }) => its === name && Object.hasOwn(question.facts, fact)),
      )
      .filter((fact) => one.shownOn.facts[fact] === undefined)
      .map((fact) => [name, fact, one.because, one] as const),
  );
}

function isExplained(name: string, facts: JsonObject, { fact, what }: Violation): boolean {
  return EXPLAINED.some(
    (one) =>
      one.questions.includes(name) && one.facts.includes(fact) && one.what === what && one.where(facts),
  );
}

/** The facts on which a question asks for more, and the question as it is put on their day. */
function startsThatAsk(
  question: Question,
  worked: readonly WorkedFacts[],
  terms: Terms,
): readonly (readonly [PutQuestion, JsonObject])[] {
  const puts = new Map<string, PutQuestion>();
  const asking = startsOf(question, worked, LONG).flatMap(({ at, facts }) => {
    const day = JSON.stringify(at);
    const put = puts.get(day) ?? new PutQuestion(question, terms, at);
    puts.set(day, put);
    return put.tell(facts).is === 'asks' ? [[put, facts] as const] : [];
  });
  return evenly(asking, MOST);
}

/** As many as that, evenly among all. */
function evenly<T>(things: readonly T[], most: number): readonly T[] {
  const place = (index: number) => Math.floor((index * most) / things.length);
  return things.length <= most ? things : things.filter((_, index) => place(index) > place(index - 1));
}

function termsWith(isSet: (table: string) => boolean): Terms {
  const whole = parse(readFileSync(FIXTURE, 'utf8')) as { programmes: Record<string, object> };
  const programmes = Object.entries(whole.programmes).map(([programme, tables]) => [
    programme,
    Object.fromEntries(Object.entries(tables).filter(([table]) => isSet(table))),
  ]);
  return parseTerms({ ...whole, programmes: Object.fromEntries(programmes) });
}
