import type { JsonObject, JsonValue } from '#kernel';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { FactRow } from '../../src/questions/fact-schema.js';
import { type Shape, shapeOf } from '../../src/questions/shape.js';

/** What stands at a place of a question's facts that can be an impossible day, moment or quantity. */
export type PlaceKind = 'day' | 'instant' | 'number';

/** Such a place: the names that lead to it, `0` in a list. */
export interface FactPlace {
  readonly path: readonly string[];
  readonly kind: PlaceKind;
  readonly schema: TSchema;
}

/** Every such place of a question, read off the schemas of its rows. */
export function placesOf(rows: Readonly<Record<string, FactRow>>): readonly FactPlace[] {
  return Object.entries(rows).flatMap(([fact, { schema }]) => within([fact], schema));
}

/** Between which numbers a place lies, and whether it is counted in whole ones. */
export function rangeAt({
  schema,
}: FactPlace): Required<Pick<Shape, 'minimum' | 'maximum'>> & { whole: boolean } {
  const { minimum = Number.NaN, maximum = Number.NaN, type } = known(schema);
  return { minimum, maximum, whole: type === 'integer' };
}

/** The facts with another value at a place. */
export function withAt(facts: JsonObject, path: readonly string[], value: JsonValue): JsonObject {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return { ...facts, [name]: value };
  const inner = facts[name];
  if (Array.isArray(inner)) {
    const [index = '0', ...further] = rest;
    const list = inner.map((one, at) =>
      String(at) === index ? withAt(one as JsonObject, further, value) : (one as JsonValue),
    );
    return { ...facts, [name]: list };
  }
  throw new Error(`${name} holds nothing`);
}

/** The first value that fits a schema: the first word of a list, `false`, the least number, a day, a word. */
export function anyValue(schema: TSchema, day: string): JsonValue {
  const shape = known(schema);
  if (shape.enum !== undefined) return shape.enum[0] ?? null;
  if (shape.const !== undefined) return shape.const;
  if (shape.type === 'boolean') return false;
  if (shape.minimum !== undefined) return shape.minimum;
  if (shape.type === 'array' && shape.items !== undefined)
    return [0, 1].map(() => anyValue(shape.items!, day));
  if (shape.type === 'object')
    return Object.fromEntries(
      Object.entries(shape.properties ?? {}).map(([name, member]) => [name, anyValue(member, day)]),
    );
  const fits = [day, `${day}T01:00:00.000Z`, 'JP', 'a word'].find((text) => Value.Check(schema, text));
  if (fits === undefined) throw new Error('no value is known for this schema');
  return fits;
}

function within(path: readonly string[], schema: TSchema): readonly FactPlace[] {
  const { type, items, properties } = known(schema);
  if (items !== undefined) return within([...path, '0'], items);
  if (properties !== undefined)
    return Object.entries(properties).flatMap(([name, member]) => within([...path, name], member));
  if (type === 'integer' || type === 'number') return [{ path, kind: 'number', schema: known(schema) }];
  if (Value.Check(schema, 'a word')) return [];
  if (Value.Check(schema, '2024-02-29')) return [{ path, kind: 'day', schema }];
  return Value.Check(schema, '2024-02-29T00:00:00Z') ? [{ path, kind: 'instant', schema }] : [];
}

/** What is known, where a thing may also be lacking. */
function known(schema: TSchema): Shape {
  const shape = shapeOf(schema);
  const member = shape.anyOf?.find((one) => shapeOf(one).type !== 'null');
  return member === undefined ? shape : known(member);
}
