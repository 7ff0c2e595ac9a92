import type { JsonObject, JsonValue } from '#kernel';

const TYPES = new Set(['string', 'integer', 'number', 'boolean', 'object', 'array', 'null']);
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** One operation of a document. */
export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly id: string;
  readonly operation: JsonObject;
}

/** Every operation that a document describes. */
export function operationsOf(document: JsonObject): readonly Operation[] {
  return entries(document['paths']).flatMap(([path, item]) =>
    entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, one]) => {
        const operation = object(one);
        return { path, method, id: text(operation['operationId']), operation };
      }),
  );
}

/** What is wrong with a document by the rules of OpenAPI 3.1 that matter to its readers; none when it is sound. */
export function openApiProblems(document: JsonObject): readonly string[] {
  const found: string[] = [];
  const say = (holds: boolean, problem: string) => {
    if (!holds) found.push(problem);
  };
  const info = object(document['info']);
  say(/^3\.1\.\d+$/.test(text(document['openapi'])), 'openapi is not 3.1');
  say(
    typeof info['title'] === 'string' && typeof info['version'] === 'string',
    'info lacks title or version',
  );
  const ids = new Set<string>();
  for (const { path, method, id, operation } of operationsOf(document)) {
    const where = `${method} ${path}`;
    say(path.startsWith('/'), `${where}: path does not begin with /`);
    say(id !== '' && !ids.has(id), `${where}: operationId is missing or used twice`);
    ids.add(id);
    const responses = entries(operation['responses']);
    say(responses.length > 0, `${where}: no responses`);
    for (const [status, response] of responses) {
      say(/^([1-5]\d\d|default)$/.test(status), `${where}: response ${status}`);
      say(
        typeof object(response)['description'] === 'string',
        `${where}: response ${status} lacks description`,
      );
    }
    const parameters = (operation['parameters'] ?? []) as readonly JsonObject[];
    const named = parameters.filter((one) => one['in'] === 'path' && one['required'] === true);
    const wanted = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
    say(
      wanted.every((name) => named.some((one) => one['name'] === name)) && named.length === wanted.length,
      `${where}: path parameters`,
    );
    for (const one of parameters)
      say('schema' in one, `${where}: parameter ${text(one['name'])} lacks schema`);
  }
  walk(document, '#', (value, at) => {
    const reference = value['$ref'];
    if (typeof reference === 'string')
      say(resolves(document, reference), `${at}: ${reference} leads nowhere`);
    say(!('nullable' in value), `${at}: nullable is not of 3.1`);
  });
  for (const [name, schema] of entries(object(document['components'])['schemas'])) {
    found.push(...schemaProblems(object(schema), name));
  }
  return found;
}

/** What says of which type a member is in place of `type`. */
const TYPED_OTHERWISE = ['$ref', 'allOf', 'enum', 'oneOf'];

function schemaProblems(schema: JsonObject, at: string): readonly string[] {
  const types = [schema['type'] ?? []].flat();
  const properties = entries(schema['properties']);
  const names = new Set(properties.map(([name]) => name));
  const required = (schema['required'] ?? []) as readonly string[];
  return [
    ...types.filter((type) => !TYPES.has(text(type))).map((type) => `${at}: type ${text(type)}`),
    ...(types.length === 0 && !TYPED_OTHERWISE.some((key) => key in schema) ? [`${at}: no type`] : []),
    ...required.filter((name) => !names.has(name)).map((name) => `${at}: requires ${name}, which it lacks`),
    ...(types.includes('array') && !('items' in schema) ? [`${at}: an array without items`] : []),
    ...properties.flatMap(([name, one]) => schemaProblems(object(one), `${at}.${name}`)),
    ...('items' in schema ? schemaProblems(object(schema['items']), `${at}[]`) : []),
    ...((schema['oneOf'] ?? []) as readonly JsonObject[]).flatMap((one) => schemaProblems(one, at)),
  ];
}

function walk(
  value: JsonValue | undefined,
  at: string,
  visit: (value: JsonObject, at: string) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value as JsonObject, at);
  for (const [name, member] of Object.entries(value)) walk(member as JsonValue, `${at}/${name}`, visit);
}

function resolves(document: JsonObject, reference: string): boolean {
  let at: JsonValue | undefined = document;
  for (const part of reference.replace(/^#\//, '').split('/')) at = object(at)[part];
  return at !== undefined;
}

function object(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** Empty for what is no text. */
function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function entries(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return Object.entries(object(value)).map(([name, member]) => [name, member ?? null] as const);
}
