import type { JsonObject } from '#kernel';
import { ARRIVAL, openBody, QUOTE, sampleCase } from '../support/sample-case.js';
import { word } from '../support/api.js';
import { problem } from '../support/problem.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start();
});
afterAll(() => server.stop());

describe('every refusal is a problem with its code', () => {
  it('REQUEST.MALFORMED names the fields and repeats nothing that was sent', async () => {
    const desk = await server.as('front-desk');
    const item = { maker: 'FRONTIER', model: '秘密', serial: 'SN-1', serialReadable: 'yes' };

    const answer = await desk.post('/v1/repair-cases', openBody({ item, colour: 'red' }));

    expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
    const problems = answer.json['problems'] as readonly JsonObject[];
    expect(problems.map(({ field }) => field)).toEqual(['colour', 'item.model', 'item.serialReadable']);
    expect(answer.text).not.toMatch(/秘密|red|yes/);
  });

  it.each([
    ['JSON that is none', '{"programme":'],
    ['JSON that would poison prototypes', '{"__proto__":{"x":1}}'],
    ['a list', '[]'],
    ['a list of bodies', `[${JSON.stringify(openBody())}]`],
    ['a text', '"open"'],
    ['nothing', ''],
    ['null', 'null'],
    ['an object that is deeper than any stack', `${'{"fault":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['a list that is', `{"item":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('REQUEST.MALFORMED answers %s', async (_what, body) => {
    const desk = await server.as('front-desk');

    const answer = await desk.send('POST', '/v1/repair-cases', body, { 'content-type': 'application/json' });

    expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
  });

  it('REQUEST.MALFORMED answers JSON in another encoding than UTF-8', async () => {
    const desk = await server.as('front-desk');
    const head = await server.standalone.store.head();
    const bytes = Buffer.from(JSON.stringify(openBody({ fault: '@@' })), 'latin1');
    // "修" in Shift_JIS.
    bytes.set([0x8f, 0x43], bytes.indexOf('@@'));

    const answer = await desk.send('POST', '/v1/repair-cases', new Uint8Array(bytes), {
      'content-type': 'application/json',
    });

    expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
    expect(await server.standalone.store.head()).toBe(head);
  });

  it.each(['atRevision=', 'atRevision=0x1', 'atRevision=%201', 'atRevision=1e0'])(
    'REQUEST.MALFORMED answers ?%s, which is no number',
    async (query) => {
      const { path } = await sampleCase(server, 'requested');
      const lead = await server.as('lead');

      expect(problem(await lead.get(`${path}?${query}`))).toEqual([400, 'REQUEST.MALFORMED']);
    },
  );

  it('REQUEST.MALFORMED answers a position that no store gives', async () => {
    const { path, last } = await sampleCase(server, 'requested');
    const lead = await server.as('lead');
    const beyond = word(last.json['position']).replace(/\d{16}$/, '9999999999999999');

    expect(problem(await lead.get(path, { 'shuri-after': beyond }))).toEqual([400, 'REQUEST.MALFORMED']);
  });

  it.each([
    ['a day that does not exist', { requestedOn: '2023-02-29' }],
    ['a day with a time', { requestedOn: '2024-04-01T00:00:00Z' }],
    ['a year that nobody means', { requestedOn: '9999-12-31' }],
    ['a text that is too long', { fault: 'あ'.repeat(4001) }],
    ['a blank text', { fault: '   ' }],
    ['null for something optional', { reference: null }],
    ['a list where an object belongs', { item: [] }],
    ['half a character', { fault: '\ud800' }],
  ])('REQUEST.MALFORMED answers %s', async (_what, more) => {
    const desk = await server.as('front-desk');

    expect(problem(await desk.post('/v1/repair-cases', openBody(more)))).toEqual([400, 'REQUEST.MALFORMED']);
  });

  it.each([
    [{ 'if-match': '7' }],
    [{ 'if-match': 'W/"7"' }],
    [{ 'if-match': '*' }],
    [{ 'idempotency-key': 'x'.repeat(256) }],
    [{ 'idempotency-key': 'two words' }],
  ])('REQUEST.MALFORMED answers the header %j', async (headers) => {
    const { path } = await sampleCase(server, 'requested');
    const desk = await server.as('front-desk');

    const answer = await desk.post(`${path}/record-arrival`, ARRIVAL, headers);

    expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
  });

  it('REQUEST.MALFORMED answers an amount on a prepaid parcel, and a collect parcel without one', async () => {
    const { path } = await sampleCase(server, 'requested');
    const desk = await server.as('front-desk');

    for (const freight of [
      { terms: 'prepaid', amount: 500 },
      { terms: 'collect' },
      { terms: 'collect', amount: 0.5 },
    ]) {
      const answer = await desk.post(`${path}/record-arrival`, { ...ARRIVAL, freight });
      expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
    }
  });

  it('REQUEST.CONTRADICTORY answers what cannot be true', async () => {
    const { path } = await sampleCase(server, 'requested');
    const desk = await server.as('front-desk');

    const future = await desk.post(`${path}/record-arrival`, { ...ARRIVAL, arrivedOn: '2024-04-11' });
    const both = await desk.get(`${path}?at=2024-04-10T00:00:00Z&atRevision=0`);

    expect(problem(future)).toEqual([422, 'REQUEST.CONTRADICTORY']);
    expect(problem(both)).toEqual([422, 'REQUEST.CONTRADICTORY']);
  });

  it('REQUEST.TOO_LARGE answers a body over 1 MiB or of too many values, and a file over 10 MiB', async () => {
    const desk = await server.as('front-desk');
    const file = new Uint8Array(10 * 1024 * 1024 + 1).fill(65);

    const body = await desk.post('/v1/repair-cases', openBody({ fault: 'x'.repeat(1024 * 1024) }));
    const upload = await desk.send('POST', '/v1/evidence-files', file, { 'content-type': 'text/plain' });
    const values = await desk.send('POST', '/v1/repair-cases', `{"fault":[${'1,'.repeat(5_000)}1]}`, {
      'content-type': 'application/json',
      'accept-language': 'ja',
    });

    expect(problem(values)).toEqual([413, 'REQUEST.TOO_LARGE']);
    expect([values.json['detail'], values.json['problems']]).toEqual([
      '本文の値の数が5,000個を超えています。',
      [{ field: '', rule: '値が多すぎます。全体で5000個以下にしてください', code: 'list-length' }],
    ]);
    expect(problem(body)).toEqual([413, 'REQUEST.TOO_LARGE']);
    expect(problem(upload)).toEqual([413, 'REQUEST.TOO_LARGE']);
  });

  it('REQUEST.UNKNOWN_ROUTE and REQUEST.MEDIA_TYPE answer what is not there', async () => {
    const lead = await server.as('lead');
    const { path } = await sampleCase(server, 'requested');

    expect(problem(await lead.get('/v1/nothing'))).toEqual([404, 'REQUEST.UNKNOWN_ROUTE']);
    expect(problem(await lead.post(`${path}/lapse-quote`))).toEqual([404, 'REQUEST.UNKNOWN_ROUTE']);
    expect(problem(await lead.send('DELETE', path))).toEqual([404, 'REQUEST.UNKNOWN_ROUTE']);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(problem(await lead.send('POST', '/v1/repair-cases', 'a=b', form))).toEqual([
      415,
      'REQUEST.MEDIA_TYPE',
    ]);
  });

  it('AUTH.MISSING says why the token was not taken, before anything is read', async () => {
    const { Api } = await import('../support/api.js');
    const expired = await server.token({ role: 'lead', subject: 'lead-9', lifetime: 'PT1S' });
    server.clock.advanceTo(server.clock.now().add({ seconds: 1 }));

    for (const [token, reason] of [
      [undefined, 'absent'],
      ['nonsense', 'malformed'],
      [expired, 'expired'],
    ] as const) {
      const answer = await new Api(server.url, token).send('POST', '/v1/repair-cases', '{"not json');
      expect(problem(answer)).toEqual([401, 'AUTH.MISSING']);
      expect(answer.json['reason']).toBe(reason);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="shuri"');
    }
  });

  it('AUTH.FORBIDDEN names the role and the command', async () => {
    const auditor = await server.as('auditor');

    const answer = await auditor.post('/v1/repair-cases', openBody());

    expect(problem(answer)).toEqual([403, 'AUTH.FORBIDDEN']);
    expect(answer.json).toMatchObject({ role: 'auditor', command: 'open-case' });
  });

  it('REPAIR_CASE.UNKNOWN answers a number that is not there and one that cannot be', async () => {
    const desk = await server.as('front-desk');
    const { number } = await sampleCase(server, 'requested');
    const mistyped = `${number.slice(0, 8)}${number.endsWith('0') ? '1' : '0'}`;

    expect(problem(await desk.get('/v1/repair-cases/000000000'))).toEqual([404, 'REPAIR_CASE.UNKNOWN']);
    expect(problem(await desk.post(`/v1/repair-cases/000000000/record-arrival`, ARRIVAL))).toEqual([
      404,
      'REPAIR_CASE.UNKNOWN',
    ]);
    expect(problem(await desk.get(`/v1/repair-cases/${mistyped}`))).toEqual([404, 'REPAIR_CASE.UNKNOWN']);
  });

  it('REPAIR_CASE.NOT_ALLOWED_NOW says what would allow it and what this role may do instead', async () => {
    const { path } = await sampleCase(server, 'requested');
    const technician = await server.as('technician');

    const answer = await technician.post(`${path}/complete-diagnosis`, { findings: '不明', faultParts: [] });

    expect(problem(answer)).toEqual([409, 'REPAIR_CASE.NOT_ALLOWED_NOW']);
    expect(answer.json).toMatchObject({
      until: expect.any(String),
      allowed: ['attach-evidence', 'schedule-visit', 'state-facts'],
    });
  });

  it('REPAIR_CASE.CONTACT_MISSING names what is missing, also when there is no contact at all', async () => {
    const desk = await server.as('front-desk');
    const { contact: _contact, ...without } = openBody();

    const partly = await desk.post('/v1/repair-cases', openBody({ contact: { name: '架空', phone: ' ' } }));
    const wholly = await desk.post('/v1/repair-cases', without);

    expect(problem(partly)).toEqual([422, 'REPAIR_CASE.CONTACT_MISSING']);
    expect(partly.json['missing']).toEqual(['phone', 'address']);
    expect(wholly.json['missing']).toEqual(['name', 'phone', 'address']);
  });

  it('REPAIR_CASE.PAYMENT_OUTSTANDING says how much', async () => {
    const { path } = await sampleCase(server, 'repaired');
    const desk = await server.as('front-desk');

    const answer = await desk.post(`${path}/ship-item`, { carrier: 'example-express' });

    expect(problem(answer)).toEqual([409, 'REPAIR_CASE.PAYMENT_OUTSTANDING']);
    expect(answer.json['outstanding']).toBe(22_000);
  });

  it('COVERAGE.NEEDS_FACTS and EVIDENCE.UNKNOWN_FILE say what is lacking', async () => {
    const { path } = await sampleCase(server, 'requested');
    const desk = await server.as('front-desk');
    const technician = await server.as('technician');
    const file = 'f'.repeat(64);
    const unknown = await desk.post(`${path}/attach-evidence`, { kind: 'photo', file });
    await desk.post(`${path}/record-arrival`, ARRIVAL);
    await technician.post(`${path}/complete-diagnosis`, { findings: '不明', faultParts: [] });

    const needs = await technician.post(`${path}/decide-coverage`);

    expect(problem(unknown)).toEqual([422, 'EVIDENCE.UNKNOWN_FILE']);
    expect(problem(needs)).toEqual([409, 'COVERAGE.NEEDS_FACTS']);
    const [asked] = needs.json['ask'] as readonly string[];
    expect(needs.json['problems']).toContainEqual({
      field: asked,
      rule: expect.any(String),
      code: 'missing',
    });
  });

  it('EVIDENCE.UNSUPPORTED answers content that is not what it is declared to be', async () => {
    const desk = await server.as('front-desk');
    const text = new TextEncoder().encode('no picture');

    const wrong = await desk.send('POST', '/v1/evidence-files', text, { 'content-type': 'image/png' });
    const other = await desk.send('POST', '/v1/evidence-files', text, { 'content-type': 'text/html' });

    expect(problem(wrong)).toEqual([415, 'EVIDENCE.UNSUPPORTED']);
    expect(problem(other)).toEqual([415, 'EVIDENCE.UNSUPPORTED']);
  });

  it('IDEMPOTENCY.KEY_REUSED answers another request under the same key', async () => {
    const desk = await server.as('front-desk');
    const key = { 'idempotency-key': 'reused' };
    await desk.post('/v1/repair-cases', openBody(), key);

    const answer = await desk.post('/v1/repair-cases', openBody({ intake: 'phone' }), key);

    expect(problem(answer)).toEqual([422, 'IDEMPOTENCY.KEY_REUSED']);
  });

  it('CONFIGURATION.MISSING names the value that is not set', async () => {
    const { path } = await sampleCase(server, 'decided');
    const technician = await server.as('technician');
    server.clock.advanceTo(Temporal.Instant.from('2027-12-29T10:00:00+09:00'));

    const answer = await technician.post(`${path}/issue-quote`, QUOTE);

    expect(problem(answer)).toEqual([409, 'CONFIGURATION.MISSING']);
    expect(answer.json['table']).toEqual(expect.any(String));
  });
});
