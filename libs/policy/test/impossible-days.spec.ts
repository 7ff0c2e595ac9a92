import { isShuriError, type JsonObject, type JsonValue, type ShuriError } from '#kernel';
import { assess } from '../src/questions/assess.js';
import { PROGRAMMES, QUESTIONS } from '../src/questions/questions.js';
import type { Terms } from '../src/index.js';
import { DAYS_THAT_BOUND } from './support/days-that-bound.data.js';
import { anyValue, type FactPlace, placesOf, rangeAt, withAt } from './support/fact-places.js';
import { houseTerms } from './support/house-terms.js';
import { packTerms, supportTerms } from './support/programme-terms.js';

const HOUSE = houseTerms();
const TERMS: Terms = {
  ...HOUSE,
  programmes: { ...HOUSE.programmes, ...packTerms().programmes, ...supportTerms().programmes },
};
const KNOWN_AT = '2026-01-01T00:00:00.000Z';
/** A Tuesday. */
const DAY = '2024-03-05';

const ALL = PROGRAMMES.flatMap((programme) =>
  Object.entries(QUESTIONS[programme].questions).map(([name, question]) => ({
    key: `${programme} ${name}`,
    programme,
    name,
    question,
    anchor: QUESTIONS[programme].anchor,
    places: placesOf(question.facts),
  })),
);
type Asked = (typeof ALL)[number];

/** The refusal of facts; null where they are answered, or asked for more. */
function refusal({ programme, name, anchor }: Asked, facts: JsonObject, on: string): ShuriError | null {
  try {
    const request = {
      programme,
      question: name,
      [anchor]: on,
      knownAt: KNOWN_AT,
      unlistedModel: true,
      facts,
    };
    assess(request, TERMS);
    return null;
  } catch (error) {
    if (isShuriError(error)) return error;
    throw error;
  }
}

function fieldsOf({ fields }: ShuriError): readonly string[] {
  return (fields['problems'] as readonly { readonly field: string }[]).map(({ field }) => field);
}

/** The facts that the question needs, all its days on one day. */
function needed({ question: { facts, required } }: Asked): JsonObject {
  return Object.fromEntries(
    required.flatMap((fact) => {
      const row = facts[fact];
      return row === undefined ? [] : [[fact, anyValue(row.schema, DAY)]];
    }),
  );
}

function dayFrom(days: number): string {
  return Temporal.PlainDate.from(DAY).add({ days }).toString();
}

const isTimed = ({ kind }: FactPlace) => kind !== 'number';
const nameOf = ({ path }: FactPlace) => path.join('.');

const NO_DAY = [
  '2024-02-30',
  '2023-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-2-3',
  '20240203',
  '+002024-02-03',
  '2024-02-03T00:00:00Z',
  '1899-12-31',
  '2200-01-01',
  '',
  20_240_203,
  1_706_918_400,
  true,
];
const NO_INSTANT = [
  '2024-02-30T00:00:00Z',
  '2023-02-29T09:00:00+09:00',
  '2024-02-03',
  '2024-02-03T00:00:00',
  '2024-02-03T25:00:00Z',
  '1899-12-31T00:00:00Z',
  '2200-01-01T00:00:00Z',
  1_706_918_400,
];

/** Values of no number, and of numbers beyond what can be counted or measured there. */
function noNumbers(place: FactPlace): readonly JsonValue[] {
  const { minimum, maximum, whole } = rangeAt(place);
  const beyond = maximum < Number.MAX_SAFE_INTEGER ? [maximum + 1] : [1e300];
  return [minimum - 1, ...beyond, '12', '12 months', true, ...(whole ? [minimum + 0.5] : [])];
}

function impossibleAt(place: FactPlace): readonly JsonValue[] {
  if (place.kind === 'number') return noNumbers(place);
  return place.kind === 'day' ? NO_DAY : NO_INSTANT;
}

describe.each(ALL.filter(({ places }) => places.length > 0).map((one) => [one.key, one] as const))(
  '%s',
  (_key, asked) => {
    it.each(asked.places.map((place) => [nameOf(place), place] as const))(
      'refuses what is no day, moment or quantity, by the field that says it: %s',
      (name, place) => {
        const [fact = ''] = place.path;
        const row = asked.question.facts[fact];
        if (row === undefined) throw new Error('a place without a row');
        const base = { ...needed(asked), [fact]: anyValue(row.schema, DAY) };
        for (const value of impossibleAt(place)) {
          const error = refusal(asked, withAt(base, place.path, value), DAY);
          expect([value, error?.code, error && fieldsOf(error)]).toEqual([
            value,
            'REQUEST.MALFORMED',
            [`facts.${name}`],
          ]);
        }
      },
    );
  },
);

const TIMED = ALL.filter(({ places }) => places.some(isTimed)).map((one) => [one.key, one] as const);

interface Pair {
  readonly earlier: string;
  readonly later: string;
  readonly same: boolean;
  readonly clauses: readonly string[];
}

