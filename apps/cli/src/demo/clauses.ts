import type { JsonObject, JsonValue } from '#kernel';
import { list, object } from './reading.js';

/** The ids of all clauses that an event's data cites, in order of appearance; not those of what would have been otherwise. */
export function citedClauses(data: JsonObject): readonly string[] {
  return [...new Set(found(data))];
}

function found(value: JsonValue | undefined, field = ''): readonly string[] {
  if (typeof value === 'string')
    return field === 'clauses' || field === 'because' || field === 'grounds' ? ids(value) : [];
  if (typeof value !== 'object' || value === null) return [];
  if (list(value).length > 0) return list(value).flatMap((one) => found(one, field));
  const { clause, role, wouldChange: _otherwise, ...others } = object(value);
  if (typeof clause === 'string') return role === undefined ? [] : [clause];
  return Object.entries(others).flatMap(([name, one]) => found(one, name));
}

function ids(text: string): readonly string[] {
  return /^[A-Z]+-[A-Z0-9-]+/.test(text) ? [text] : [];
}
