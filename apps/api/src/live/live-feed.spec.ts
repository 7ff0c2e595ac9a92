import { pino } from 'pino';
import {
  BadCheckpoint,
  type ReadAllOptions,
  type StoredEvent,
  StoreUnavailable,
  type SubscribeOptions,
  type Subscriber,
  type Subscription,
} from '#event-store';
import { eventually } from '../../../../test/support/eventually.js';
import { MemoryLog } from '../../../../test/support/memory-log.js';
import { LiveFeed } from './live-feed.js';
import type { LiveReader } from './live-reader.js';

/** A log that notes where subscriptions begin, and cannot be reached or read when a test wants that. */
class TroubledLog extends MemoryLog {
  readonly begun: SubscribeOptions['from'][] = [];
  isDown = false;

  constructor() {
    super(() => Promise.resolve());
  }

  override subscribe(options: SubscribeOptions, subscriber: Subscriber): Subscription {
    this.begun.push(options.from);
    return super.subscribe(options, subscriber);
  }

  override async head() {
    this.#refuseWhenDown();
    return super.head();
  }

  override async readAll(options?: ReadAllOptions): Promise<readonly StoredEvent[]> {
    this.#refuseWhenDown();
    return super.readAll(options);
  }

  #refuseWhenDown(): void {
    if (this.isDown) throw new StoreUnavailable('down');
  }
}

const lines: string[] = [];
let log: TroubledLog;
const feeds: LiveFeed[] = [];

beforeEach(() => {
  log = new TroubledLog();
  lines.length = 0;
});
afterEach(async () => {
  await Promise.all(feeds.splice(0).map((feed) => feed.stop()));
});

function started(recentEvents = 8): LiveFeed {
  const feed = new LiveFeed({
    store: log,
    log: pino({ level: 'warn' }, { write: (line) => void lines.push(line) }),
    recentEvents,
    wait: () => new Promise((resolve) => setImmediate(resolve)),
  });
  feeds.push(feed);
  feed.start();
  return feed;
}

/** The positions of the next events, as many as that. */
async function read(reader: LiveReader, count: number): Promise<readonly string[]> {
  const got: string[] = [];
  while (got.length < count) got.push(...(await reader.next()).map(({ position }) => position));
  return got;
}

describe('the live feed of a process', () => {
  it('serves all its readers by one subscription, each with what he wants', async () => {
    const feed = started();
    const board = await feed.open({}, undefined);
    const one = await feed.open({ numbers: ['B'] }, undefined);
    const approvals = await feed.open({ events: ['quote-approved'], sites: ['main'] }, undefined);
    const elsewhere = await feed.open({ sites: ['elsewhere'] }, undefined);

    log.append('repairCase-A');
    log.append('repairCase-B');
    log.append('contract-C');
    log.append('repairCase-A', 'quote-approved');

    expect(await read(board, 3)).toEqual(['p000001', 'p000002', 'p000004']);
    expect(await read(one, 1)).toEqual(['p000002']);
    expect(await read(approvals, 1)).toEqual(['p000004']);
    elsewhere.call();
    expect(await elsewhere.next()).toEqual([]);
    expect(log.subscriptions).toBe(1);
  });

  it('goes on after the last event that it was told of when the subscription ends, and says so in the log', async () => {
    const feed = started();
    const reader = await feed.open({}, undefined);
    log.append('repairCase-A');
    await read(reader, 1);
    log.append('contract-C');
    await eventually('the other event was passed', async () => log.events.length === 2);
    await new Promise((resolve) => setImmediate(resolve));

    log.cut(new Error('broken'));
    log.append('repairCase-A');

    expect(await read(reader, 1)).toEqual(['p000003']);
    expect(log.begun).toEqual(['start', { after: 'p000002' }]);
    expect(lines.join('')).toContain('the live feed tries again');
  });

  it('begins as soon as the store can be reached', async () => {
    log.append('repairCase-A');
    log.isDown = true;
    const feed = started();
    const opened = feed.open({}, undefined);
    await eventually('it was tried', async () => lines.length > 2);
    log.isDown = false;

    expect((await opened).after).toBe('p000001');
  });

  it('tries a log that cannot be read again, and misses nothing', async () => {
    for (let times = 0; times < 5; times += 1) log.append('repairCase-A');
    const feed = started();
    const reader = await feed.open({}, 'p000002');
    log.isDown = true;
    const reading = read(reader, 3);
    await eventually('it was tried', async () => lines.length > 1);
    log.isDown = false;

    expect(await reading).toEqual(['p000003', 'p000004', 'p000005']);
    expect(lines.join('')).toContain('cannot read the log');
  });

  it('takes an id of another process that is ahead of it, and waits for what follows', async () => {
    const feed = started();
    await feed.open({}, undefined);
    const ahead = [log.append('repairCase-A'), log.append('repairCase-A')];
    const reader = await feed.open({}, ahead[1]?.position);
    log.append('repairCase-A');

    expect(await read(reader, 1)).toEqual(['p000003']);
  });

  it.each([
    ['nonsense', 'REQUEST.MALFORMED'],
    ['p000009', 'LIVE.POSITION_UNKNOWN'],
    ['q000001', 'LIVE.POSITION_UNKNOWN'],
  ])('refuses an id that is none of this log: %s', async (id, code) => {
    log.append('repairCase-A');
    await expect(started().open({}, id)).rejects.toMatchObject({ code });
  });

  it('begins anew on another log, and ends who read the one before', async () => {
    log.append('repairCase-A');
    const feed = started();
    const reader = await feed.open({}, undefined);
    const reading = reader.next();
    log.cut(new BadCheckpoint('of another log'));

    expect(await reading).toEqual([]);
    expect(reader.ended).toBe('log-replaced');
    await eventually('it began anew', async () => log.begun.length === 2);
    expect((await feed.open({}, undefined)).ended).toBeUndefined();
  });

  it('ends its readers and takes no more when it stops', async () => {
    const feed = started();
    const reader = await feed.open({}, undefined);
    const reading = reader.next();
    await feed.stop();

    expect(await reading).toEqual([]);
    expect(reader.ended).toBe('stopping');
    await expect(feed.open({}, undefined)).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
  });

  it('opens no reader once it stops, not even one whose place it is looking up', async () => {
    for (let times = 0; times < 20; times += 1) log.append('repairCase-A');
    const feed = started();
    await feed.open({}, undefined);
    const readAll = log.readAll.bind(log);
    log.readAll = (options) => {
      void feed.stop();
      return readAll(options);
    };

    await expect(feed.open({}, 'p000001')).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
  });
});
