import type { JsonObject, JsonValue } from '#kernel';

/**
 * The body of an operation as its description's own examples make it: every member that is required.
 * @throws Error for a required member of which the description gives no example
 */
export function exampleBody(document: JsonObject, operation: JsonObject): JsonObject {
  const content = member(member(operation, 'requestBody'), 'content');
  return exampleOf(document, member(member(content, 'application/json'), 'schema'), 'body') as JsonObject;
}

function exampleOf(document: JsonObject, schema: JsonObject, at: string): JsonValue {
  const { $ref: reference, example, type, enum: words, allOf } = schema;
  if (example !== undefined) return example;
  if (typeof reference === 'string') return exampleOf(document, resolved(document, reference), at);
  if (Array.isArray(allOf)) return exampleOf(document, allOf[0] as JsonObject, at);
  if (Array.isArray(words)) return words[0] ?? null;
  if (type === 'boolean') return true;
  if (type === 'array') return [exampleOf(document, member(schema, 'items'), `${at}[]`)];
  if (type !== 'object') throw new Error(`${at} has no example`);
  const required = (schema['required'] ?? []) as readonly string[];
  const properties = member(schema, 'properties');
  return Object.fromEntries(
    required.map((name) => [name, exampleOf(document, member(properties, name), `${at}.${name}`)]),
  );
}

function resolved(document: JsonObject, reference: string): JsonObject {
  return reference.replace(/^#\//, '').split('/').reduce(member, document);
}

function member(value: JsonObject, name: string): JsonObject {
  return (value[name] ?? {}) as JsonObject;
}
