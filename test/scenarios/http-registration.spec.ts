import { itemsOf, word } from '../support/api.js';
import { problem } from '../support/problem.js';
import { Field } from './support/field.js';

const UNIT = { maker: 'NETWORK', model: 'FIELD-SW', factoryShippedOn: '2026-02-20' };
const SALE = { seller: 'Example Denki', soldOn: '2026-03-01' };

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

describe('A command to a unit, contract or partner', () => {
  it('answers id, revision, position, events and warnings, with the revision as ETag', async () => {
    const registered = await field.tries('front-desk', '/v1/units', { ...UNIT, serial: 'NEW-1' });
    const sold = await field.tries('front-desk', `${unit}/record-sale`, SALE);

    expect(registered.status).toBe(201);
    expect(registered.json).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      revision: 0,
      position: expect.any(String),
      events: [expect.objectContaining({ name: 'unit-registered', revision: 0 })],
      warnings: [],
    });
    expect([sold.status, sold.headers.get('etag')]).toEqual([200, '"1"']);
    expect(sold.headers.get('x-request-id')).toEqual(expect.any(String));
  });

  it('finds a unit registered that is on record, however its serial is written, and contradicts other facts', async () => {
    const again = await field.tries('front-desk', '/v1/units', { ...UNIT, serial: `fp ${units}` });
    const another = { ...UNIT, serial: `FP-${units}`, factoryShippedOn: '2026-02-21' };
    const other = await field.tries('front-desk', '/v1/units', another);

    expect(again.json).toMatchObject({ id: unit.split('/').at(-1), revision: 0, events: [] });
    expect(problem(other)).toEqual([422, 'REQUEST.CONTRADICTORY']);
    expect(other.json['problems']).toEqual([
      {
        field: 'factoryShippedOn',
        rule: 'the unit is on record with another',
        code: 'already-on-record',
      },
    ]);
  });

  it('is done once under one key, and the key takes no other request', async () => {
    const key = { 'idempotency-key': 'sale-1' };
    const first = await field.tries('front-desk', `${unit}/record-sale`, SALE, key);

    const again = await field.tries('front-desk', `${unit}/record-sale`, SALE, key);
    const other = { ...SALE, soldOn: '2026-03-02' };
    const reused = await field.tries('front-desk', `${unit}/record-sale`, other, key);

    expect(again.json).toEqual(first.json);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(problem(reused)).toEqual([422, 'IDEMPOTENCY.KEY_REUSED']);
  });

  it('opens one contract under one key, however often it is sent', async () => {
    const body = { units: [unit.split('/').at(-1) ?? ''], makerDeliveredOn: '2026-03-10' };
    const key = { 'idempotency-key': 'contract-1' };
    const route = '/v1/contracts/open-support-contract';

    const answers = await Promise.all([1, 2, 3].map(() => field.tries('front-desk', route, body, key)));

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ json }) => json['id'])).size).toBe(1);
    expect((await field.reads('lead', `${unit}/entitlements`))['entitlements']).toHaveLength(1);
  });

  it('opens no contract on a unit that is not registered, nor a second one for the same days', async () => {
    const route = '/v1/contracts/open-support-contract';
    const order = { units: [unit.split('/').at(-1) ?? ''], makerDeliveredOn: '2026-03-10' };
    const nobodys = '0'.repeat(32);

    const unknown = await field.tries('front-desk', route, { ...order, units: [nobodys] });
    const first = await field.tries('front-desk', route, order);
    const second = await field.tries('front-desk', route, order, { 'accept-language': 'ja' });

    expect(problem(unknown)).toEqual([422, 'REQUEST.CONTRADICTORY']);
    expect(unknown.json['problems']).toEqual([
      { field: 'units.0', rule: `there is no unit ${nobodys}`, code: 'not-on-record' },
    ]);
    expect(first.status).toBe(201);
    expect(problem(second)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    expect(second.json).toMatchObject({
      until: '期間が2027-03-09より後に始まること',
      problems: [
        { field: 'units.0', rule: '同じ種類の契約（2026-03-10から2027-03-09まで）がすでにあります' },
      ],
      contractId: first.json['id'],
    });
  });

  it('says what has changed since the revision that was seen, and by whom', async () => {
    await field.does('technician', `${unit}/record-date-evidence`, { kind: 'receipt', on: '2026-03-01' });

    const late = await field.tries('front-desk', `${unit}/record-sale`, SALE, { 'if-match': '"0"' });
    const right = await field.tries('front-desk', `${unit}/record-sale`, SALE, { 'if-match': '"1"' });

    expect(problem(late)).toEqual([412, 'REVISION.MISMATCH']);
    expect(late.json['changes']).toMatchObject([
      { name: 'date-evidence-recorded', by: 'technician-1', role: 'technician' },
    ]);
    expect(right.status).toBe(200);
  });

  it('names a scan that the house keeps, or is refused', async () => {
    const paper = { kind: 'receipt', on: '2026-03-01', file: 'f'.repeat(64) };

    const refused = await field.tries('front-desk', `${unit}/record-date-evidence`, paper);

    expect(problem(refused)).toEqual([422, 'EVIDENCE.UNKNOWN_FILE']);
  });
});

describe('Reading a unit', () => {
  it('shows it as it was, and its events in pages', async () => {
    const before = '2026-04-15T00:00:00Z';
    await field.until('2026-04-16');
    await field.does('front-desk', `${unit}/record-sale`, SALE);
    await field.does('front-desk', `${unit}/mark-outlet`);

    const then = await field.reads('auditor', `${unit}?at=${before}`);
    const first = await field.reads('auditor', `${unit}?atRevision=0`);
    const page = await field.reads('auditor', `${unit}/history?limit=2`);
    const rest = await field.reads('auditor', `${unit}/history?limit=2&cursor=${word(page['next'])}`);

    expect(then).toMatchObject({ revision: 0, sale: null, outlet: false });
    expect(first).toEqual(then);
    expect(await field.reads('auditor', unit)).toMatchObject({ revision: 2, sale: SALE, outlet: true });
    expect([...itemsOf(page), ...itemsOf(rest)].map(({ name }) => name)).toEqual([
      'unit-registered',
      'sale-recorded',
      'outlet-marked',
    ]);
    expect(rest).not.toHaveProperty('next');
  });

  it.each([
    ['atRevision=9', 'REQUEST.MALFORMED'],
    ['atRevision=-1', 'REQUEST.MALFORMED'],
    ['at=yesterday', 'REQUEST.MALFORMED'],
    ['at=2026-04-15T00:00:00Z&atRevision=0', 'REQUEST.CONTRADICTORY'],
    ['at=2026-04-14T00:00:00Z', 'REGISTRATION.UNKNOWN'],
    ['colour=red', 'REQUEST.MALFORMED'],
  ])('refuses ?%s', async (query, code) => {
    expect((await field.reads('lead', `${unit}?${query}`))['code']).toBe(code);
  });

  it('refuses a day that does not exist, and a serial of which nothing is left', async () => {
    const day = await field.reads('lead', `${unit}/entitlements?on=2026-02-29`);
    const serial = await field.finds('- -');

    expect(day).toMatchObject({ code: 'REQUEST.MALFORMED', problems: [{ field: 'on' }] });
    expect(serial).toMatchObject({ code: 'REQUEST.MALFORMED', field: 'serial' });
  });
});
