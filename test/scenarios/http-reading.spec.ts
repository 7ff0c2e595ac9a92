import type { JsonObject } from '#kernel';
import { dataOf, itemsOf, word } from '../support/api.js';
import { sampleCase, type SampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start();
});
afterAll(() => server.stop());

/** Headers that make a read contain what the case's last command wrote. */
function after({ last }: SampleCase): Record<string, string> {
  return { 'shuri-after': word(last.json['position']) };
}

const numbers = (json: JsonObject) => itemsOf(json).map(({ number }) => number);

describe('reading one case', () => {
  it('shows it with its revision as ETag, and what was written just before with Shuri-After', async () => {
    const sample = await sampleCase(server, 'quoted');
    const lead = await server.as('lead');

    const { status, headers, json } = await lead.get(sample.path, after(sample));

    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(sample.last.headers.get('etag'));
    expect(json).toMatchObject({
      number: sample.number,
      stage: 'quoted',
      custody: 'held',
      states: ['QuoteIssued'],
    });
  });

  it('shows it as it was after a revision and at an instant', async () => {
    const sample = await sampleCase(server, 'received');
    const lead = await server.as('lead');
    const before = server.clock.now().toZonedDateTimeISO('Asia/Tokyo').toString({ timeZoneName: 'never' });
    server.clock.advanceTo(server.clock.now().add({ hours: 1 }));
    const technician = await server.as('technician');
    await technician.post(`${sample.path}/complete-diagnosis`, { findings: '基板', faultParts: [] });

    const first = await lead.get(`${sample.path}?atRevision=0`);
    const then = await lead.get(`${sample.path}?at=${encodeURIComponent(before)}`);
    const early = await lead.get(`${sample.path}?at=2000-01-01T00:00:00Z`);
    const beyond = await lead.get(`${sample.path}?atRevision=999`);

    expect(first.json).toMatchObject({ revision: 0, stage: 'requested' });
    expect(first.headers.get('etag')).toBe('"0"');
    expect(then.json).toMatchObject({ revision: 4, stage: 'received' });
    expect(early.json['code']).toBe('REPAIR_CASE.UNKNOWN');
    expect(beyond.json['code']).toBe('REQUEST.MALFORMED');
  });

  it('lists its events in pages, with who did what', async () => {
    const sample = await sampleCase(server, 'received');
    const auditor = await server.as('auditor');

    const seen: unknown[] = [];
    let cursor = '';
    do {
      const { json } = await auditor.get(`${sample.path}/history?limit=2${cursor}`, after(sample));
      const items = itemsOf(json);
      expect(items.length).toBeLessThanOrEqual(2);
      seen.push(...items.map(({ name, actor }) => [name, (actor as JsonObject)['id']]));
      cursor = json['next'] === undefined ? '' : `&cursor=${word(json['next'])}`;
    } while (cursor !== '');

    expect(seen).toEqual([
      ['case-opened', 'front-desk-1'],
      ['evidence-attached', 'front-desk-1'],
      ['evidence-attached', 'front-desk-1'],
      ['item-arrived', 'front-desk-1'],
      ['deadline-armed', 'front-desk-1'],
    ]);
  });

  it('says what may be done next by this role, and what the clock will do', async () => {
    const sample = await sampleCase(server, 'quoted');
    const desk = await server.as('front-desk');
    const auditor = await server.as('auditor');

    const { json } = await desk.get(`${sample.path}/next`, after(sample));

    expect(json['allowed']).toEqual(expect.arrayContaining(['approve-quote', 'reject-quote']));
    expect(json['allowed']).not.toContain('withdraw-quote');
    expect(json['automatic']).toEqual([expect.objectContaining({ command: 'lapse-quote' })]);
    expect((await auditor.get(`${sample.path}/next`)).json['allowed']).toEqual([]);
  });

  it('offers nothing that the same configuration then refuses: storage waits for the attempts at contact', async () => {
    const sample = await sampleCase(server, 'received');
    const desk = await server.as('front-desk');

    const { json } = await desk.get(`${sample.path}/next`, after(sample));
    const refused = await desk.post(`${sample.path}/record-unreachable`, {});

    expect(json['allowed']).not.toContain('record-unreachable');
    const notAllowed = (json['notAllowed'] as JsonObject[]).find(
      ({ command }) => command === 'record-unreachable',
    );
    expect(refused.json).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW', made: 0, wanted: 3 });
    expect(notAllowed).toMatchObject({ until: refused.json['until'], clauses: ['FR-R5-14', 'A-FR-09'] });
  });

  it('gives contact details to whom they are meant for only', async () => {
    const sample = await sampleCase(server, 'received');
    const seenBy = async (role: 'front-desk' | 'lead' | 'technician' | 'auditor') => {
      const { json } = await (await server.as(role)).get(sample.path, after(sample));
      const history = await (await server.as(role)).get(`${sample.path}/history`);
      const [opened] = itemsOf(history.json);
      expect(dataOf(opened)['contact']).toEqual(json['contact']);
      return { contact: json['contact'], fault: json['fault'] };
    };
    const fault = { value: '電源が入らない' };
    const contact = { value: { name: '架空 花子', phone: '000-0000-0000', address: '架空県架空市1-2-3' } };

    expect(await seenBy('front-desk')).toEqual({ contact, fault });
    expect(await seenBy('lead')).toEqual({ contact, fault });
    expect(await seenBy('technician')).toEqual({ contact: { withheld: true }, fault });
    expect(await seenBy('auditor')).toEqual({ contact: { withheld: true }, fault });
  });
});

