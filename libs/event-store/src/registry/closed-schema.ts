import { isRecord } from '#kernel';
import { InvalidEventDefinition } from './registry.errors.js';

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const ONE_SCHEMA = ['items', 'additionalItems', 'additionalProperties', 'not', 'propertyNames', 'contains'];
const LIST_OF_SCHEMAS = ['anyOf', 'oneOf', 'items', 'prefixItems'];
const MAP_OF_SCHEMAS = ['properties', 'patternProperties', '$defs'];
/** TypeBox keeps these beside the JSON Schema, where outsiders cannot read them. */
const HIDDEN_RULES = ['~refine', '~codec'];

/**
 * A copy of the schema in which every object refuses members it does not name.
 * @throws InvalidEventDefinition for an object left open on purpose, for `allOf` (its parts cannot be closed one by one)
 * and for rules that are code.
 */
export function closedSchema(schema: unknown, where: string): JsonSchema {
  if (!isRecord(schema)) throw new InvalidEventDefinition(`${where} is no schema`);
  if ('allOf' in schema) throw new InvalidEventDefinition(`${where} uses allOf; write one object instead`);
  if (HIDDEN_RULES.some((rule) => rule in schema)) {
    throw new InvalidEventDefinition(
      `${where} holds a rule in code, which JSON Schema cannot tell outsiders`,
    );
  }
  if (schema.additionalProperties === true) throw new InvalidEventDefinition(`${where} is an open object`);
  const closed: Record<string, unknown> = { ...schema };
  for (const [keyword, value] of Object.entries(schema)) {
    const at = `${where}/${keyword}`;
    if (LIST_OF_SCHEMAS.includes(keyword) && Array.isArray(value)) {
      closed[keyword] = value.map((one, index) => closedSchema(one, `${at}/${index}`));
    } else if (MAP_OF_SCHEMAS.includes(keyword) && isRecord(value)) {
      closed[keyword] = closedMap(value, at);
    } else if (ONE_SCHEMA.includes(keyword) && isRecord(value)) {
      closed[keyword] = closedSchema(value, at);
    }
  }
  if (schema.type === 'object') closed.additionalProperties ??= false;
  return closed;
}

function closedMap(schemas: Readonly<Record<string, unknown>>, where: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([key, schema]) => [key, closedSchema(schema, `${where}/${key}`)]),
  );
}
