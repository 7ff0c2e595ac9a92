import { canonicalJson, type JsonObject, type JsonValue } from '#kernel';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { placesIn } from '../kernel/scale.js';
import type { Terms } from '../terms/terms.js';
import type { FactRow } from './fact-schema.js';
import { scaleOfRow, turnsOn } from './row-flips.js';
import { rangeOf, shapeOf } from './shape.js';

/** Among what the values of a fact are sought. */
export interface Sought {
  /** The tables that names are listed in. */
  readonly terms: Terms;
  /** The other facts and the day asked for: days, moments and numbers in them are those at which answers turn. */
  readonly near: JsonValue;
  /** What the answer would be, the same text for the same answer. */
  readonly answerIf: (value: JsonValue) => string;
}

/** A name that no table lists, as a word and as the letters of a country. */
const STRANGERS = ['in no table', 'ZZ'];

/** Whole numbers in no longer a row than this are each a value. */
const SHORT = 10;

/**
 * The values of a fact that nobody has stated which can make a difference: both of yes and no, every word of a choice, the
 * names that tables list and one they do not, lacking where it may lack; of a day, a moment or a number those at which the
 * answer turns, those that are named beside it, and their neighbours. Of lists those of one thing and of two.
 */
export function possibleValues({ schema, names }: FactRow, sought: Sought): readonly JsonValue[] {
  const words = [...(names?.(sought.terms.programmes) ?? []), ...STRANGERS];
  const found = [...valuesOf(schema, words), ...alongScale(schema, sought)];
  return [...new Map(found.map((value) => [canonicalJson(value), value])).values()];
}

function alongScale(schema: TSchema, { near, answerIf }: Sought): readonly JsonValue[] {
  const scale = scaleOfRow(schema);
  if (scale === undefined) return [];
  const turns = turnsOn(scale, { schema, current: undefined, near }, answerIf);
  const [start = 0] = placesIn([...turns], scale);
  const sharp = placesIn([[...turns], near], scale).flatMap((place) => [place - 1, place, place + 1]);
  return [...sharp, ...scale.steps.flatMap((step) => [start - step, start + step])]
    .map((place) => scale.write(place))
    .filter((value) => Value.Check(schema, value));
}

function valuesOf(schema: TSchema, words: readonly string[]): readonly JsonValue[] {
  const shape = shapeOf(schema);
  if (shape.enum !== undefined) return shape.enum;
  if (shape.const !== undefined) return [shape.const];
  if (shape.anyOf !== undefined) return shape.anyOf.flatMap((part) => valuesOf(part, words));
  switch (shape.type) {
    case 'boolean':
      return [true, false];
    case 'null':
      return [null];
    case 'string':
      return wordsOf(schema, words);
    case 'integer':
      return allOfRange(schema);
    case 'array':
      return shape.items === undefined ? [] : listsOf(valuesOf(shape.items, words));
    case 'object':
      return objectsOf(shape.properties ?? {}, shape.required ?? [], words);
    default:
      return [];
  }
}

/** The names, and the first of the strangers that may stand there. */
function wordsOf(schema: TSchema, words: readonly string[]): readonly string[] {
  const fitting = words.filter((word) => Value.Check(schema, word));
  const stranger = fitting.find((word) => STRANGERS.includes(word));
  return fitting.filter((word) => word === stranger || !STRANGERS.includes(word));
}

function allOfRange(schema: TSchema): readonly number[] {
  const { minimum, maximum } = rangeOf(schema);
  if (maximum - minimum > SHORT) return [];
  return Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
}

function listsOf(things: readonly JsonValue[]): readonly JsonValue[] {
  return things.flatMap((thing, index) => [
    [thing],
    ...things.slice(index + 1).map((other) => [thing, other]),
  ]);
}

function objectsOf(
  rows: Readonly<Record<string, TSchema>>,
  required: readonly string[],
  words: readonly string[],
): readonly JsonObject[] {
  return Object.entries(rows).reduce<readonly JsonObject[]>(
    (so, [member, schema]) => {
      const values = valuesOf(schema, words);
      const without = required.includes(member) ? [] : so;
      return [...without, ...so.flatMap((one) => values.map((value) => ({ ...one, [member]: value })))];
    },
    [{}],
  );
}