describe('the queue', () => {
  it('is paged without losing or repeating a case', async () => {
    const opened: string[] = [];
    let last: SampleCase | undefined;
    for (let index = 0; index < 5; index += 1) {
      server.clock.advanceTo(server.clock.now().add({ seconds: 1 }));
      last = await sampleCase(server, 'requested', { reference: `PAGED-${index}` });
      opened.unshift(last.number);
    }
    const lead = await server.as('lead');
    const headers = last === undefined ? {} : after(last);

    const first = await lead.get('/v1/repair-cases?q=paged&limit=2', headers);
    const second = await lead.get(`/v1/repair-cases?q=paged&limit=2&cursor=${word(first.json['next'])}`);
    const third = await lead.get(`/v1/repair-cases?q=paged&limit=2&cursor=${word(second.json['next'])}`);

    expect([first, second, third].flatMap(({ json }) => numbers(json))).toEqual(opened);
    expect(third.json).not.toHaveProperty('next');
  });

  it.each([['ｆｊ－７７ ０１'], ['FJ-7701'], ['fj77']])('finds a serial typed as %s', async (typed) => {
    const item = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: 'FJ-7701', serialReadable: true };
    const sample = await sampleCase(server, 'requested', { item });
    const lead = await server.as('lead');

    const { json } = await lead.get(`/v1/repair-cases?q=${encodeURIComponent(typed)}`, after(sample));

    expect(numbers(json)).toContain(sample.number);
  });

  it('narrows by stage, and refuses what it does not know', async () => {
    const sample = await sampleCase(server, 'quoted');
    const lead = await server.as('lead');

    const quoted = await lead.get('/v1/repair-cases?stage=quoted&programme=frontier', after(sample));

    expect(numbers(quoted.json)).toContain(sample.number);
    expect(itemsOf(quoted.json).every(({ stage }) => stage === 'quoted')).toBe(true);
    for (const query of [
      'stage=nowhere',
      'limit=0',
      'limit=201',
      'limit=x',
      'cursor=xyz',
      'colour=red',
      'q=a&q=b',
    ]) {
      expect([query, (await lead.get(`/v1/repair-cases?${query}`)).json['code']]).toEqual([
        query,
        'REQUEST.MALFORMED',
      ]);
    }
  });
});

describe('the deadlines', () => {
  it('are listed in the order in which they fire, and say what became of them', async () => {
    const sample = await sampleCase(server, 'quoted');
    const lead = await server.as('lead');

    const armed = await lead.get('/v1/deadlines?kind=quote-answer&status=armed&limit=200', after(sample));

    const items = itemsOf(armed.json);
    expect(items.map(({ number }) => number)).toContain(sample.number);
    const moments = items.map(({ firesAt }) => word(firesAt));
    expect(moments).toEqual(moments.toSorted());
    const mine = items.find(({ number }) => number === sample.number);

    await server.passTime(word(mine?.['firesAt']));

    const { json } = await lead.get(sample.path);
    expect(json).toMatchObject({ stage: 'cancelled', cancellation: { cause: 'NO_ANSWER' } });
    const fired = await lead.get('/v1/deadlines?status=fired&limit=200');
    expect(numbers(fired.json)).toContain(sample.number);
    const history = await lead.get(`${sample.path}/history?limit=200`);
    const lapsed = itemsOf(history.json).find(({ name }) => name === 'quote-lapsed');
    expect(lapsed).toMatchObject({ actor: { id: 'timekeeper', role: 'timekeeper' }, channel: 'timekeeper' });
  });
});

describe('Shuri-After', () => {
  it('refuses a position that is none of this store', async () => {
    const lead = await server.as('lead');

    for (const position of ['7', 'ffffffff-0000000000000001', '']) {
      const answer = await lead.get('/v1/repair-cases', { 'shuri-after': position });
      expect([answer.status, answer.json['code']]).toEqual([400, 'REQUEST.MALFORMED']);
    }
  });

  it('gives up after two seconds and says when to try again', async () => {
    const { last } = await sampleCase(server, 'requested');
    const lead = await server.as('lead');
    const head = word(last.json['position']);
    const ahead = `${head.slice(0, -1)}${(Number(head.at(-1)) + 1) % 10}`.replace(/-0/, '-9');

    const asked = performance.now();
    const answer = await lead.send('GET', '/v1/repair-cases', undefined, { 'shuri-after': ahead });

    expect([answer.status, answer.json['code']]).toEqual([503, 'VIEW.BEHIND']);
    expect(performance.now() - asked).toBeGreaterThan(1_900);
    expect(answer.headers.get('retry-after')).toBe('1');
  });
});
