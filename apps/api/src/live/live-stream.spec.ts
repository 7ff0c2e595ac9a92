import { once } from 'node:events';
import { pino } from 'pino';
import { eventually } from '../../../../test/support/eventually.js';
import { MemoryLog } from '../../../../test/support/memory-log.js';
import { LiveFeed } from './live-feed.js';
import { LiveStream, type LiveStreamOptions } from './live-stream.js';

const NEVER_MS = 1_000_000;
let log: MemoryLog;
let feed: LiveFeed;

beforeEach(() => {
  log = new MemoryLog(() => Promise.resolve(), 500);
  feed = new LiveFeed({ store: log, log: pino({ level: 'silent' }), recentEvents: 50 });
  feed.start();
});
afterEach(() => feed.stop());

async function opened(options: Partial<LiveStreamOptions> & { beatMs?: number; stallMs?: number } = {}) {
  const { beatMs: heartbeatMs = NEVER_MS, stallMs = NEVER_MS, ...others } = options;
  const reader = others.reader ?? (await feed.open({}, undefined));
  const stream = new LiveStream({
    reader,
    limits: { heartbeatMs, stallMs },
    mustEnd: () => Promise.resolve(undefined),
    onStall: () => undefined,
    ...others,
  });
  return { reader, stream };
}

/** Takes the text as it comes. */
function fetched({ body }: LiveStream): () => string {
  let text = '';
  body.setEncoding('utf8');
  body.on('data', (piece: string) => (text += piece));
  body.on('error', () => undefined);
  return () => text;
}

describe('the text of a live stream', () => {
  it('tells the place first, then each event with its position as id', async () => {
    log.append('repairCase-A');
    const { stream } = await opened();
    const text = fetched(stream);
    await eventually('it began', async () => text() !== '');
    log.append('repairCase-A', 'quote-issued');
    await eventually('it went on', async () => text().includes('recorded'));

    const [ready, recorded] = text().split('\n\n');
    expect(ready).toMatch(/^retry: 2000\nid: (\S+)\nevent: ready\ndata: \{"after":"\1","liveFrom":"\1"\}$/);
    expect(recorded).toMatch(/^id: p000002\nevent: recorded\ndata: \{"number":"A","event":"quote-issued",/);
  });

  it('tells at each heartbeat up to where it has come, and goes on', async () => {
    const { reader, stream } = await opened({ beatMs: 5 });
    const text = fetched(stream);
    log.append('repairCase-A');
    await eventually('it beat', async () => text().includes(': still here\nid: p000001\n\n'));
    log.append('repairCase-A');
    await eventually('it went on', async () => text().includes('id: p000002\nevent: recorded'));
    reader.end('stopping');
    await once(stream.body, 'end');

    expect(text().match(/event: recorded/g)).toHaveLength(2);
  });

  it('ends at the first heartbeat after its token was refused, and says so', async () => {
    let isGood = true;
    const { reader, stream } = await opened({
      beatMs: 5,
      mustEnd: () => Promise.resolve(isGood ? undefined : 'token'),
    });
    const text = fetched(stream);
    await eventually('it beat', async () => text().includes('still here'));
    isGood = false;
    await once(stream.body, 'end');

    expect(text()).toMatch(/event: ended\ndata: \{"because":"token"\}\n\n$/);
    expect(reader.ended).toBeDefined();
  });

  it('sends what has come by before it ends with the server', async () => {
    const { reader, stream } = await opened();
    for (let times = 0; times < 40; times += 1) log.append('repairCase-A');
    await eventually('they came by', async () => (await feed.open({}, undefined)).after === 'p000040');
    reader.end('stopping');
    const text = fetched(stream);
    await once(stream.body, 'end');

    expect(text().match(/event: recorded/g)).toHaveLength(40);
    expect(text()).toMatch(/event: ended\ndata: \{"because":"stopping"\}\n\n$/);
    expect(reader.ended).toBeDefined();
  });

  it('sends what is wanted though a page of what is not lies before it', async () => {
    const wide = new LiveFeed({ store: log, log: pino({ level: 'silent' }), recentEvents: 200 });
    wide.start();
    const { stream, reader } = await opened({ reader: await wide.open({ numbers: ['B'] }, undefined) });
    for (let times = 0; times < 120; times += 1) log.append('repairCase-A');
    log.append('repairCase-B');
    await eventually('they came by', async () => (await wide.open({}, undefined)).after === 'p000121');
    reader.end('stopping');
    const text = fetched(stream);
    await once(stream.body, 'end');
    await wide.stop();

    expect(text().match(/"number":"B"/g)).toHaveLength(1);
  });

  it('holds no more than a page for a client that does not read, and cuts it off in time', async () => {
    const told: string[] = [];
    const { reader, stream } = await opened({ stallMs: 100, onStall: () => told.push('stalled') });
    stream.body.on('error', () => undefined);
    const closed = once(stream.body, 'close');
    // Whoever pauses has not fetched what lies ready.
    stream.body.read(0);
    for (let times = 0; times < 2_000; times += 1) log.append('repairCase-A');
    await eventually('they came by', async () => (await feed.open({}, undefined)).after === 'p002000');
    const held = stream.body.readableLength;
    await closed;

    expect(told).toEqual(['stalled']);
    expect(held).toBeLessThan(100_000);
    expect(reader.ended).toBeDefined();
  });

  it('drops a page that it was fetching when the server stops, and nothing after it is sent', async () => {
    for (let times = 0; times < 60; times += 1) log.append('repairCase-A');
    const fresh = new LiveFeed({ store: log, log: pino({ level: 'silent' }), recentEvents: 50 });
    fresh.start();
    const far = await fresh.open({}, 'start');
    const reading = far.next();
    far.end('stopping');
    log.append('repairCase-A');
    await eventually('it came by', async () => (await fresh.open({}, undefined)).after === 'p000061');

    expect([await reading, [...far.rest()]]).toEqual([[], []]);
    await fresh.stop();
  });

  it('stops reading when the client has gone', async () => {
    const { reader, stream } = await opened();
    fetched(stream);
    stream.body.destroy();
    reader.end('gone');
    await once(stream.body, 'close');
    log.append('repairCase-A');

    expect(await reader.next()).toEqual([]);
  });
});
