import { mayAsk, mayRun, PERMISSIONS, type QueryName } from '#access';
import { type JsonObject, type Role, ROLES, type TokenRole } from '#kernel';
import { CONTRACT_BEGINNINGS, CONTRACT_COMMANDS, PARTNER_COMMANDS, UNIT_COMMANDS } from '#registration';
import { CASE_COMMANDS } from '#repair-case';
import type { Api } from '../support/api.js';
import { openApiProblems, type Operation, operationsOf } from '../support/openapi-problems.js';
import { sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

const PUBLIC = ['live', 'ready'];

/** Which query or command of the tables an operation is, where its name does not say so. */
const QUERY_OF: Readonly<Record<string, QueryName>> = {
  'list-repair-cases': 'case-queue',
  'get-repair-case': 'case-detail',
  'get-repair-case-history': 'case-history',
  'get-repair-case-next': 'case-next',
  'watch-repair-cases': 'case-queue',
  'watch-repair-case': 'case-history',
  'list-automations': 'automations',
  'list-deadlines': 'deadlines',
  'get-evidence-file': 'evidence-file',
  assess: 'assess',
  'get-master-data': 'master-data',
  'get-master-data-table': 'master-data',
  'list-policies': 'policies',
  'list-policy-clauses': 'policies',
  'search-units': 'units',
  'get-unit': 'units',
  'get-unit-history': 'units',
  'get-unit-entitlements': 'units',
  'list-contracts': 'contracts',
  'get-contract': 'contracts',
  'get-contract-history': 'contracts',
  'get-partner': 'partners',
  'get-partner-history': 'partners',
};
const COMMAND_OF: Readonly<Record<string, string>> = { 'upload-evidence-file': 'attach-evidence' };

/** What only the clock may say: these have no route. */
const BY_THE_CLOCK = [
  'lapse-quote',
  'record-target-missed',
  'abandon',
  'end-contract',
  'lapse-contract',
  'call-for-consumable-contact',
];

const COMMANDS = [
  'open-case',
  ...Object.keys(CASE_COMMANDS),
  'register-unit',
  ...Object.keys(UNIT_COMMANDS),
  ...Object.keys(CONTRACT_BEGINNINGS),
  ...Object.keys(CONTRACT_COMMANDS),
  'register-partner',
  'unpark-automation',
  ...Object.keys(PARTNER_COMMANDS),
  'publish-master-data',
];

let server: ShuriServer;
let number: string;
let document: JsonObject;

beforeAll(async () => {
  server = await ShuriServer.start();
  ({ number } = await sampleCase(server, 'requested'));
  document = (await (await server.as('nobody')).get('/openapi.json')).json;
});
afterAll(() => server.stop());

/** Whether the tables let the role use the operation. @throws Error for an operation that no table knows */
function isAllowed(role: Role, id: string): boolean {
  const query = QUERY_OF[id];
  if (query !== undefined) return mayAsk(role, query);
  const command = COMMAND_OF[id] ?? id;
  if (!Object.hasOwn(PERMISSIONS, command)) throw new Error(`no table knows ${id}`);
  return mayRun(role, command);
}

async function call(who: TokenRole | 'nobody', { method, path, id }: Operation): Promise<number> {
  const api = await server.as(who);
  const address = path
    .replace('{number}', number)
    .replace('{sha256}', 'f'.repeat(64))
    .replace('{programme}', 'ipro')
    .replace('{table}', 'frontier.models')
    .replace('{unitId}', 'f'.repeat(32))
    .replace('{contractId}', '00000000-0000-4000-8000-000000000000')
    .replace('{partnerId}', 'PARTNER-1');
  if (method === 'get') return statusOf(api, address);
  if (id !== 'upload-evidence-file') return (await api.post(address)).status;
  return (await api.send('POST', address, 'note', { 'content-type': 'text/plain' })).status;
}

/** The status alone: the body of a live stream has no end. */
async function statusOf({ url, token }: Api, path: string): Promise<number> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(url + path, { headers: { ...authorization } });
  await response.body?.cancel();
  return response.status;
}

