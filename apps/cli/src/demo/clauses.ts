import type { JsonObject, JsonValue } from '#kernel';

/** The ids of all clauses that an event's data cites, in order of appearance. */
export function citedClauses(data: JsonObject): readonly string[] {
  return [...new Set(found(data))];
}

function found(value: JsonValue | undefined, field = ''): readonly string[] {
  if (typeof value === 'string')
    return field === 'clauses' || field === 'because' || field === 'grounds' ? ids(value) : [];
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap((one) => found(one, field));
  if (typeof value['clause'] === 'string') return value['role'] === undefined ? [] : [value['clause']];
  return Object.entries(value).flatMap(([name, one]) => found(one, name));
}

function ids(text: string): readonly string[] {
  return /^[A-Z]+-[A-Z0-9-]+/.test(text) ? [text] : [];
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}
