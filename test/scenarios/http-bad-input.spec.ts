import type { JsonObject, JsonValue, TokenRole } from '#kernel';
import { type Api, type ApiAnswer, word } from '../support/api.js';
import {
  badBodies,
  badTexts,
  boundaryBodies,
  boundaryTexts,
  describedBody,
  TOO_LARGE_FOR_JSON,
} from '../support/openapi-bad-input.js';
import { type Operation, operationsOf } from '../support/openapi-problems.js';
import { problem } from '../support/problem.js';
import { sendRaw } from '../support/raw-http.js';
import { sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

const NO_ID = '00000000-0000-4000-8000-000000000000';
const JAPANESE_PLEASE = { 'accept-language': 'ja' };
const TEXT_BODY = { 'content-type': 'text/plain' };
const JSON_BODY = { 'content-type': 'application/json' };
const UPLOAD = 'upload-evidence-file';
/** More than a body of JSON may have. */
const TOO_MANY_BYTES = 10 * 1024 * 1024;
/** Of the headers that a route declares, values that none has. */
const WRONG_HEADERS: Readonly<Record<string, readonly string[]>> = {
  'If-Match': ['7', '*', '"99999999999"'],
  'Idempotency-Key': ['two words', 'x'.repeat(256)],
};
/** The codes of what is beyond a bound. */
const OF_BOUNDS = ['out-of-range', 'text-length'];
/** By what an address asks for in vain, the code that names it. */
const UNKNOWN: Readonly<Record<string, string>> = {
  number: 'REPAIR_CASE.UNKNOWN',
  unitId: 'REGISTRATION.UNKNOWN',
  partnerId: 'REGISTRATION.UNKNOWN',
  contractId: 'REGISTRATION.UNKNOWN',
  table: 'MASTER_DATA.UNKNOWN_TABLE',
  programme: 'POLICY.UNKNOWN_PROGRAMME',
  name: 'AUTOMATION.UNKNOWN',
  sha256: 'EVIDENCE.NOT_KEPT',
};

let server: ShuriServer;
let document: JsonObject;
let operations: readonly Operation[];
/** What stands in addresses: things that are on record, so that nothing but the input is wrong. */
let known: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await ShuriServer.start();
  const lead = await server.as('lead');
  document = (await lead.get('/openapi.json')).json;
  operations = operationsOf(document).filter(({ path }) => path.startsWith('/v1/'));
  const { number } = await sampleCase(server, 'requested');
  const unit = await lead.post('/v1/units', { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: 'BAD-1' });
  await lead.post('/v1/partners', { partnerId: 'BAD-PARTNER', name: 'x' });
  known = {
    number,
    unitId: word(unit.json['id']),
    partnerId: 'BAD-PARTNER',
    contractId: NO_ID,
    table: 'frontier.models',
    programme: 'frontier',
    name: 'when-item-shipped-then-open-guarantee',
    sha256: '0'.repeat(64),
  };
});
afterAll(() => server.stop());

const posts = () => operations.filter(({ method }) => method === 'post');
const gets = () => operations.filter(({ method }) => method === 'get');
const withBody = () => posts().filter(({ id }) => id !== UPLOAD);
const addressOf = (path: string) =>
  path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => known[name] ?? name);
const parametersOf = ({ operation }: Operation, place: string) =>
  ((operation['parameters'] ?? []) as readonly JsonObject[]).filter((one) => one['in'] === place);

function schemaOf({ operation }: Operation): JsonObject {
  const at = (value: JsonValue | undefined, name: string) => (value as JsonObject)[name];
  return at(at(at(at(operation, 'requestBody'), 'content'), 'application/json'), 'schema') as JsonObject;
}

/** Somebody who may use the route: a lead where one may, so that no refusal is about the role. */
function senderOf({ operation }: Operation): Promise<Api> {
  const roles = (/Roles: ([a-z, -]+)/.exec(word(operation['description']))?.[1] ?? '').split(', ');
  const role = roles.includes('lead') ? 'lead' : roles[0];
  return server.as(role as TokenRole);
}

/** A bad input, the field that is to blame for it, and how to send it. */
interface Bad {
  readonly what: string;
  readonly field: string;
  readonly send: () => Promise<ApiAnswer>;
}

