import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventRegistry, type EventStore, openSqliteEventStore, StoreUnavailable } from '#event-store';
import { derivedId, type JsonValue, SimulatedClock } from '#kernel';
import { MASTER_DATA_EVENTS, MasterDataDesk, type PublicationWatch } from '../src/index.js';
import { eventually } from '../../../test/support/eventually.js';
import { storeWith } from '../../../test/support/store-with.js';

const TABLE = 'frontier.contactAttempts';

describe('two desks over one store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shuri-desks-'));
  const clock = new SimulatedClock(Temporal.Instant.from('2024-04-01T00:00:00Z'));
  const registry = new EventRegistry(MASTER_DATA_EVENTS);
  let stores = 0;
  let store: EventStore;
  let here: MasterDataDesk;
  let there: MasterDataDesk;
  const watches: PublicationWatch[] = [];
  const problems: unknown[] = [];
  const waits: number[] = [];

  beforeEach(async () => {
    problems.length = 0;
    waits.length = 0;
    store = await openSqliteEventStore({ file: join(folder, `${(stores += 1)}.sqlite`), clock });
    here = await open(store);
    there = await open(store);
  });
  afterEach(async () => {
    for (const watch of watches.splice(0)) await watch.stop();
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = (one: EventStore) => MasterDataDesk.open({ store: one, registry, clock, build: 'test' });
  const follow = (desk: MasterDataDesk) => {
    const watch = desk.follow({
      onProblem: (problem) => problems.push(problem),
      wait: (ms) => {
        waits.push(ms);
        return new Promise((resolve) => setImmediate(resolve));
      },
    });
    watches.push(watch);
    return watch;
  };
  const stated = (revision: string, content: JsonValue) => ({
    revision,
    tables: new Map([[TABLE, content]]),
  });
  const publish = (desk: MasterDataDesk, revision: string, content: JsonValue) =>
    desk.publish(
      {
        commandId: derivedId('publish', revision),
        command: 'publish-master-data',
        actor: { id: 'owner', role: 'policy-owner', tokenId: 'token-1' },
        channel: 'test',
        siteId: 'main',
        correlationId: 'correlation-1',
      },
      stated(revision, content),
    );
  const inForce = (desk: MasterDataDesk, revision: string) =>
    eventually(`${revision} is in force`, async () => desk.terms().revision === revision);

  it('both go by what one of them published, before it followed and after', async () => {
    await publish(here, 'p-1', 3);
    follow(there);
    await inForce(there, 'p-1');
    await publish(here, 'p-2', 4);
    await inForce(there, 'p-2');
    await publish(there, 'p-3', 5);
    expect(there.terms().revision).toBe('p-3');
    expect(here.terms().revision).toBe('p-2');
    follow(here);
    await inForce(here, 'p-3');
    expect(problems).toEqual([]);
  });

  it('know nothing new of each other unless they follow, and no more once that was stopped', async () => {
    const watch = follow(there);
    await publish(here, 'p-1', 3);
    await inForce(there, 'p-1');
    await watch.stop();
    await publish(here, 'p-2', 4);
    expect(there.terms().revision).toBe('p-1');
  });

  it('are asked what a publication would change over what the other one published last', async () => {
    await publish(here, 'p-1', 3);
    const { changes, revision } = await there.preview(stated('p-2', 3));
    expect({ changes, revision }).toEqual({ changes: [], revision: 0 });
    await publish(here, 'p-2', 4);
    expect(await there.preview(stated('p-3', 3))).toMatchObject({ revision: 1, changes: [{ table: TABLE }] });
    const published = await publish(there, 'p-3', 4);
    expect(published.answer.events).toEqual([]);
  });

  it('follow on after an outage of the store, with longer and longer waits', async () => {
    let away = 3;
    const shaky = storeWith(store, {
      head: () => ((away -= 1) >= 0 ? Promise.reject(new StoreUnavailable('away')) : store.head()),
    });
    const desk = await open(shaky);
    follow(desk);
    await publish(here, 'p-1', 3);
    await inForce(desk, 'p-1');
    expect(waits).toEqual([100, 200, 400]);
    expect(problems).toHaveLength(3);
  });

  it('subscribe again when the subscription ends, and miss nothing in between', async () => {
    let begun = 0;
    const cut = storeWith(store, {
      subscribe: (options, subscriber) => {
        const subscription = store.subscribe(options, subscriber);
        if ((begun += 1) < 3) void subscription.stop();
        return subscription;
      },
    });
    const desk = await open(cut);
    follow(desk);
    await eventually('the third subscription has begun', async () => begun === 3);
    await publish(here, 'p-1', 3);
    await inForce(desk, 'p-1');
    expect(problems).toHaveLength(2);
  });

  it('try again when a read lags behind the subscription, and never go back', async () => {
    await publish(here, 'p-1', 3);
    let lagging = false;
    const behind = storeWith(store, {
      readStream: async (stream, options) => {
        const events = await store.readStream(stream, options);
        return lagging ? events.filter(({ revision }) => revision < 1) : events;
      },
    });
    const desk = await open(behind);
    follow(desk);
    lagging = true;
    await publish(here, 'p-2', 4);
    await eventually('it has lagged', async () => problems.length > 0);
    expect(desk.terms().revision).toBe('p-1');
    lagging = false;
    await inForce(desk, 'p-2');
    lagging = true;
    await desk.preview(stated('p-3', 5));
    expect(desk.terms().revision).toBe('p-2');
    lagging = false;
  });

  it('end when the store is closed, without a complaint', async () => {
    const own = await openSqliteEventStore({ file: join(folder, 'closed.sqlite'), clock });
    const watch = follow(await open(own));
    await own.close();
    await watch.stop();
    expect(problems).toEqual([]);
  });
});
