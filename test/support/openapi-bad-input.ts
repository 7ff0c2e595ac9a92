import type { JsonObject, JsonValue } from '#kernel';

/** A body with something particular in one member: which one, by its path, and what it is. */
export interface TriedBody {
  readonly field: string;
  readonly what: string;
  readonly body: JsonObject;
}

/** A member of a body, by its path, and how the description describes it. */
interface Member {
  readonly path: readonly string[];
  readonly schema: JsonObject;
}

/** Stands in a body for what only the text of JSON can say. */
export const TOO_LARGE_FOR_JSON = '@1e309@';

/** Values that a member of a type never has. */
const WRONG: Readonly<Record<string, Readonly<Record<string, JsonValue>>>> = {
  string: { 'a number': 7 },
  integer: { 'a text': '7', 'a fraction': 0.5, 'no number at all': TOO_LARGE_FOR_JSON },
  boolean: { 'a text': 'true' },
  array: { 'an object': { a: 1 }, 'a list of null': [null] },
  object: { 'a list': [], null: null },
};
const WRONG_TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  date: {
    'a day that does not exist': '2023-02-29',
    'a day with a time': '2024-03-01T10:00:00Z',
    'a day without its zeros': '2024-3-1',
    'a year that nobody means': '2200-01-01',
  },
  'date-time': {
    'a moment without its zone': '2024-03-01T10:00:00',
    'a month too many': '2024-13-01T00:00:00Z',
  },
};

/** Everything bad that can be said of the members of an operation's body, one at a time. */
export function badBodies(document: JsonObject, schema: JsonObject): readonly TriedBody[] {
  return bodiesWith(document, schema, wrongValues);
}

/** What lies just within the bounds of the members of an operation's body, one at a time. */
export function boundaryBodies(document: JsonObject, schema: JsonObject): readonly TriedBody[] {
  return bodiesWith(document, schema, boundaryValues);
}

function bodiesWith(
  document: JsonObject,
  schema: JsonObject,
  valuesOf: (member: JsonObject) => Readonly<Record<string, JsonValue>>,
): readonly TriedBody[] {
  const read = new Reader(document);
  const example = read.example(schema) as JsonObject;
  return read.members(schema, []).flatMap(({ path, schema: member }) =>
    Object.entries(valuesOf(member)).map(([what, value]) => ({
      field: path.join('.'),
      what,
      body: read.with(schema, example, path, value) as JsonObject,
    })),
  );
}

/** What a query member that is described so never is, as it stands in an address. */
export function badTexts(schema: JsonObject): readonly string[] {
  const { type, format, enum: words, minimum, maximum } = schema;
  const always = ['', 'x%00'];
  if (words !== undefined) return [...always, 'none-of-them'];
  if (typeof format === 'string') {
    return [...always, ...Object.values(WRONG_TEXTS[format] ?? {}).map((text) => encodeURIComponent(text))];
  }
  if (type !== 'integer') return always;
  return [...always, 'x', '1.5', '1e3', '0x1', String(Number(minimum) - 1), String(Number(maximum) + 1)];
}

/** What a query member that is described so may just be, as it stands in an address. */
export function boundaryTexts({ type, minimum, maximum }: JsonObject): readonly string[] {
  if (type !== 'integer') return [];
  return [minimum, maximum].flatMap((bound) => (typeof bound === 'number' ? [String(bound)] : []));
}

/** A body as the description makes it, required members alone. */
export function describedBody(document: JsonObject, schema: JsonObject): JsonObject {
  return new Reader(document).example(schema) as JsonObject;
}

/** The members of an operation's body that are days or moments, by their paths. */
export function timedMembers(document: JsonObject, schema: JsonObject): readonly string[] {
  return new Reader(document)
    .members(schema, [])
    .filter(({ schema: { format } }) => format === 'date' || format === 'date-time')
    .map(({ path }) => path.join('.'));
}