/** Sends a text as JSON, and wants to hear of it in Japanese. */
async function sends(
  operation: Operation,
  text: string,
  headers: Readonly<Record<string, string>> = {},
  query = '',
): Promise<ApiAnswer> {
  const sender = await senderOf(operation);
  const address = `${addressOf(operation.path)}${query}`;
  return sender.send('POST', address, text, { ...JSON_BODY, ...JAPANESE_PLEASE, ...headers });
}

async function asks(operation: Operation, query: string, headers = {}): Promise<ApiAnswer> {
  const sender = await senderOf(operation);
  return sender.get(`${addressOf(operation.path)}${query}`, { ...JAPANESE_PLEASE, ...headers });
}

/**
 * What is amiss with the refusal of a malformed request: it names the field, or the list that it stands in, in Japanese, with
 * a code.
 */
function amiss(answer: ApiAnswer, field: string): readonly string[] {
  const { status, json } = answer;
  if (status !== 400) return [`${status} ${word(json['code'])}`];
  expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
  const problems = (json['problems'] ?? []) as readonly JsonObject[];
  return [
    ...(problems.some((one) => one['field'] === field || `${word(one['field'])}.0` === field)
      ? []
      : [`names ${JSON.stringify(problems)}`]),
    ...problems.filter(({ rule }) => !isJapanese(rule)).map(({ rule }) => `in English: ${word(rule)}`),
    ...problems.filter(({ code }) => typeof code !== 'string' || code === 'other').map(() => 'no code'),
    ...(isJapanese(json['detail']) ? [] : ['a detail in English']),
  ];
}

/** Sends what is just within the bounds, and answers where a field is called out of them all the same. */
async function calledOutOfBounds(all: readonly Bad[]): Promise<readonly string[]> {
  const said: string[] = [];
  for (const { what, field, send } of all) {
    const problems = ((await send()).json['problems'] ?? []) as readonly JsonObject[];
    const blamed = problems.filter((one) => one['field'] === field && OF_BOUNDS.includes(word(one['code'])));
    said.push(...blamed.map(({ rule }) => `${what}: ${word(rule)}`));
  }
  return said;
}

/** Sends one bad input after the other, and looks that nothing was stored. Answers what is amiss with the refusals. */
async function amissWith(all: readonly Bad[]): Promise<readonly string[]> {
  expect(all.length).toBeGreaterThan(20);
  const head = await server.standalone.store.head();
  const said: string[] = [];
  for (const { what, field, send } of all) {
    said.push(...amiss(await send(), field).map((one) => `${what}: ${one}`));
  }
  expect(await server.standalone.store.head()).toBe(head);
  return said;
}

/** Status, code and the named fields of the answers, each once. */
async function refusals(sent: readonly Promise<ApiAnswer>[]): Promise<readonly string[]> {
  const answers = await Promise.all(sent);
  const said = answers.map((answer) => {
    const problems = (answer.json['problems'] ?? []) as readonly JsonObject[];
    return [...problem(answer), ...problems.map(({ field }) => field)].join(' ');
  });
  return [...new Set(said)];
}

