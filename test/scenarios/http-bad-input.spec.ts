import type { JsonObject, JsonValue } from '#kernel';
import { type ApiAnswer, word } from '../support/api.js';
import {
  badBodies,
  badTexts,
  boundaryBodies,
  boundaryTexts,
  describedBody,
  TOO_LARGE_FOR_JSON,
} from '../support/openapi-bad-input.js';
import type { Operation } from '../support/openapi-problems.js';
import { problem } from '../support/problem.js';
import {
  DescribedRoutes,
  JSON_BODY,
  JAPANESE_PLEASE,
  NO_ID,
  parametersOf,
  schemaOf,
  UPLOAD,
} from './support/described-routes.js';

const TEXT_BODY = { 'content-type': 'text/plain' };
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

let routes: DescribedRoutes;
beforeAll(async () => {
  routes = await DescribedRoutes.serve();
});
afterAll(() => routes.server.stop());

/** A bad input, the field that is to blame for it, and how to send it. */
interface Bad {
  readonly what: string;
  readonly field: string;
  readonly send: () => Promise<ApiAnswer>;
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
  const head = await routes.server.standalone.store.head();
  const said: string[] = [];
  for (const { what, field, send } of all) {
    said.push(...amiss(await send(), field).map((one) => `${what}: ${one}`));
  }
  expect(await routes.server.standalone.store.head()).toBe(head);
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
    const all = routes.withBody().flatMap((operation) =>
      badBodies(routes.document, schemaOf(operation)).map(({ field, what, body }) => ({
        what: `${operation.id} ${field}, ${what}`,
        field,
        send: () => routes.sends(operation, JSON.stringify(body).replace(`"${TOO_LARGE_FOR_JSON}"`, '1e309')),
      })),
    );
    expect(await amissWith(all)).toEqual([]);
  });

  it('is not seen in what is just within the bounds that the description gives', async () => {
    const bodies = routes.withBody().flatMap((operation) =>
      boundaryBodies(routes.document, schemaOf(operation)).map(({ field, what, body }) => ({
        what: `${operation.id} ${field}, ${what}`,
        field,
        send: () => routes.sends(operation, JSON.stringify(body)),
      })),
    );
    const queries = routes.gets().flatMap((operation) =>
      parametersOf(operation, 'query').flatMap(({ name, schema }) =>
        // No stream here is as long as a revision may be.
        name === 'atRevision'
          ? []
          : boundaryTexts(schema as JsonObject).map((text) => ({
              what: `${operation.id}?${word(name)}=${text}`,
              field: word(name),
              send: () => routes.asks(operation, `?${word(name)}=${text}`),
            })),
      ),
    );
    expect(bodies.length).toBeGreaterThan(100);
    expect(queries.length).toBeGreaterThan(5);
    expect(await calledOutOfBounds([...bodies, ...queries])).toEqual([]);
  });

  it('is refused where a body has a member too many, or one twice, or is none', async () => {
    const all = routes.withBody().flatMap((operation) => {
      const body = JSON.stringify(describedBody(routes.document, schemaOf(operation)));
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
        send: () => routes.sends(operation, text),
      }));
    });
    expect(await amissWith(all)).toEqual([]);
  });

  it('is refused where a header or the query is not what it must be', async () => {
    const all = routes.posts().flatMap((operation) => {
      const body = operation.id === UPLOAD ? '' : '{}';
      const declared = parametersOf(operation, 'header').map(({ name }) => word(name));
      const headers = Object.entries(WRONG_HEADERS).flatMap(([header, values]) =>
        declared.includes(header) ? values.map((value) => [header, value] as const) : [],
      );
      const ofHeaders = headers.map(([header, value]) => ({
        what: `${operation.id} ${header}: ${value.slice(0, 9)}`,
        field: header,
        send: () => routes.sends(operation, routes.goodBody(operation), { [header]: value }),
      }));
      const ofQuery = ['stranger', '__proto__', 'constructor'].map((field) => ({
        what: `${operation.id}?${field}`,
        field,
        send: () => routes.sends(operation, body, operation.id === UPLOAD ? TEXT_BODY : {}, `?${field}=1`),
      }));
      return [...ofHeaders, ...ofQuery];
    });
    expect(await amissWith(all)).toEqual([]);
  });

  it('is refused where a question asks for what is not', async () => {
    const all = routes.gets().flatMap((operation) => {
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
          send: () => routes.asks(operation, query),
        })),
        ...after.map((header) => ({
          what: `${operation.id} ${header}`,
          field: header,
          send: () => routes.asks(operation, '', { [header]: 'nowhere' }),
        })),
      ];
    });
    expect(await amissWith(all)).toEqual([]);
  });

  it('is refused by its code where an address names what is not there', async () => {
    const asked = routes.operations.flatMap((operation) =>
      parametersOf(operation, 'path').flatMap(({ name }) =>
        ['nothing', routes.known['unitId'] ?? '', NO_ID, 'a'.repeat(150)].flatMap(async (id) => {
          if (name === 'unitId' && id === routes.known['unitId']) return [];
          const { path, method } = operation;
          const sender = await routes.senderOf(operation);
          const address = routes.addressOf(path.replace(`{${word(name)}}`, id));
          const answer = await sender.send(
            method.toUpperCase(),
            address,
            method === 'get' ? undefined : routes.goodBody(operation),
            { ...JAPANESE_PLEASE, ...(method === 'get' ? {} : JSON_BODY) },
          );
          const isNamed = problem(answer)[1] === UNKNOWN[word(name)] && isJapanese(answer.json['detail']);
          return isNamed ? [] : [`${operation.id} ${id}: ${answer.status} ${word(answer.json['code'])}`];
        }),
      ),
    );
    const head = await routes.server.standalone.store.head();
    expect((await Promise.all(asked)).flat()).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
    expect(await routes.server.standalone.store.head()).toBe(head);
  });

  it('is refused without a name that was sent being repeated at length', async () => {
    const long = 'x'.repeat(5_000);
    const ofBodies = routes.withBody().flatMap((operation) => {
      const schema = schemaOf(operation);
      const body = describedBody(routes.document, schema);
      const inside = badBodies(routes.document, schema).map(({ field }) => field.split('.', 1)[0] ?? '');
      const nested = [...new Set(inside)].map((member) => ({ ...body, [member]: { [long]: 1 } }));
      return [{ ...body, [long]: 1 }, ...nested].map((one) => routes.sends(operation, JSON.stringify(one)));
    });
    const inAddress = long.slice(0, 150);
    const ofAddresses = routes.operations.flatMap((operation) => {
      const ask = (one: Operation, query: string) =>
        one.method === 'get' ? routes.asks(one, query) : routes.sends(one, routes.goodBody(one), {}, query);
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
    const head = await routes.server.standalone.store.head();
    const all = routes.withBody();
    const tooMuch = ['Content-Type: application/json', `Content-Length: ${TOO_MANY_BYTES}`];
    expect(await refusals(all.map((one) => routes.announces(one, tooMuch)))).toEqual([
      '413 REQUEST.TOO_LARGE',
    ]);
    expect(await refusals(all.map((one) => routes.announces(one, ['Content-Length: 2'])))).toEqual([
      '415 REQUEST.MEDIA_TYPE Content-Type',
    ]);
    for (const [header, value] of [
      ['Content-Type', 'text/plain'],
      ['Content-Type', 'application/json; charset=utf-16'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Content-Encoding', 'gzip'],
    ] as const) {
      const answers = all.map((operation) =>
        routes.sends(operation, '{}', { [header.toLowerCase()]: value }),
      );
      expect([value, await refusals(answers)]).toEqual([value, [`415 REQUEST.MEDIA_TYPE ${header}`]]);
    }
    expect(await routes.server.standalone.store.head()).toBe(head);
  });
});

function isJapanese(text: JsonValue | undefined): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(word(text));
}
