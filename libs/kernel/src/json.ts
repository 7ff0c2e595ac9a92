import canonicalize from 'canonicalize';

/** A value that JSON can carry without loss. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object; `undefined` members are absent members. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** Whether a JSON value is an object: no list, not `null`. What is absent is none. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return isRecord(value);
}

/** The same of a value of which nothing is known. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is a list; `Array.isArray` would forget what it is a list of. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/**
 * The canonical text of a JSON value (RFC 8785): same value, same bytes.
 * @throws TypeError when the value is not JSON (bigint, function, cycle, NaN).
 */
export function canonicalJson(value: JsonValue): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
