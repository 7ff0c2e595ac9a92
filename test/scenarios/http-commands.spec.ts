import type { JsonObject } from '#kernel';
import { dataOf, word } from '../support/api.js';
import { ARRIVAL, openBody, sampleCase } from '../support/sample-case.js';
import { problem } from '../support/problem.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start();
});
afterAll(() => server.stop());

const eventNames = (json: JsonObject) => (json['events'] as readonly JsonObject[]).map((one) => one['name']);

describe('a command over HTTP', () => {
  it('answers what was recorded: number, revision, position, events, warnings', async () => {
    const desk = await server.as('front-desk');

    const opened = await desk.post('/v1/repair-cases', openBody());

    expect(opened.status).toBe(201);
    expect(opened.headers.get('etag')).toBe('"0"');
    expect(opened.json).toEqual({
      number: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{9}$/),
      revision: 0,
      position: expect.any(String),
      events: [expect.objectContaining({ name: 'case-opened', revision: 0 })],
      warnings: [],
    });
    const arrived = await desk.post(
      `/v1/repair-cases/${word(opened.json['number'])}/record-arrival`,
      ARRIVAL,
    );
    expect(arrived.status).toBe(200);
    expect(arrived.headers.get('etag')).toBe('"2"');
    expect(eventNames(arrived.json)).toEqual(['item-arrived', 'deadline-armed']);
  });

  it('keeps personal values out of the events it answers', async () => {
    const { last } = await sampleCase(server, 'requested');

    expect(last.text).not.toMatch(/架空|000-0000|電源/);
  });

  it('takes the case number as people write it, and answers the stored form', async () => {
    const { number } = await sampleCase(server, 'requested');
    const typed = `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`.toLowerCase();
    const desk = await server.as('front-desk');

    const answer = await desk.post(`/v1/repair-cases/${typed}/record-arrival`, ARRIVAL);

    expect([answer.status, answer.json['number']]).toEqual([200, number]);
  });

  it('takes an instant with any offset and records it as Z with milliseconds', async () => {
    const { path } = await sampleCase(server, 'quoted');
    const desk = await server.as('front-desk');
    const receivedAt = server.clock.now().toZonedDateTimeISO('+05:30').toString({ timeZoneName: 'never' });

    const { json } = await desk.post(`${path}/approve-quote`, { receivedAt });

    const [approved] = json['events'] as readonly JsonObject[];
    const recorded = server.clock.now().toString({ smallestUnit: 'millisecond' });
    expect(dataOf(approved)['receivedAt']).toBe(recorded);
  });

  it('says when the rules refuse the repair, and when they leave coverage to a person', async () => {
    const lead = await server.as('lead');
    const technician = await server.as('technician');
    const refused = await sampleCase(server, 'received');
    const unknownModel = { maker: 'FRONTIER', model: 'NOBODY-KNOWS', serial: 'SN-9', serialReadable: true };
    const open = await sampleCase(server, 'diagnosed', { item: unknownModel });

    const refusal = await lead.post(`${refused.path}/refuse-repair`, {
      grounds: ['FR-R8-1'],
      reason: '水没',
    });
    const proposal = await technician.post(`${open.path}/decide-coverage`);

    expect([refusal.status, refusal.json['outcome']]).toEqual([200, 'refused']);
    expect([proposal.status, proposal.json['outcome']]).toEqual([200, 'proposed']);
  });

  it('takes the name of a shop as its stamp spells it, on one line', async () => {
    const { path } = await sampleCase(server, 'requested');
    const desk = await server.as('front-desk');
    const stamped = (shop: string) => ({ kind: 'warranty-card', stamp: { shop, on: '2024-01-10' } });

    const japanese = await desk.post(`${path}/attach-evidence`, stamped('例電器 横浜本店'));
    const twoLines = await desk.post(`${path}/attach-evidence`, stamped('例電器\n横浜本店'));

    expect(japanese.status).toBe(200);
    expect([twoLines.status, twoLines.json['code']]).toEqual([400, 'REQUEST.MALFORMED']);
  });

  it('writes nothing and says so when it is already so', async () => {
    const { path, last } = await sampleCase(server, 'received');
    const desk = await server.as('front-desk');

    const again = await desk.post(`${path}/record-arrival`, ARRIVAL);

    const { revision, position } = last.json;
    expect(again.json).toMatchObject({ revision, position, events: [] });
    expect(again.json['warnings']).toEqual([expect.objectContaining({ code: 'ARRIVAL.ALREADY_RECORDED' })]);
  });

  it('completes a file of evidence by what was uploaded', async () => {
    const { path } = await sampleCase(server, 'requested');
    const desk = await server.as('front-desk');
    const pdf = new TextEncoder().encode('%PDF-1.7 receipt');
    const uploaded = await desk.send('POST', '/v1/evidence-files', pdf, {
      'content-type': 'application/pdf',
    });
    const file = word(uploaded.json['sha256']);

    const answer = await desk.post(`${path}/attach-evidence`, { kind: 'photo', file });

    expect(uploaded.status).toBe(201);
    const [attached] = answer.json['events'] as readonly JsonObject[];
    expect(dataOf(attached)['file']).toEqual({
      sha256: file,
      size: pdf.length,
      mediaType: 'application/pdf',
    });
    const auditor = await server.as('auditor');
    const kept = await auditor.get(`/v1/evidence-files/${file}`);
    expect(kept.headers.get('content-type')).toBe('application/pdf');
    expect(kept.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(kept.text).toBe('%PDF-1.7 receipt');
    const unknown = await auditor.get(`/v1/evidence-files/${'0'.repeat(64)}`);
    expect(problem(unknown)).toEqual([404, 'EVIDENCE.NOT_KEPT']);
    expect(unknown.json['problems']).toEqual([
      { field: 'sha256', rule: 'names no file that is kept', code: 'not-on-record' },
    ]);
  });
});

