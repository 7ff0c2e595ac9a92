import { type JsonObject, ROLES } from '#kernel';
import { exampleBody } from '../support/openapi-examples.js';
import { operationsOf } from '../support/openapi-problems.js';
import { problem } from '../support/problem.js';
import { Field } from './support/field.js';

const UNIT = { maker: 'FRONTIER', model: 'FIELD-PC', factoryShippedOn: '2026-02-20' };
const SALE = { seller: 'Example Denki', soldOn: '2026-03-01' };
const COUNT = { caseNumber: 'C-1', countedOn: '2026-04-01', amount: 100 };
const EXCHANGE = { replacement: '1'.repeat(32), cause: 'swap', exchangedOn: '2026-04-10' };
const TRANSFER = { transferId: 'T-1', transferredOn: '2026-04-01', owner: { name: 'x' } };
const SUPPORT = { units: ['1'.repeat(32)], makerDeliveredOn: '2026-03-10' };
const PREMIUM = { cap: 100, from: '2026-03-01', until: '2026-02-28' };
const PREMIUM_REVERSED = { plan: 'p', months: 12, premium: PREMIUM };
const PACK = {
  service: 'on-site',
  years: 5,
  operationStartedOn: '2026-03-15',
  siteCountry: 'JP',
  sitePlace: 'YOKOHAMA',
  system: [],
};
const GRANT = {
  unitId: '1'.repeat(32),
  model: 'FIELD-CAM',
  partnerId: 'PARTNER-1',
  deliveredOn: '2026-03-05',
};
const NOBODY = '0'.repeat(32);

let field: Field;
let unit: string;
let units = 0;

beforeAll(async () => {
  field = await Field.open('2026-04-15');
});
beforeEach(async () => {
  units += 1;
  unit = `/v1/units/${await field.registers({ ...UNIT, serial: `FP-${units}` })}`;
});
afterAll(() => field.close());

describe('What is not on record', () => {
  it.each([
    [`/v1/units/${NOBODY}`],
    [`/v1/units/${NOBODY}/history`],
    [`/v1/units/${NOBODY}/entitlements`],
    ['/v1/units/FP-1'],
    ['/v1/contracts/00000000-0000-4000-8000-000000000000'],
    ['/v1/contracts/00000000-0000-4000-8000-000000000000/history'],
    ['/v1/contracts/1'],
    ['/v1/partners/PARTNER-9'],
    ['/v1/partners/PARTNER-9/history'],
    ['/v1/partners/a%2Fb'],
  ])('is unknown: %s', async (path) => {
    const answer = await field.reads('lead', path);
    expect([answer['status'], answer['code']]).toEqual([404, 'REGISTRATION.UNKNOWN']);
  });

  it.each([
    ['/v1/units/FP-1', 'unitId'],
    ['/v1/contracts/1', 'contractId'],
    ['/v1/partners/a%2Fb', 'partnerId'],
    ['/v1/repair-cases/K7QF2M9X0', 'number'],
  ])('is named where it cannot be: %s', async (path, named) => {
    const answer = await field.reads('lead', path);
    expect(answer['problems']).toMatchObject([{ field: named, code: 'malformed' }]);
  });

  it('takes no command', async () => {
    for (const [path, body] of [
      [`/v1/units/${NOBODY}/record-sale`, SALE],
      ['/v1/contracts/00000000-0000-4000-8000-000000000000/renew-support', { orderId: 'o-1' }],
      ['/v1/partners/PARTNER-9/record-membership', { from: '2026-01-01' }],
    ] as const) {
      expect(problem(await field.tries('lead', path, body))).toEqual([404, 'REGISTRATION.UNKNOWN']);
    }
  });
});

