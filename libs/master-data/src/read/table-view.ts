import type { JsonObject, JsonValue } from '#kernel';

/**
 * A table as far as it speaks of a day (`YYYY-MM-DD`): entries and names that are valid on it. What has no days is valid
 * always.
 */
export function validContent(content: JsonValue, on: string): JsonValue {
  if (isList(content)) return content.filter((entry) => isValid(entry, on));
  if (!isObject(content)) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      isList(value) ? value.filter((entry) => isValid(entry, on)) : (value ?? null),
    ]),
  );
}

/** How many rows a table has: of a single value, one. */
export function rowCount(content: JsonValue | null): number {
  if (content === null) return 0;
  if (isList(content)) return content.length;
  return isObject(content) ? Object.keys(content).length : 1;
}

function isValid(entry: JsonValue, on: string): boolean {
  if (!isObject(entry)) return true;
  const { from, until } = entry;
  return (typeof from !== 'string' || from <= on) && (typeof until !== 'string' || on <= until);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