function wrongValues(schema: JsonObject): Readonly<Record<string, JsonValue>> {
  const { type, format, enum: words, minimum, maximum, minLength, maxLength, pattern } = schema;
  if (typeof type !== 'string') return {};
  const values: Record<string, JsonValue> = { ...WRONG[type] };
  if (typeof format === 'string') Object.assign(values, WRONG_TEXTS[format]);
  if (words !== undefined) Object.assign(values, { 'a word that is none of its': 'none-of-them' });
  if (typeof minLength === 'number' || pattern !== undefined) Object.assign(values, { blank: ' ' });
  if (typeof minLength === 'number') Object.assign(values, { 'a sign too few': 'x'.repeat(minLength - 1) });
  if (typeof maxLength === 'number') Object.assign(values, { 'a sign too many': 'x'.repeat(maxLength + 1) });
  if (typeof minimum === 'number') Object.assign(values, { 'one too little': minimum - 1 });
  if (typeof maximum === 'number') Object.assign(values, { 'one too much': maximum + 1, 'too much': 1e21 });
  return values;
}

function boundaryValues(schema: JsonObject): Readonly<Record<string, JsonValue>> {
  const { type, format, enum: words, minimum, maximum, minLength, maxLength, pattern } = schema;
  const isAnyText = type === 'string' && format === undefined && words === undefined && pattern === undefined;
  return {
    ...(typeof minimum === 'number' ? { 'the least': minimum } : {}),
    ...(typeof maximum === 'number' ? { 'the most': maximum } : {}),
    ...(isAnyText && typeof minLength === 'number' ? { 'the shortest': 'x'.repeat(minLength) } : {}),
    ...(isAnyText && typeof maxLength === 'number' ? { 'the longest': 'x'.repeat(maxLength) } : {}),
  };
}

/** Reads the schemas of a document. */
class Reader {
  constructor(private readonly document: JsonObject) {}

  members(described: JsonObject, path: readonly string[]): readonly Member[] {
    const schema = this.#resolved(described);
    const own = path.length === 0 ? [] : [{ path, schema }];
    if (schema['type'] === 'array') return [...own, ...this.members(object(schema['items']), [...path, '0'])];
    const inner = Object.entries(object(schema['properties']));
    return [...own, ...inner.flatMap(([name, one]) => this.members(object(one ?? null), [...path, name]))];
  }

  /** A value that fits, as examples, words and formats tell; members that may be left out are. */
  example(described: JsonObject): JsonValue {
    const schema = this.#resolved(described);
    const { example, enum: words, type, format, minimum } = schema;
    if (example !== undefined) return example;
    if (Array.isArray(words)) return words[0] ?? null;
    if (type === 'boolean') return true;
    if (type === 'integer') return minimum ?? 1;
    if (type === 'array') return [this.example(object(schema['items']))];
    if (type !== 'object') return format === 'date' ? '2024-03-01' : 'x';
    const names = (schema['required'] ?? []) as readonly string[];
    const properties = object(schema['properties']);
    return Object.fromEntries(names.map((name) => [name, this.example(object(properties[name]))]));
  }

  /** The value with another one at a place, and everything on the way there. */
  with(
    described: JsonObject,
    at: JsonValue,
    [name, ...rest]: readonly string[],
    value: JsonValue,
  ): JsonValue {
    if (name === undefined) return value;
    const schema = this.#resolved(described);
    if (schema['type'] === 'array') {
      const items = object(schema['items']);
      return [this.with(items, Array.isArray(at) ? (at[0] ?? null) : this.example(items), rest, value)];
    }
    const member = object(object(schema['properties'])[name]);
    const inner = object(at)[name] ?? this.example(member);
    return { ...object(at), [name]: this.with(member, inner, rest, value) };
  }

  #resolved(schema: JsonObject): JsonObject {
    const { $ref: reference, allOf, oneOf } = schema;
    if (Array.isArray(allOf)) return this.#resolved(object(allOf[0] ?? null));
    if (Array.isArray(oneOf)) return this.#resolved(object(oneOf[0] ?? null));
    if (typeof reference !== 'string') return schema;
    return this.#resolved(reference.replace(/^#\//, '').split('/').reduce(step, this.document));
  }
}

function step(at: JsonObject, name: string): JsonObject {
  return object(at[name]);
}

function object(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
