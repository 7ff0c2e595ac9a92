import { isObject, type JsonValue } from '#kernel';

/** What stands in master data at a path of members; undefined: nothing does. */
export function valueAt(content: JsonValue | undefined, path: readonly string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    content,
  );
}
