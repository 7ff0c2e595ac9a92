import { isList, isObject, type JsonObject, type JsonValue } from '#kernel';

/**
 * A table as far as it speaks of a day (`YYYY-MM-DD`): the rows that count on it, with their days. What has no days counts
 * always; a value of which no row counts is `null`, and a key of which none does is left out.
 */
export function validContent(content: JsonValue, on: string): JsonValue {
  if (isList(content)) return content.filter((entry) => isValid(entry, on));
  if (!isValid(content, on)) return null;
  if (!isObject(content)) return content;
  return Object.fromEntries(
    Object.entries(content).flatMap(([key, value = null]): (readonly [string, JsonValue])[] => {
      if (!isRows(value)) return isValid(value, on) ? [[key, value]] : [];
      const rows = value.filter((entry) => isValid(entry, on));
      return rows.length === 0 ? [] : [[key, rows]];
    }),
  );
}

/** How many rows a table has: of what stands for ever under a key, or by itself, one. */
export function rowCount(content: JsonValue | null): number {
  if (content === null) return 0;
  if (isList(content)) return content.length;
  if (!isObject(content)) return 1;
  return Object.values(content).reduce<number>(
    (sum, value = null) => sum + (isRows(value) ? value.length : 1),
    0,
  );
}

function isValid(entry: JsonValue, on: string): boolean {
  if (!isObject(entry)) return true;
  const { from, until } = entry;
  return (typeof from !== 'string' || from <= on) && (typeof until !== 'string' || on <= until);
}

/** Rows under a key, and not a list that is a value. */
function isRows(value: JsonValue): value is readonly JsonObject[] {
  return isList(value) && value.length > 0 && value.every(isObject);
}