describe('the description of the routes', () => {
  it('is sound OpenAPI 3.1', () => {
    expect(openApiProblems(document)).toEqual([]);
  });

  it('finds fault with a document that is not', () => {
    const broken = structuredClone(document) as { paths: Record<string, unknown>; openapi: string };
    broken.openapi = '3.0.0';
    broken.paths['/x/{y}'] = { get: { responses: { 200: { content: { a: { $ref: '#/nowhere' } } } } } };

    expect(openApiProblems(broken as unknown as JsonObject)).toEqual([
      'openapi is not 3.1',
      'get /x/{y}: operationId is missing or used twice',
      'get /x/{y}: response 200 lacks description',
      'get /x/{y}: path parameters',
      '#/paths/~x/{y}/get/responses/200/content/a: #/nowhere leads nowhere'.replace('~x', '/x'),
    ]);
  });

  it('lists a route for every command of a person, every query, and none for the clock’s own commands', () => {
    const ids = operationsOf(document).map(({ id }) => id);
    const commands = COMMANDS.filter((command) => !BY_THE_CLOCK.includes(command));

    expect(ids.toSorted()).toEqual(
      [...PUBLIC, ...Object.keys(QUERY_OF), ...Object.keys(COMMAND_OF), ...commands].toSorted(),
    );
  });

  it('describes the members that problems are really sent with: what is wrong, missing and allowed', async () => {
    const schemas = (document['components'] as JsonObject)['schemas'] as JsonObject;
    const { properties, required } = schemas['ProblemDto'] as { properties: JsonObject; required: string[] };
    const desk = await server.as('front-desk');
    const sent = [
      await desk.post('/v1/units', { maker: 'FRONTIER' }),
      await desk.post('/v1/units/search', { serial: '- -' }),
      await desk.post(`/v1/repair-cases/${number}/ship-item`, { carrier: 'example-express' }),
    ];

    const members = new Set(sent.flatMap(({ json }) => Object.keys(json)));

    expect([...members]).toEqual(expect.arrayContaining(['problems', 'field', 'until', 'allowed']));
    expect([...members].filter((member) => !Object.hasOwn(properties, member))).toEqual([]);
    for (const { json } of sent) expect(Object.keys(json)).toEqual(expect.arrayContaining(required));
    expect(properties).toMatchObject({
      problems: { type: 'array', items: { type: 'object', required: ['field', 'rule', 'code'] } },
      ask: { type: 'array', items: { type: 'string' } },
    });
  });

  it('says of every command what its body must hold', () => {
    const bodiless = operationsOf(document).filter(
      ({ method, operation }) => method === 'post' && !('requestBody' in operation),
    );

    expect(bodiless).toEqual([]);
  });
});

describe('every route and every role', () => {
  it('answers 401 without a token, and nothing but the public routes', async () => {
    for (const operation of operationsOf(document)) {
      const expected = PUBLIC.includes(operation.id) ? 200 : 401;
      expect([operation.id, await call('nobody', operation)]).toEqual([operation.id, expected]);
    }
  });

  it.each(ROLES)('answers %s 403 exactly where the tables say no', async (role) => {
    for (const operation of operationsOf(document)) {
      const status = await call(role, operation);
      const allowed = PUBLIC.includes(operation.id) || isAllowed(role, operation.id);
      expect([operation.id, status === 403]).toEqual([operation.id, !allowed]);
      expect([operation.id, status]).not.toEqual([operation.id, 401]);
      expect(status).toBeLessThan(500);
    }
  });

  it('lets nobody in by another kind of credential, a foreign key or a token in the address', async () => {
    const nobody = await server.as('nobody');
    const token = await server.token({ role: 'lead', subject: 'lead-1' });
    const [header = '', , signature = ''] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'x', role: 'lead' })).toString('base64url');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');

    for (const authorization of [
      'Basic bGVhZDpsZWFk',
      `Bearer ${header}.${claims}.${signature}`,
      `Bearer ${unsigned}.${claims}.`,
      `Bearer ${token} ${token}`,
      'Bearer',
    ]) {
      expect((await nobody.get('/v1/repair-cases', { authorization })).status).toBe(401);
    }
    expect((await nobody.get(`/v1/repair-cases?access_token=${token}`)).status).toBe(401);
  });
});
