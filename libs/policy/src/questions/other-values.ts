import { canonicalJson, isObject, type JsonObject, type JsonValue } from '#kernel';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { shapeOf } from './shape.js';

/** Longer lists are not varied: each of their things would take decisions of its own. */
const LONGEST_LIST = 6;

/**
 * The values that a row names one by one, without the present one: words, yes and no, lacking, and lists with one thing
 * left out or otherwise. Free text, days and numbers have none, and papers and names that were given do not vanish.
 */
export function otherValues(schema: TSchema, current: JsonValue | undefined): readonly JsonValue[] {
  const now = current === undefined ? undefined : canonicalJson(current);
  const others = valuesOf(schema, current).filter((value) => canonicalJson(value) !== now);
  const given = typeof current === 'string' && Value.Check(schema, 'a word');
  return given ? others.filter((value) => value !== null) : others;
}

function valuesOf(schema: TSchema, current: JsonValue | undefined): readonly JsonValue[] {
  const shape = shapeOf(schema);
  if (shape.enum !== undefined) return shape.enum;
  if (shape.const !== undefined) return [shape.const];
  if (shape.anyOf !== undefined) return shape.anyOf.flatMap((part) => valuesOf(part, current));
  switch (shape.type) {
    case 'boolean':
      return [true, false];
    case 'null':
      return [null];
    case 'array':
      return Array.isArray(current) && shape.items !== undefined
        ? listsBeside(shape.items, current as readonly JsonValue[])
        : [];
    case 'object':
      return isObject(current) ? objectsBeside(shape.properties ?? {}, current) : [];
    default:
      return [];
  }
}

function listsBeside(items: TSchema, list: readonly JsonValue[]): readonly JsonValue[] {
  if (list.length > LONGEST_LIST) return [];
  return list.flatMap((thing, index) => [
    list.toSpliced(index, 1),
    ...otherValues(items, thing).map((other) => list.with(index, other)),
  ]);
}

function objectsBeside(rows: Readonly<Record<string, TSchema>>, thing: JsonObject): readonly JsonValue[] {
  return Object.entries(rows).flatMap(([member, schema]) =>
    otherValues(schema, thing[member]).map((other) => ({ ...thing, [member]: other })),
  );
}