describe('Bad input, on every route that the description names', () => {
  it('is refused by the name of the member that is not what it must be', async () => {
    const all = withBody().flatMap((operation) =>
      badBodies(document, schemaOf(operation)).map(({ field, what, body }) => ({
        what: `${operation.id} ${field}, ${what}`,
        field,
        send: () => sends(operation, JSON.stringify(body).replace(`"${TOO_LARGE_FOR_JSON}"`, '1e309')),
      })),
    );
    expect(await amissWith(all)).toEqual([]);
  });

  it('is not seen in what is just within the bounds that the description gives', async () => {
    const bodies = withBody().flatMap((operation) =>
      boundaryBodies(document, schemaOf(operation)).map(({ field, what, body }) => ({
        what: `${operation.id} ${field}, ${what}`,
        field,
        send: () => sends(operation, JSON.stringify(body)),
      })),
    );
    const queries = gets().flatMap((operation) =>
      parametersOf(operation, 'query').flatMap(({ name, schema }) =>
        // No stream here is as long as a revision may be.
        name === 'atRevision'
          ? []
          : boundaryTexts(schema as JsonObject).map((text) => ({
              what: `${operation.id}?${word(name)}=${text}`,
              field: word(name),
              send: () => asks(operation, `?${word(name)}=${text}`),
            })),
      ),
    );
    expect(bodies.length).toBeGreaterThan(100);
    expect(queries.length).toBeGreaterThan(5);
    expect(await calledOutOfBounds([...bodies, ...queries])).toEqual([]);
  });

  it('is refused where a body has a member too many, or one twice, or is none', async () => {
    const all = withBody().flatMap((operation) => {
      const body = JSON.stringify(describedBody(document, schemaOf(operation)));
      const more = (member: string) => (body === '{}' ? `{${member}}` : `${body.slice(0, -1)},${member}}`);
      const bad: readonly (readonly [what: string, field: string, text: string])[] = [
        ['a stranger', 'stranger', more('"stranger":1')],
        ['a stranger without a name', '', more('"":1')],
        ['a member of every object', 'constructor', more('"constructor":1')],
        ['a method of every object', 'toString', more('"toString":1')],
        ['a prototype', '__proto__', more('"__proto__":{"a":1}')],
        ['a member twice', 'x', more('"x":1,"y":[{"x":2}],"\\u0078":3')],
        ['a list', '', `[${body}]`],
        ['half a body', '', body.slice(0, -1)],
        ['a body too deep', '', `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`],
      ];
      return bad.map(([what, field, text]) => ({
        what: `${operation.id}: ${what}`,
        field,
        send: () => sends(operation, text),
      }));
    });
    expect(await amissWith(all)).toEqual([]);
  });

  it('is refused where a header or the query is not what it must be', async () => {
    const all = posts().flatMap((operation) => {
      const body = operation.id === UPLOAD ? '' : '{}';
      const declared = parametersOf(operation, 'header').map(({ name }) => word(name));
      const headers = Object.entries(WRONG_HEADERS).flatMap(([header, values]) =>
        declared.includes(header) ? values.map((value) => [header, value] as const) : [],
      );
      const ofHeaders = headers.map(([header, value]) => ({
        what: `${operation.id} ${header}: ${value.slice(0, 9)}`,
        field: header,
        send: () => sends(operation, goodBody(operation), { [header]: value }),
      }));
      const ofQuery = ['stranger', '__proto__', 'constructor'].map((field) => ({
        what: `${operation.id}?${field}`,
        field,
        send: () => sends(operation, body, operation.id === UPLOAD ? TEXT_BODY : {}, `?${field}=1`),
      }));
      return [...ofHeaders, ...ofQuery];
    });
    expect(await amissWith(all)).toEqual([]);
  });

  it('is refused where a question asks for what is not', async () => {
    const all = gets().flatMap((operation) => {
      const queries = parametersOf(operation, 'query').flatMap(({ name, schema }) =>
        badTexts(schema as JsonObject).map((text) => [word(name), `?${word(name)}=${text}`] as const),
      );
      const strangers = ['stranger', '__proto__', 'constructor', 'valueOf'].map(
        (one) => [one, `?${one}=1`] as const,
      );
      const after = parametersOf(operation, 'header').map(({ name }) => word(name));
      return [
        ...[...queries, ...strangers].map(([field, query]) => ({
          what: `${operation.id}${query}`,
          field,
          send: () => asks(operation, query),
        })),
        ...after.map((header) => ({
          what: `${operation.id} ${header}`,
          field: header,
          send: () => asks(operation, '', { [header]: 'nowhere' }),
        })),
      ];
    });
    expect(await amissWith(all)).toEqual([]);
  });

  it('is refused by its code where an address names what is not there', async () => {
    const asked = operations.flatMap((operation) =>
      parametersOf(operation, 'path').flatMap(({ name }) =>
        ['nothing', known['unitId'] ?? '', NO_ID, 'a'.repeat(150)].flatMap(async (id) => {
          if (name === 'unitId' && id === known['unitId']) return [];
          const { path, method } = operation;
          const sender = await senderOf(operation);
          const address = addressOf(path.replace(`{${word(name)}}`, id));
          const answer = await sender.send(
            method.toUpperCase(),
            address,
            method === 'get' ? undefined : goodBody(operation),
            { ...JAPANESE_PLEASE, ...(method === 'get' ? {} : JSON_BODY) },
          );
          const isNamed = problem(answer)[1] === UNKNOWN[word(name)] && isJapanese(answer.json['detail']);
          return isNamed ? [] : [`${operation.id} ${id}: ${answer.status} ${word(answer.json['code'])}`];
        }),
      ),
    );
    const head = await server.standalone.store.head();
    expect((await Promise.all(asked)).flat()).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
    expect(await server.standalone.store.head()).toBe(head);
  });

  it('is refused without a name that was sent being repeated at length', async () => {
    const long = 'x'.repeat(5_000);
    const ofBodies = withBody().flatMap((operation) => {
      const schema = schemaOf(operation);
      const body = describedBody(document, schema);
      const inside = badBodies(document, schema).map(({ field }) => field.split('.', 1)[0] ?? '');
      const nested = [...new Set(inside)].map((member) => ({ ...body, [member]: { [long]: 1 } }));
      return [{ ...body, [long]: 1 }, ...nested].map((one) => sends(operation, JSON.stringify(one)));
    });
    const inAddress = long.slice(0, 150);
    const ofAddresses = operations.flatMap((operation) => {
      const ask = (one: Operation, query: string) =>
        one.method === 'get' ? asks(one, query) : sends(one, goodBody(one), {}, query);
      const elsewhere = parametersOf(operation, 'path').map(({ name }) =>
        ask({ ...operation, path: operation.path.replace(`{${word(name)}}`, inAddress) }, ''),
      );
      return [...elsewhere, ask(operation, `?${long}=1`)];
    });
    const answers = await Promise.all([...ofBodies, ...ofAddresses]);
    expect(answers.length).toBeGreaterThan(200);
    const repeating = answers.filter(({ status, text }) => status >= 400 && /x{65}/.test(text));
    expect(repeating.map(({ status, text }) => `${status} ${text.slice(0, 300)}`)).toEqual([]);
    const problems = answers.filter(({ status }) => status === 400).map(({ json }) => json['problems']);
    expect(problems.length).toBeGreaterThan(100);
  });

  it('is refused whole where it is too large, of another kind, or in a coding that nobody reads', async () => {
    const head = await server.standalone.store.head();
    const all = withBody();
    const tooMuch = ['Content-Type: application/json', `Content-Length: ${TOO_MANY_BYTES}`];
    expect(await refusals(all.map((one) => announces(one, tooMuch)))).toEqual(['413 REQUEST.TOO_LARGE']);
    expect(await refusals(all.map((one) => announces(one, ['Content-Length: 2'])))).toEqual([
      '415 REQUEST.MEDIA_TYPE Content-Type',
    ]);
    for (const [header, value] of [
      ['Content-Type', 'text/plain'],
      ['Content-Type', 'application/json; charset=utf-16'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Content-Encoding', 'gzip'],
    ] as const) {
      const answers = all.map((operation) => sends(operation, '{}', { [header.toLowerCase()]: value }));
      expect([value, await refusals(answers)]).toEqual([value, [`415 REQUEST.MEDIA_TYPE ${header}`]]);
    }
    expect(await server.standalone.store.head()).toBe(head);
  });
});

/** Says by headers what the body will be, and sends none of it: that is seen before anything is read. */
async function announces(operation: Operation, headers: readonly string[]): Promise<ApiAnswer> {
  const { token } = await senderOf(operation);
  const lines = [
    `POST ${addressOf(operation.path)} HTTP/1.1`,
    'Host: here',
    `Authorization: Bearer ${token ?? ''}`,
    ...headers,
    'Connection: close',
  ];
  return sendRaw(server.url, `${lines.join('\r\n')}\r\n\r\n`);
}

function goodBody(operation: Operation): string {
  return JSON.stringify(operation.id === UPLOAD ? {} : describedBody(document, schemaOf(operation)));
}

function isJapanese(text: JsonValue | undefined): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(word(text));
}
