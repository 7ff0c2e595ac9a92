import { pino } from 'pino';
import { type EventStore, openEventStoreDb } from '#event-store';
import { freshId } from '#kernel';
import { LiveFeed } from '../../apps/api/src/live/live-feed.js';
import type { LiveReader } from '../../apps/api/src/live/live-reader.js';
import { notReady } from '../support/eventstoredb/refusal.js';
import { eventually } from '../support/eventually.js';
import { type StandIn, startStandIn } from '../support/eventstoredb/stand-in.js';

const META = {
  recordedAt: '2024-04-10T01:00:00.000Z',
  siteId: 'main',
  actor: { id: 'desk-1', role: 'front-desk', tokenId: 't-1' },
};

let servers: StandIn[];
let stores: EventStore[];
let feeds: LiveFeed[];
beforeEach(() => {
  servers = [];
  stores = [];
  feeds = [];
});
afterEach(async () => {
  await Promise.all(feeds.map((feed) => feed.stop()));
  await Promise.all(stores.map((store) => store.close()));
  await Promise.all(servers.map((server) => server.stop()));
});

async function aServer(): Promise<StandIn> {
  const server = await startStandIn();
  servers.push(server);
  return server;
}

/** A connection of its own. */
function aStore(server: StandIn): EventStore {
  const name = `connectionName=store-${stores.length}`;
  // Clients of one process whose settings are equal would share a connection.
  const url = `${server.url}&${name}&keepAliveInterval=${10_000 + stores.length}`;
  const store = openEventStoreDb({ url });
  stores.push(store);
  return store;
}

/** A process of its own on the server, which keeps few events in memory. */
async function aProcess(server: StandIn): Promise<{ store: EventStore; feed: LiveFeed }> {
  const store = aStore(server);
  const feed = new LiveFeed({ store, log: pino({ level: 'silent' }), recentEvents: 2, pageSize: 2 });
  feeds.push(feed);
  feed.start();
  await eventually('the feed had begun', async () =>
    feed.open({}, undefined).then(
      () => true,
      () => false,
    ),
  );
  return { store, feed };
}

/** Appends events one by one; their positions. */
async function record(store: EventStore, ...streams: readonly string[]): Promise<readonly string[]> {
  const positions: string[] = [];
  for (const stream of streams) {
    const event = { id: freshId(), type: 'test.something-happened.v1', data: {}, meta: META };
    positions.push(String((await store.append(stream, 'any', [event])).position));
  }
  return positions;
}

/** The positions of the next events, as many as that. */
async function read(reader: LiveReader, count: number): Promise<readonly string[]> {
  const got: string[] = [];
  while (got.length < count) got.push(...(await reader.next()).map(({ position }) => position));
  return got;
}

describe('live reads over EventStoreDB', () => {
  it('go on by themselves when the server drops them, breaks the connection or is started anew', async () => {
    const server = await aServer();
    const { feed } = await aProcess(server);
    const writer = aStore(server);
    const board = await feed.open({}, undefined);
    const one = await feed.open({ numbers: ['B'] }, undefined);

    const before = await record(writer, 'repairCase-A', 'repairCase-B', 'productUnit-U', 'repairCase-A');
    const first = await read(board, 2);
    server.faults.dropSubscriptions(notReady());
    const dropped = await record(writer, 'repairCase-A', 'repairCase-B');
    server.cutConnections('store-0');
    const cut = await record(writer, 'repairCase-B');
    await server.restart();
    const restarted = await record(aStore(server), 'contract-C', 'repairCase-A', 'repairCase-B');

    const all = [...before.toSpliced(2, 1), ...dropped, ...cut, ...restarted.slice(1)];
    expect([...first, ...(await read(board, all.length - first.length))]).toEqual(all);
    expect(await read(one, 4)).toEqual([before[1], dropped[1], cut[0], restarted[2]]);
  });

  it('are resumed in another process, out of the log and then live', async () => {
    const server = await aServer();
    const one = await aProcess(server);
    const reader = await one.feed.open({}, undefined);
    const told = await record(one.store, 'repairCase-A', 'repairCase-B');
    expect(await read(reader, 2)).toEqual(told);
    reader.end('gone');
    const missed = await record(
      one.store,
      'repairCase-A',
      'productUnit-U',
      'repairCase-B',
      'repairCase-A',
      'repairCase-B',
    );

    const other = await aProcess(server);
    const board = await other.feed.open({}, reader.place);
    const ofB = await other.feed.open({ numbers: ['B'] }, reader.place);
    const live = await record(one.store, 'repairCase-B');

    expect(await read(board, 5)).toEqual([...missed.toSpliced(1, 1), ...live]);
    expect(await read(ofB, 3)).toEqual([missed[2], missed[4], ...live]);
  });

  it('are not resumed at a place of another database, nor at none', async () => {
    const here = await aProcess(await aServer());
    const elsewhere = await aProcess(await aServer());
    await record(here.store, 'repairCase-A');
    const [foreign] = await record(elsewhere.store, 'repairCase-A');

    await expect(here.feed.open({}, foreign)).rejects.toMatchObject({ code: 'LIVE.POSITION_UNKNOWN' });
    await expect(here.feed.open({}, '0000000a-0000000000000001')).rejects.toMatchObject({
      code: 'REQUEST.MALFORMED',
    });
  });
});
