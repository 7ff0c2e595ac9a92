import { OutcomeUnknown, StoreUnavailable } from '#event-store';
import { cancelled, notReady, operationTimedOut, type Refusal } from '../support/eventstoredb/refusal.js';
import { eventually } from '../support/eventually.js';
import { endsWithin } from './support/ends-within.js';
import { NEVER_MS, OpenStandIns } from './support/open-stand-ins.js';
import { Recorder } from './support/recorder.js';
import { anEvent, idsOf, someEvents } from './support/sample-events.js';

const open = new OpenStandIns();
afterEach(() => open.end());

const CALL_MS = 500;
/** Many times what a call may take in a store that waits for so long. */
const WITHIN_MS = 8 * CALL_MS;

const isDone = (call: Promise<unknown>) =>
  call.then(
    () => true,
    () => false,
  );

describe('an EventStoreDB that does not answer', () => {
  it('while frozen holds no call longer than its time, and is used again once it goes on', async () => {
    const server = await open.server();
    const store = open.store(server, { callMs: CALL_MS, patienceMs: 0 });
    const longer = open.store(server);
    await longer.append('case-1', 'no-stream', [anEvent()]);
    await eventually('the store was ready', () => store.isReady());
    server.freeze();
    const patient = Promise.allSettled([longer.readStream('case-1')]);
    const event = anEvent();
    const append = store.append('case-1', 0, [event]);
    const [read, head] = [store.readStream('case-1'), store.head()];
    expect(await endsWithin(WITHIN_MS, Promise.allSettled([append, read, head]))).toBe(true);
    await expect(append).rejects.toBeInstanceOf(OutcomeUnknown);
    await expect(read).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(head).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.isReady()).toBe(false);
    expect(await endsWithin(0, patient)).toBe(false);
    server.thaw();
    await eventually('the store was ready', () => store.isReady());
    await eventually('it took the event', () => isDone(store.append('case-1', 0, [event])));
    const held = await longer.readStream('case-1');
    expect(held[1]?.id).toBe(event.id);
    expect(held).toHaveLength(2);
  });

  it.each<[string, Refusal]>([
    ['a timeout of its own', operationTimedOut()],
    ['a node that goes down', cancelled()],
    ['a server that is not ready', notReady()],
  ])('but with %s is asked again, byte for byte, and has written once', async (_, refusal) => {
    const server = await open.server();
    const store = open.store(server);
    await store.append('case-1', 'no-stream', [anEvent()]);
    const before = server.calls('append');
    server.faults.plan('append', { kind: 'status', refusal }, 2);
    const events = someEvents(2);
    expect((await store.append('case-1', 0, events)).revision).toBe(2);
    expect(server.calls('append') - before).toBe(3);
    expect(idsOf(await store.readStream('case-1')).slice(1)).toEqual(idsOf(events));
  });

  it.each(['any', 'stream-exists'] as const)(
    'an append of %s that was written is found in the stream and not sent again',
    async (expected) => {
      const server = await open.server();
      const store = open.store(server);
      await store.append('case-1', 'no-stream', someEvents(3));
      const before = server.calls('append');
      const events = someEvents(2);
      server.faults.plan('append', { kind: 'reply-then-drop' });
      const { revision, position } = await store.append('case-1', expected, events);
      expect(revision).toBe(4);
      expect(position).toBe((await store.readAll()).at(-1)?.position);
      expect(server.calls('append') - before).toBe(1);
    },
  );

  it('an append whose outcome stays open is looked for before anybody is told', async () => {
    const server = await open.server();
    const store = open.store(server, { patienceMs: 0 });
    await store.append('case-1', 'no-stream', [anEvent()]);
    server.faults.plan('append', { kind: 'reply-then-drop' });
    expect((await store.append('case-1', 0, someEvents(2))).revision).toBe(2);
    server.faults.plan('append', { kind: 'status', refusal: operationTimedOut() });
    await expect(store.append('case-1', 2, [anEvent()])).rejects.toBeInstanceOf(OutcomeUnknown);
  });

  it('an append that was not answered and then lost the race is a conflict', async () => {
    const server = await open.server();
    const [store, other] = [open.store(server), open.store(server)];
    await store.append('case-1', 'no-stream', [anEvent()]);
    server.faults.plan('append', { kind: 'status', refusal: operationTimedOut() });
    const lost = store.append('case-1', 0, [anEvent()]);
    await other.append('case-1', 0, [anEvent()]).catch(() => other.append('case-1', 0, [anEvent()]));
    await expect(lost).rejects.toMatchObject({ kind: 'concurrency-conflict', actual: 1 });
  });

  it('is waited for as long as its address says', async () => {
    const server = await open.server();
    const store = open.store(server, { patienceMs: 0 }, '&defaultDeadline=500');
    await eventually('the store was ready', () => store.isReady());
    server.faults.plan('read', { kind: 'silence' }, Infinity);
    const patient = Promise.allSettled([open.store(server).readAll()]);
    const read = store.readAll();
    expect(await endsWithin(WITHIN_MS, read)).toBe(true);
    await expect(read).rejects.toThrow(/within 500 ms/);
    expect(await endsWithin(0, patient)).toBe(false);
    await eventually('the read was cancelled', async () => server.openCalls('read') === 1);
    await server.kill();
  });

  it('is given up at once when the store closes', async () => {
    const server = await open.server();
    const store = open.store(server, { patienceMs: NEVER_MS });
    await store.append('case-1', 'no-stream', [anEvent()]);
    await server.kill();
    const outcomes = Promise.allSettled([store.append('case-1', 0, [anEvent()]), store.readStream('case-1')]);
    await store.close();
    expect(await endsWithin(WITHIN_MS, outcomes)).toBe(true);
    expect(await outcomes).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  });
});

describe('an EventStoreDB that is killed', () => {
  it('amid many appends has every acknowledged one once, none in part, and no gap', async () => {
    const server = await open.server();
    const store = open.store(server);
    const acknowledged = new Map<string, number>();
    let left = 200;
    let restarted: Promise<void> | undefined;
    const caller = async (number: number) => {
      for (let revision = -1; left > 0; revision += 2) {
        left -= 1;
        const expected = revision < 0 ? 'no-stream' : revision;
        const result = await store.append(`case-${number}`, expected, someEvents(2));
        acknowledged.set(`case-${number}`, result.revision);
        if (left < 100) await (restarted ??= server.restart());
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, number) => caller(number)));
    for (const [stream, revision] of acknowledged) {
      const held = await store.readStream(stream);
      expect(held.map((event) => event.revision)).toEqual(held.map((_, index) => index));
      expect(held).toHaveLength(revision + 1);
    }
  });

  it('takes the subscriptions with it, which go on after the last event processed', async () => {
    const server = await open.server();
    const store = open.store(server);
    const recorder = new Recorder();
    store.subscribe({ from: 'start' }, recorder);
    await store.append('case-1', 'no-stream', someEvents(3));
    await recorder.received(3);
    await server.restart();
    await store.append('case-1', 2, someEvents(3));
    await recorder.received(6);
    expect(idsOf(recorder.events)).toEqual(idsOf(await store.readAll()));
    expect(recorder.problems.every(({ fatal }) => !fatal)).toBe(true);
  });
});
