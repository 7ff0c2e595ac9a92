import { isList, isObject, type JsonObject, type JsonValue } from '#kernel';

/** A text or number of an answer as text; empty for anything else. */
export function text(value: JsonValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A list of an answer; empty for anything else. */
export function list(value: JsonValue | undefined): readonly JsonValue[] {
  return isList(value) ? value : [];
}

/** A list of texts; what is no text is left out. */
export function texts(value: JsonValue | undefined): readonly string[] {
  return list(value).filter((one) => typeof one === 'string');
}

/** An object of an answer; empty for anything else. */
export function object(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
