import { EventStoreDBClient, binaryEvent, jsonEvent } from '@eventstore/db-client';
import { type EventStore, metaOf, openEventStoreDb } from '#event-store';
import { derivedId } from '#kernel';
import { textOf, write } from '../../libs/commanding/test/support/notebook.js';
import {
  A_NEW_STREAM,
  aRequest,
  aroundAppend,
  makeWorld,
  THE_STREAM,
  type World,
} from '../../libs/commanding/test/support/world.js';
import { type StandIn, startStandIn } from '../support/eventstoredb/stand-in.js';
import { Gate } from '../support/gate.js';
import { Recorder } from './support/recorder.js';
import { anEvent, idsOf } from './support/sample-events.js';

let server: StandIn;
let stores: EventStore[];
let world: World;
beforeEach(async () => {
  server = await startStandIn();
  stores = [0, 1].map(() => openEventStoreDb({ url: server.url }));
  world = await makeWorld();
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await world.close();
  await server.stop();
});

/** Two decision loops of two processes, whose first appends go off together once both have decided. */
function twoProcesses() {
  const bothDecided = new Gate();
  let decided = 0;
  return stores.map((store) => {
    let isFirst = true;
    const held = aroundAppend(store, async (real, ...args) => {
      if (isFirst) {
        isFirst = false;
        decided += 1;
        if (decided === 2) bothDecided.open();
        await bothDecided.opened;
      }
      return real(...args);
    });
    return world.loop(held);
  });
}

describe('two processes on one EventStoreDB', () => {
  it('that race under one command id with other payloads are told apart: one is recorded, the other refused (D14)', async () => {
    const [one, other] = twoProcesses();
    const outcomes = await Promise.allSettled([
      one?.run(aRequest('key', ['this']), A_NEW_STREAM, write),
      other?.run(aRequest('key', ['that']), A_NEW_STREAM, write),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'IDEMPOTENCY.KEY_REUSED' } }]);
    const held = await stores[0]?.readAll();
    expect(held).toHaveLength(1);
    const told = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(told[0]?.events[0]?.data).toEqual(held?.[0]?.data);
  });

  it('that race with the same command are both told what was recorded, each by what is in the stream', async () => {
    const [one, other] = twoProcesses();
    await world.loop(stores[0]).run(aRequest('begin', ['first']), A_NEW_STREAM, write);
    const answers = await Promise.all([
      one?.run(aRequest('key', ['once']), THE_STREAM, write),
      other?.run(aRequest('key', ['once']), THE_STREAM, write),
    ]);
    expect(answers.map((answer) => answer?.revision)).toEqual([1, 1]);
    const held = (await stores[0]?.readAll()) ?? [];
    expect(held.map((event) => textOf(event.data))).toEqual(['first', 'once']);
    expect(new Set(answers.map((answer) => answer?.events[0]?.id))).toEqual(new Set([held[1]?.id]));
  });

  it('name an event as D14 does, whatever id it was sent under', async () => {
    await world.loop(stores[0]).run(aRequest('key', ['x']), A_NEW_STREAM, write);
    const [held] = (await stores[1]?.readAll()) ?? [];
    expect(held?.id).toBe(derivedId('event', derivedId('test', 'key'), 0));
    expect(held === undefined ? undefined : metaOf(held).commandId).toBe(derivedId('test', 'key'));
  });
});

describe('another program on the same EventStoreDB', () => {
  it('may write what it likes: the port shows the events of the house, and names what it cannot read', async () => {
    const [store] = stores;
    if (store === undefined) throw new Error('two are open');
    const stranger = EventStoreDBClient.connectionString(server.url);
    const first = anEvent();
    await store.append('case-1', 'no-stream', [first]);
    await stranger.appendToStream('stranger', binaryEvent({ type: 'bytes', data: new Uint8Array([1, 2]) }));
    await stranger.appendToStream('stranger', jsonEvent({ type: 'list', data: [1] }));
    await stranger.setStreamMetadata('case-1', { maxCount: 100 });
    await stranger.appendToStream('$stats-x', jsonEvent({ type: '$stats', data: {} }));
    await stranger.dispose();
    expect(idsOf(await store.readAll())).toEqual([first.id]);
    expect(idsOf(await store.readAll({ direction: 'backward', limit: 1 }))).toEqual([first.id]);
    expect(await store.head()).toBe((await store.readAll())[0]?.position);
    await expect(store.readStream('stranger')).rejects.toMatchObject({
      kind: 'unreadable-event',
      revision: 0,
    });
    const recorder = new Recorder();
    store.subscribe({ from: 'start' }, recorder);
    const second = anEvent();
    await store.append('case-1', 0, [second]);
    await recorder.received(2);
    expect(idsOf(recorder.events)).toEqual([first.id, second.id]);
    expect(recorder.problems).toEqual([]);
  });

  it('cannot hide the last event behind any number of its own', async () => {
    const [store, other] = stores;
    if (store === undefined || other === undefined) throw new Error('two are open');
    await store.append('case-1', 'no-stream', [anEvent()]);
    const head = await store.head();
    const stranger = EventStoreDBClient.connectionString(server.url);
    const many = Array.from({ length: 300 }, () => jsonEvent({ type: '$stats', data: {} }));
    await stranger.appendToStream('$stats-x', many);
    await stranger.dispose();
    expect([await store.head(), await other.head()]).toEqual([head, head]);
    expect(await store.readAll({ direction: 'backward', limit: 3 })).toHaveLength(1);
    await store.append('case-1', 0, [anEvent()]);
    expect(await store.readAll({ limit: 2 })).toHaveLength(2);
    expect(await store.head()).toBe((await store.readAll()).at(-1)?.position);
  });

  it('shows each event once where its own lie between them, however they fall on pages', async () => {
    const [store] = stores;
    if (store === undefined) throw new Error('two are open');
    const stranger = EventStoreDBClient.connectionString(server.url);
    const events = [];
    for (let round = 0; round < 40; round += 1) {
      const event = anEvent();
      events.push(event);
      await store.append('case-1', round === 0 ? 'no-stream' : round - 1, [event]);
      const many = Array.from({ length: round % 4 }, () => jsonEvent({ type: '$stats', data: {} }));
      if (many.length > 0) await stranger.appendToStream('$stats-x', many);
    }
    await stranger.dispose();
    for (const limit of [1, 5, 13, 30, 40, 41]) {
      expect(idsOf(await store.readAll({ limit }))).toEqual(idsOf(events.slice(0, limit)));
      const back = await store.readAll({ direction: 'backward', limit });
      expect(idsOf(back)).toEqual(idsOf(events.toReversed().slice(0, limit)));
    }
  });
});