describe('Bad input', () => {
  it.each<[string, string, JsonObject, string]>([
    ['a unit without a serial', '/v1/units', { maker: 'FRONTIER', model: 'FIELD-PC' }, 'serial'],
    ['an unknown key', '/v1/units', { ...UNIT, serial: 'X-1', colour: 'red' }, 'colour'],
    [
      'a day that does not exist',
      '/v1/units',
      { ...UNIT, serial: 'X-1', factoryShippedOn: '2026-02-30' },
      'factoryShippedOn',
    ],
    ['a day with a time', '{unit}/record-sale', { ...SALE, soldOn: '2026-03-01T00:00:00Z' }, 'soldOn'],
    ['a shop on two lines', '{unit}/record-sale', { ...SALE, seller: 'a\nb' }, 'seller'],
    ['money with a fraction', '{unit}/count-premium-repair', { ...COUNT, amount: 0.5 }, 'amount'],
    ['money below nothing', '{unit}/count-premium-repair', { ...COUNT, amount: -1 }, 'amount'],
    ['money as a text', '{unit}/count-premium-repair', { ...COUNT, amount: '100' }, 'amount'],
    ['a plan of no months', '{unit}/attach-plan', { plan: 'p', months: 0 }, 'months'],
    ['a programme that is none', '{unit}/start-term', { programme: 'other' }, 'programme'],
    [
      'a replacement that is no id',
      '{unit}/exchange-unit',
      { ...EXCHANGE, replacement: 'FP-2' },
      'replacement',
    ],
    [
      'an owner with a key too many',
      '{unit}/transfer-ownership',
      { ...TRANSFER, owner: { age: 3 } },
      'owner.age',
    ],
    ['support of no unit', '/v1/contracts/open-support-contract', { ...SUPPORT, units: [] }, 'units'],
    [
      'support of no months',
      '/v1/contracts/open-support-contract',
      { ...SUPPORT, orderedMonths: 0 },
      'orderedMonths',
    ],
    ['a pack of six years', '/v1/contracts/open-maintenance-pack', { ...PACK, years: 6 }, 'years'],
    [
      'a device of no kind',
      '/v1/contracts/open-maintenance-pack',
      { ...PACK, system: [{}] },
      'system.0.unitId',
    ],
    [
      'null for something optional',
      '/v1/contracts/grant-five-year-warranty',
      { ...GRANT, memberSale: null },
      'memberSale',
    ],
    ['a code with a slash', '/v1/partners', { partnerId: 'a/b', name: 'x' }, 'partnerId'],
    ['a blank name', '/v1/partners', { partnerId: 'P-1', name: '  ' }, 'name'],
  ])('%s is refused by the name of its field, and nothing is stored', async (_what, route, body, named) => {
    const head = await field.head();

    const answer = await field.tries('lead', route.replace('{unit}', unit), body);

    expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
    expect((answer.json['problems'] as JsonObject[]).map((one) => one['field'])).toContain(named);
    expect(await field.head()).toBe(head);
  });

  it.each<[string, string, JsonObject, string]>([
    ['a sale of tomorrow', '{unit}/record-sale', { ...SALE, soldOn: '2026-04-16' }, 'soldOn'],
    ['a premium period that ends before it begins', '{unit}/attach-plan', PREMIUM_REVERSED, 'premium.until'],
    ['an exchange for itself', '{unit}/exchange-unit', EXCHANGE, 'replacement'],
    ['a receipt that shows no day', '{unit}/record-date-evidence', { kind: 'receipt' }, 'on'],
  ])(
    '%s is contradictory, by the name of its field, and nothing is stored',
    async (_what, route, body, named) => {
      const head = await field.head();
      const id = unit.split('/').at(-1) ?? '';
      const sent = 'replacement' in body ? { ...body, replacement: id } : body;

      const answer = await field.tries('lead', route.replace('{unit}', unit), sent);

      expect(problem(answer)).toEqual([422, 'REQUEST.CONTRADICTORY']);
      expect(answer.json['problems']).toMatchObject([{ field: named, rule: expect.any(String) }]);
      expect(await field.head()).toBe(head);
    },
  );
});

describe('The description of these routes', () => {
  const PATHS = /^\/v1\/(units|contracts|partners)/;

  it('gives for every body an example that the route takes', async () => {
    const document = await field.reads('lead', '/openapi.json');
    const posts = operationsOf(document).filter(({ path, method }) => method === 'post' && PATHS.test(path));
    expect(posts.length).toBeGreaterThan(20);
    for (const { path, id, operation } of posts) {
      const address = path
        .replace('{unitId}', NOBODY)
        .replace('{contractId}', '00000000-0000-4000-8000-000000000000')
        .replace('{partnerId}', 'PARTNER-9');
      const { status, text } = await field.tries('lead', address, exampleBody(document, operation));
      expect([id, status === 400 ? text : 'taken']).toEqual([id, 'taken']);
    }
  });

  it('lets those who only read write nothing', async () => {
    const document = await field.reads('lead', '/openapi.json');
    const posts = operationsOf(document).filter(
      ({ path, method, id }) => method === 'post' && PATHS.test(path) && id !== 'search-units',
    );
    const head = await field.head();
    for (const role of ROLES) {
      if (['front-desk', 'technician', 'lead'].includes(role)) continue;
      for (const { path, operation } of posts) {
        const address = path.replace('{unitId}', unit.split('/').at(-1) ?? '');
        const answer = await field.tries(role, address, exampleBody(document, operation));
        expect(problem(answer)).toEqual([403, 'AUTH.FORBIDDEN']);
      }
    }
    expect(await field.head()).toBe(head);
  });
});
