import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTokenRegister } from '#access';
import { LIVE_LIMITS } from '../../apps/api/src/live/live-limits.js';
import { Api, word } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { LiveClient } from '../support/live-client.js';
import { ARRIVAL, sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

const BOARD = '/v1/repair-cases/live';
const ARRIVED = ['item-arrived', 'deadline-armed'];

let server: ShuriServer;
beforeEach(async () => {
  server = await ShuriServer.start({ liveLimits: { ...LIVE_LIMITS, streams: 3, heartbeatMs: 20 } });
});
afterEach(() => server.stop());

describe('two people who watch', () => {
  it('are told of every event and of one case, no more than that it happened, and can then read it', async () => {
    const { number, path } = await sampleCase(server, 'requested');
    const lead = await server.as('lead');
    const technician = await server.as('technician');
    const board = await LiveClient.open(lead, BOARD);
    const one = await LiveClient.open(technician, `${path}/live`);
    const desk = await server.as('front-desk');

    const other = await sampleCase(server, 'requested');
    const { json } = await desk.post(`${path}/record-arrival`, ARRIVAL);
    await board.told(3);

    expect(await one.told(2)).toEqual(ARRIVED);
    expect(board.recorded.map(({ data }) => data['number'])).toEqual([other.number, number, number]);
    expect(board.recorded.at(-1)?.data).toEqual({
      number,
      event: 'deadline-armed',
      revision: json['revision'],
      position: json['position'],
      recordedAt: '2024-04-10T01:00:00.000Z',
      role: 'front-desk',
      site: 'main',
    });
    const read = await technician.get(path, { 'shuri-after': word(one.recorded.at(-1)?.data['position']) });
    expect(read.json).toMatchObject({ revision: json['revision'], custody: 'held' });
    expect(one.response.headers.get('content-type')).toBe('text/event-stream');
    expect(one.response.headers.get('cache-control')).toBe('no-store');
    expect(one.response.headers.get('x-accel-buffering')).toBe('no');
    await Promise.all([board.close(), one.close()]);
  });

  it('may narrow the board to cases, events and sites', async () => {
    const { number, path } = await sampleCase(server, 'requested');
    const lead = await server.as('lead');
    const shown = `${number.slice(0, 4)}-${number.slice(4)}`;
    const other = await sampleCase(server, 'requested');
    const cases = await LiveClient.open(
      lead,
      `${BOARD}?number=${shown},${other.number}&event=item-arrived&site=main`,
    );
    const elsewhere = await LiveClient.open(lead, `${BOARD}?site=elsewhere&site=nowhere`);
    const desk = await server.as('front-desk');

    await sampleCase(server, 'received');
    await desk.post(`${other.path}/record-arrival`, ARRIVAL);
    await desk.post(`${path}/record-arrival`, ARRIVAL);

    await cases.told(2);
    expect(cases.recorded.map(({ data }) => data['number'])).toEqual([other.number, number]);
    expect(elsewhere.recorded).toEqual([]);
    await Promise.all([cases.close(), elsewhere.close()]);
  });
});

describe('a client that comes again', () => {
  it('gets what it missed and then what happens, also from a server that was started anew', async () => {
    const { path } = await sampleCase(server, 'requested');
    const watching = await LiveClient.open(await server.as('lead'), BOARD);
    await (await server.as('front-desk')).post(`${path}/record-arrival`, ARRIVAL);
    expect(await watching.told(2)).toEqual(ARRIVED);

    await server.standalone.stop();
    expect(await watching.ended).toBe('whole');
    expect(watching.messages.at(-1)).toMatchObject({ event: 'ended', data: { because: 'stopping' } });
    expect(watching.text).toMatch(/^retry: 2000\n/);

    server = await ShuriServer.start({ dataFolder: server.dataFolder });
    await sampleCase(server, 'requested');
    const lead = await server.as('lead');
    const again = await LiveClient.open(lead, BOARD, { 'last-event-id': watching.lastId });
    expect(await again.told(1)).toEqual(['case-opened']);
    await sampleCase(server, 'requested');
    expect(await again.told(2)).toEqual(['case-opened', 'case-opened']);

    const whole = await LiveClient.open(lead, `${path}/live`, { 'last-event-id': 'start' });
    expect(await whole.told(3)).toEqual(['case-opened', ...ARRIVED]);
    await Promise.all([again.close(), whole.close()]);
  });

  it('is told when its place is none of this log, before anything streams', async () => {
    const { path } = await sampleCase(server, 'requested');
    const lead = await server.as('lead');
    const position = word(await server.standalone.store.head());
    const foreign = `${position.startsWith('0') ? '1' : '0'}${position.slice(1)}`;
    const beyond = `${position.slice(0, -2)}99`;

    for (const [address, id, status, code] of [
      [BOARD, 'nonsense', 400, 'REQUEST.MALFORMED'],
      [`${path}/live`, foreign, 409, 'LIVE.POSITION_UNKNOWN'],
      [BOARD, beyond, 409, 'LIVE.POSITION_UNKNOWN'],
      [`${BOARD}?number=K7QF`, '', 400, 'REQUEST.MALFORMED'],
      [`${BOARD}?event=item-sung-to`, '', 400, 'REQUEST.MALFORMED'],
      ['/v1/repair-cases/00000000000/live', '', 404, 'REPAIR_CASE.UNKNOWN'],
    ] as const) {
      const answer = await lead.get(address, id === '' ? {} : { 'last-event-id': id });
      expect([address, answer.status, answer.json['code']]).toEqual([address, status, code]);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });
});

describe('a live stream', () => {
  it('shows that it lives, and ends once its token was revoked or has expired', async () => {
    const revoked = await LiveClient.open(await server.as('lead'), BOARD);
    const register = openTokenRegister({ folder: server.dataFolder, notice: () => undefined });
    const token = await server.token({ role: 'lead', subject: 'lead-2', lifetime: 'PT1H' });
    const expiring = await LiveClient.open(new Api(server.url, token), BOARD);
    await eventually(
      'both streams go on',
      () => expiring.text.includes(': still here') && revoked.text.includes(': still here'),
    );

    const [first] = await register.unexpired(server.clock.now());
    await register.revoke(first?.issued.tokenId ?? '', server.clock.now());
    expect(await revoked.ended).toBe('whole');
    expect(expiring.messages).toHaveLength(1);
    server.clock.advanceTo(Temporal.Instant.from('2024-04-10T12:00:00+09:00'));

    expect(await expiring.ended).toBe('whole');
    for (const { messages } of [revoked, expiring]) {
      expect(messages.at(-1)).toMatchObject({ event: 'ended', data: { because: 'token' } });
    }
  });

  it('ends without a word about its token while the register of tokens cannot be asked', async () => {
    const watching = await LiveClient.open(await server.as('lead'), BOARD);
    await eventually('the stream goes on', () => watching.text.includes(': still here'));
    appendFileSync(join(server.dataFolder, 'keys', 'tokens.jsonl'), 'damaged\n');

    expect(await watching.ended).toBe('whole');
    expect(watching.messages.at(-1)).toMatchObject({ event: 'ended', data: { because: 'unavailable' } });
  });

  it('is refused beyond so many, until one is closed; a question for the headers alone takes no room', async () => {
    const lead = await server.as('lead');
    const open = await Promise.all([1, 2, 3].map(() => LiveClient.open(lead, BOARD)));

    const refused = await lead.get(BOARD);
    expect([refused.status, refused.json['code']]).toEqual([503, 'LIVE.NO_ROOM']);
    expect(refused.headers.get('retry-after')).toBe('5');

    await open[0]?.close();
    await eventually('there is a place again', async () => (await lead.send('HEAD', BOARD)).status === 200);
    await eventually('there is a place again', async () => (await lead.send('HEAD', BOARD)).status === 200);
    open.push(await LiveClient.open(lead, BOARD));
    await Promise.all(open.map((one) => one.close()));
  });
});