describe('a repeated command', () => {
  it('with the same key opens one case and gets the first answer again', async () => {
    const desk = await server.as('front-desk');
    const key = { 'idempotency-key': 'counter-1' };
    const first = await desk.post('/v1/repair-cases', openBody(), key);

    const second = await desk.post('/v1/repair-cases', openBody(), key);

    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.status).toBe(201);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.json).toEqual(first.json);
  });

  it('sent many times at once is done once', async () => {
    const { path } = await sampleCase(server, 'requested');
    const desk = await server.as('front-desk');
    const note = { reached: true, note: '折り返し連絡あり' };

    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        desk.post(`${path}/record-contact`, note, { 'idempotency-key': 'at-once' }),
      ),
    );

    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
  });

  it('of another person with the same key is another command', async () => {
    const one = await server.as('front-desk', 'desk-a');
    const other = await server.as('front-desk', 'desk-b');
    const key = { 'idempotency-key': 'shared' };

    const [first, second] = [
      await one.post('/v1/repair-cases', openBody(), key),
      await other.post('/v1/repair-cases', openBody(), key),
    ];

    expect(second.json['number']).not.toBe(first.json['number']);
  });

  it('without a key is a new command', async () => {
    const desk = await server.as('front-desk');

    const [first, second] = [
      await desk.post('/v1/repair-cases', openBody()),
      await desk.post('/v1/repair-cases', openBody()),
    ];

    expect(second.json['number']).not.toBe(first.json['number']);
  });
});

describe('If-Match', () => {
  it('lets a command through at the revision that was seen', async () => {
    const { path, last } = await sampleCase(server, 'received');
    const desk = await server.as('front-desk');

    const answer = await desk.post(`${path}/cancel-case`, {}, { 'if-match': last.headers.get('etag') ?? '' });

    expect(answer.status).toBe(200);
  });

  it('refuses at an older revision and says what has changed since and by whom', async () => {
    const { path } = await sampleCase(server, 'received');
    const desk = await server.as('front-desk');

    const answer = await desk.post(`${path}/cancel-case`, {}, { 'if-match': '"2"' });

    expect(answer.status).toBe(412);
    expect(answer.json).toMatchObject({ code: 'REVISION.MISMATCH', expected: 2, actual: 4 });
    expect(answer.json['changes']).toEqual([
      expect.objectContaining({
        revision: 3,
        name: 'item-arrived',
        command: 'record-arrival',
        by: 'front-desk-1',
        role: 'front-desk',
      }),
      expect.objectContaining({ revision: 4, command: 'record-arrival' }),
    ]);
  });
});

describe('a decision that is not this person’s to make', () => {
  it('waits for a lead where the rules leave it open', async () => {
    const { path } = await sampleCase(server, 'received');
    const desk = await server.as('front-desk');
    const lead = await server.as('lead');
    await lead.post(`${path}/refuse-repair`, { grounds: ['FR-R8-1'], reason: '水没' });
    const ship = { carrier: 'example-express' };

    const open = await desk.post(`${path}/ship-item`, ship);
    const usurped = await desk.post(`${path}/ship-item`, {
      ...ship,
      freightPayer: 'company',
      reason: '善意',
    });
    const decided = await lead.post(`${path}/ship-item`, {
      ...ship,
      freightPayer: 'company',
      reason: '善意',
    });

    expect([open.status, open.json['code']]).toEqual([409, 'REPAIR_CASE.PERSON_DECIDES']);
    expect([usurped.status, usurped.json['code']]).toEqual([403, 'AUTH.FORBIDDEN']);
    expect(decided.status).toBe(200);
  });

  it('takes a second person where the rules demand four eyes', async () => {
    const { path } = await sampleCase(server, 'repaired');
    const desk = await server.as('front-desk');
    const lead = await server.as('lead');
    for (let attempt = 0; attempt < 3; attempt += 1)
      await desk.post(`${path}/record-contact`, { reached: false });
    expect((await desk.post(`${path}/record-unreachable`)).status).toBe(200);
    await server.passTime('2024-07-11T00:00:00+09:00');
    expect((await lead.post(`${path}/propose-disposal`, { reason: '連絡不能' })).status).toBe(200);

    const same = await lead.post(`${path}/approve-disposal`);
    const other = await (await server.as('lead', 'lead-2')).post(`${path}/approve-disposal`);

    expect([same.status, same.json['code']]).toEqual([409, 'FOUR_EYES.SAME_PERSON']);
    expect(other.status).toBe(200);
  });
});