function pairOf(text: string): Pair {
  const [earlier = '', sign, later = '', ...clauses] = text.split(' ');
  return { earlier, later, same: sign === '<=', clauses };
}

const PAIRS = TIMED.flatMap(([key, asked]) =>
  (DAYS_THAT_BOUND[key]?.pairs ?? []).map((text) => [key, text, asked, pairOf(text)] as const),
);

describe('days and moments of a question that bound each other', () => {
  it('are said of every question that has any, and of every day of it', () => {
    expect(Object.keys(DAYS_THAT_BOUND).toSorted()).toEqual(TIMED.map(([key]) => key).toSorted());
    const unsaid = TIMED.flatMap(([key, { places, anchor }]) => {
      const { pairs = [], unbounded = {} } = DAYS_THAT_BOUND[key] ?? {};
      const bound = pairs.map(pairOf).flatMap(({ earlier, later }) => [earlier, later]);
      const said = [anchor, ...bound, ...Object.keys(unbounded)];
      const names = places.filter(isTimed).map(nameOf);
      const strangers = Object.keys(unbounded).filter(
        (name) => bound.includes(name) || !names.includes(name),
      );
      return [...names.filter((name) => !said.includes(name)), ...strangers].map((name) => `${key}: ${name}`);
    });
    expect(unsaid).toEqual([]);
  });

  it.each(TIMED)('are those that the question compares: %s', (key, asked) => {
    const { question, anchor } = asked;
    const facts = Object.fromEntries(
      Object.entries(question.facts).map(([fact, { schema }]) => [fact, anyValue(schema, DAY)]),
    );
    const service = question.facts['service'] === undefined ? {} : { service: 'on-site' };
    const compared = question
      .order({ ...facts, ...service }, DAY)
      .map(({ first, second, same, rules }) => [first[0], same ? '<=' : '<', second[0], ...rules].join(' '));
    const pairs = compared.filter((one) => !one.includes(' supportTerms.2'));
    expect(pairs).toEqual(DAYS_THAT_BOUND[key]?.pairs);
    expect(refusal(asked, { ...needed(asked), [anchor]: dayFrom(1) }, DAY)?.code).toBe(
      question.facts[anchor] === undefined ? 'REQUEST.MALFORMED' : 'REQUEST.CONTRADICTORY',
    );
  });

  it.each(PAIRS)('%s: %s, or both fields and the rule are named', (_key, _text, asked, pair) => {
    expect(blaming(asked, pair, 1)?.clauses).toEqual(pair.clauses);
    expect(blaming(asked, pair, 0) === null).toBe(pair.same);
    expect(blaming(asked, pair, -1)).toBeNull();
  });
});

/** The refusal that names just a pair, its earlier day so many days after its later one; `null`: none does. */
function blaming(asked: Asked, { earlier, later }: Pair, days: number): ShuriError | null {
  const named = [earlier, later].map((name) => (name === asked.anchor ? name : `facts.${name}`));
  const on = later === asked.anchor ? DAY : dayFrom(40);
  // Days that the question needs besides lie on one side of the pair or on the other, wherever they are in nobody's way.
  const refusals = [20, -20].map((besides) => {
    const base = later.includes('.') ? apart(needed(asked)) : allOn(asked, besides);
    const from = later.includes('.1.') ? 20 : 0;
    return refusal(asked, put(asked, put(asked, base, later, from), earlier, from + days), on);
  });
  const isBlamed = (error: ShuriError | null): error is ShuriError =>
    error?.code === 'REQUEST.CONTRADICTORY' && fieldsOf(error).join() === named.join();
  return refusals.find(isBlamed) ?? null;
}

/** The facts that the question needs, its days so many days off. */
function allOn(asked: Asked, days: number): JsonObject {
  const required = asked.places.filter(({ path: [fact = ''] }) => asked.question.required.includes(fact));
  return required
    .filter(isTimed)
    .reduce((facts, place) => put(asked, facts, nameOf(place), days), needed(asked));
}

/** The facts with a day so many days off; the anchor stands beside them. */
function put(asked: Asked, facts: JsonObject, name: string, days: number): JsonObject {
  if (name === asked.anchor) return facts;
  const kind = asked.places.find((place) => nameOf(place) === name)?.kind ?? 'day';
  return withAt(facts, name.split('.'), at(kind, days));
}

function at(kind: FactPlace['kind'], days: number): string {
  return kind === 'instant' ? `${dayFrom(days)}T01:00:00.000Z` : dayFrom(days);
}

/** Two terms, the second long after the first. */
function apart(facts: JsonObject): JsonObject {
  const term = { kind: 'free', orderedOn: null };
  return {
    ...facts,
    supportTerms: [
      { ...term, startsOn: dayFrom(-10), lastDay: dayFrom(10) },
      { ...term, startsOn: dayFrom(20), lastDay: dayFrom(30) },
    ],
  };
}
