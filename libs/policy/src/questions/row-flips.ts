import type { JsonObject, JsonValue } from '#kernel';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { type FactChange, type Flips, stateOf } from '../kernel/flip.js';
import { DAYS, MINUTES, NUMBERS, placesIn, type Scale } from '../kernel/scale.js';
import { turningPoints } from '../kernel/turning-points.js';
import type { FactRow } from './fact-schema.js';
import { otherValues } from './other-values.js';
import { shapeOf } from './shape.js';

/** What the changes of a question's facts are drawn from. */
export interface Drawn {
  readonly rows: Readonly<Record<string, FactRow>>;
  /** Facts of which no change is tried: what the question is about, and the day that picks the revisions. */
  readonly fixed: readonly string[];
  /** The answer and the day asked for: days, moments and numbers in them are those at which answers turn. */
  readonly about: JsonValue;
}

/**
 * The changes of one fact that its row allows: another word, yes for no, lacking for given, a list with one thing less or
 * otherwise; of a day, a moment or a number the values at which the answer turns.
 */
export function rowFlips<F extends object>({ rows, fixed, about }: Drawn): Flips<F> {
  return (facts, matters, answerIf) =>
    Object.entries(rows)
      .filter(([fact]) => matters(fact) && !fixed.includes(fact))
      .flatMap(([fact, { schema }]) => {
        const stated = facts as unknown as JsonObject;
        const current = stated[fact];
        const change = (to: JsonValue): FactChange => ({ fact, from: stateOf(current), to, by: 'staff' });
        const scale = scaleOfRow(schema);
        const turns = scale
          ? turnsBeside(scale, { schema, current, stated, about }, (to) => answerIf(change(to)))
          : [];
        return [...otherValues(schema, current), ...turns].map(change);
      });
}

type Stated = Omit<Turning, 'near'> & { readonly stated: JsonObject; readonly about: JsonValue };

/**
 * The values at which an answer turns. A day that is not there yet is tried first as the latest of those that are: what is
 * waited for comes last. Of a fact that is not there yet the value that is tried first stands for all up to the next turn.
 */
function turnsBeside(
  scale: Scale,
  { schema, current, stated, about }: Stated,
  answerIf: (to: JsonValue) => string,
): readonly JsonValue[] {
  const latest =
    scale === NUMBERS
      ? []
      : placesIn(stated, scale)
          .toSorted((a, b) => b - a)
          .slice(0, 1);
  const near = [latest.map((place) => scale.write(place)), about, stated];
  const turns = turnsOn(scale, { schema, current, near }, answerIf);
  if (scale.read(current) !== undefined) return turns;
  const [start, ...others] = placesIn([...turns], scale);
  if (start === undefined) return turns;
  const isOpen = (place?: number) => place === undefined || answerIf(scale.write(place)) === '';
  return [edgeBeside(start, others, isOpen), ...others].map((place) => scale.write(place));
}

/** The last place, or the first, with the answer of a start, where it turns to another on one side only; else the start. */
function edgeBeside(start: number, turns: readonly number[], isOpen: (place?: number) => boolean): number {
  const [above, below] = [turns.find((place) => place > start), turns.find((place) => place < start)];
  if (below !== undefined && isOpen(above) && !isOpen(below)) return below + 1;
  return above !== undefined && isOpen(below) && !isOpen(above) ? above - 1 : start;
}

/** What is turned: a fact of a row, as it is now. */
export interface Turning {
  readonly schema: TSchema;
  readonly current: JsonValue | undefined;
  /** Where other values are named. */
  readonly near: JsonValue;
}

/** The values on a scale at which an answer turns; of a fact not given yet also the one that is tried first. */
export function turnsOn(
  scale: Scale,
  { schema, current, near }: Turning,
  answerIf: (to: JsonValue) => string,
): readonly JsonValue[] {
  const named = placesIn(near, scale);
  const here = scale.read(current);
  const from = here ?? named[0] ?? 0;
  const stepped = scale.steps.flatMap((step) => [from - step, from + step]);
  const places = [...stepped, ...named.flatMap((place) => [place - 1, place, place + 1])];
  const allowed = places.filter((place) => Value.Check(schema, scale.write(place)));
  const start = here ?? allowed.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))[0];
  if (start === undefined) return [];
  const turns = turningPoints(start, allowed, (place) => answerIf(scale.write(place)));
  return (here === undefined ? [start, ...turns] : turns).map((place) => scale.write(place));
}

/** By what the row takes: a text that may be any word is on no scale. */
export function scaleOfRow(schema: TSchema): Scale | undefined {
  if (Value.Check(schema, 'a word')) return undefined;
  if (isOfNumbers(schema)) return NUMBERS;
  if (Value.Check(schema, '2000-01-01')) return DAYS;
  return Value.Check(schema, '2000-01-01T00:00:00.000Z') ? MINUTES : undefined;
}

function isOfNumbers(schema: TSchema): boolean {
  const { type, anyOf = [] } = shapeOf(schema);
  return type === 'integer' || type === 'number' || anyOf.some(isOfNumbers);
}
