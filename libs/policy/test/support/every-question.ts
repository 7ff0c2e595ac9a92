import type { JsonObject, JsonValue } from '#kernel';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { FactDomains, Terms, TriedQuestion } from '../../src/index.js';
import { PROGRAMMES, QUESTIONS } from '../../src/questions/questions.js';
import { answeredBase } from './answered-base.js';
import { houseTerms } from './house-terms.js';
import { iproHouse } from './ipro-house.js';
import { packTerms, supportTerms } from './programme-terms.js';

const ON = '2024-07-10';
const KNOWN_AT = '2030-01-01T00:00:00.000Z';

/** The made-up houses of all programmes in one. */
export const EVERY_TERM: Terms = {
  ...houseTerms(),
  programmes: [houseTerms(), iproHouse(), packTerms(), supportTerms()].reduce(
    (all, { programmes }) => ({ ...all, ...programmes }),
    {},
  ),
};

/** Days around which the answers to the questions turn, and names that the made-up houses list or do not. */
const DAYS = ['2023-08-01', '2024-06-30', ON];
const NAMES: { readonly [fact: string]: readonly string[] } = {
  model: ['ordinary', 'camera', 'recorder', 'bracket', 'stranger'],
  soldBy: ['Shop One', 'stranger'],
  stampShop: ['Shop One', 'stranger'],
  carrier: ['carrier-one', 'stranger'],
  usedIn: ['JP', 'US'],
  sentFrom: ['JP', 'US'],
  returnTo: ['JP', 'US'],
  siteCountry: ['JP', 'US'],
};
/** Of numbers and of the models of a programme the first leave most open to be decided; a receipt may be of a term that is over. */
const OPENING: { readonly [programme: string]: Readonly<Record<string, readonly JsonValue[]>> } = {
  frontier: {
    planMonths: [12, 36, null],
    receiptPurchasedOn: ['2023-08-01', '2022-08-01', '2024-06-30', ON, null],
  },
  ipro: { model: ['camera', 'recorder', 'bracket', 'stand', 'stranger'] },
  'panasonic-pack': { years: [3, 5, 1], heightMetres: [2, 5] },
};
const TEXTS = ['something'];
const COUNTS = [1, 12, 36];
const NUMBERS = [5, 24, 100];
const INSTANTS = ['2024-07-10T01:00:00.000Z', '2024-07-12T12:00:00.000Z'];

/** How many combinations of facts are tried one by one; of more, those with one or two of them otherwise. */
const MOST = 600;

/** A question that can be put from outside, tried with the values that its rows allow. */
export interface NamedQuestion extends TriedQuestion<JsonObject> {
  readonly name: string;
  /** The names of its facts. */
  readonly facts: readonly string[];
  /** A value for each fact that it cannot do without. */
  readonly needed: JsonObject;
}

/** Every question of every programme. @param how answered with an explanation in words, or by the decision alone */
export function everyQuestion(how: 'in-words' | 'bare'): readonly NamedQuestion[] {
  return PROGRAMMES.flatMap((programme) => {
    const { questions, anchor } = QUESTIONS[programme];
    return Object.entries(questions).map(([name, question]): NamedQuestion => {
      const { facts: rows, required } = question;
      const points = Object.fromEntries(
        Object.entries(rows)
          .filter(([fact]) => fact !== anchor)
          .map(([fact, { schema }]) => [fact, OPENING[programme]?.[fact] ?? NAMES[fact] ?? pointsOf(schema)]),
      );
      const base = Object.fromEntries(required.map((fact) => [fact, points[fact]?.[0] ?? ON]));
      const at = { on: ON, knownAt: KNOWN_AT };
      const decide = (facts: JsonObject) =>
        how === 'bare' ? question.decide(facts, EVERY_TERM, at) : question.ask(facts, EVERY_TERM, at, 0);
      return {
        name: `${programme}, ${name}`,
        facts: [...Object.keys(rows), anchor],
        needed: base,
        cases: [answeredBase(base, points, decide)],
        domains: domainsOf(points),
        decide,
        most: MOST,
      };
    });
  });
}

function domainsOf(points: { readonly [fact: string]: readonly JsonValue[] }): FactDomains<JsonObject> {
  return Object.fromEntries(
    Object.entries(points).map(([fact, values]) => [
      fact,
      { points: { of: 'values', values }, changeable: { by: 'no' } },
    ]),
  );
}

/** Some values that fit a row. */
function pointsOf(schema: TSchema): readonly JsonValue[] {
  const row = schema as { [key: string]: unknown };
  const list = (key: string) => row[key] as readonly TSchema[];
  if (Array.isArray(row['enum'])) return row['enum'] as readonly JsonValue[];
  if ('const' in row) return [row['const'] as JsonValue];
  if (Array.isArray(row['anyOf'])) return list('anyOf').flatMap(pointsOf);
  switch (row['type']) {
    case 'boolean':
      return [true, false];
    case 'null':
      return [null];
    case 'integer':
      return COUNTS;
    case 'number':
      return NUMBERS;
    case 'array': {
      const items = pointsOf(row['items'] as TSchema);
      return [items.slice(0, 1), items];
    }
    case 'object': {
      const members = Object.entries(row['properties'] as Record<string, TSchema>);
      const first = members.map(([name, one]) => [name, pointsOf(one)[0] ?? null]);
      const last = members.map(([name, one]) => [name, pointsOf(one).at(-1) ?? null]);
      return [Object.fromEntries(first), Object.fromEntries(last)] as readonly JsonObject[];
    }
    default:
      return [TEXTS, DAYS, INSTANTS].find(([one]) => Value.Check(schema, one)) ?? [];
  }
}
