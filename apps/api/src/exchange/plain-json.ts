import type { JsonObject, JsonValue } from '#kernel';

/** A checked request as plain JSON: no classes, and members that were left out are absent. */
export function plainJson(value: object): JsonObject {
  return plain(value) as JsonObject;
}

function plain(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value as JsonValue;
  const present = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(present.map(([key, member]) => [key, plain(member)]));
}
