import { type Position, StoreUnavailable } from '#event-store';
import { cancelled, notReady, operationTimedOut, type Refusal } from '../support/eventstoredb/refusal.js';
import { eventually } from '../support/eventually.js';
import { Gate } from '../support/gate.js';
import { OpenStandIns } from './support/open-stand-ins.js';
import { Recorder } from './support/recorder.js';
import { anEvent, idsOf, someEvents } from './support/sample-events.js';

const open = new OpenStandIns();
afterEach(() => open.end());

describe('a subscription to EventStoreDB', () => {
  it.each<[string, Refusal | 'end']>([
    ['a clean end', 'end'],
    ['a cancel', cancelled()],
    ['an error', notReady()],
    ['“consumer too slow”', operationTimedOut()],
  ])('that is dropped with %s is reported and goes on', async (_, drop) => {
    const server = await open.server();
    const store = open.store(server);
    const recorder = new Recorder();
    store.subscribe({ from: 'start' }, recorder);
    await store.append('case-1', 'no-stream', someEvents(3));
    await recorder.received(3);
    server.faults.dropSubscriptions(drop);
    await store.append('case-1', 2, someEvents(3));
    await recorder.received(6);
    expect(recorder.problems).toMatchObject([{ fatal: false }]);
    expect(idsOf(recorder.events)).toEqual(idsOf(await store.readAll()));
  });

  it('that the server never confirms is given up and begun again', async () => {
    const server = await open.server();
    const store = open.store(server, { callMs: 200 });
    server.faults.plan('subscribe', { kind: 'silence' });
    const recorder = new Recorder();
    store.subscribe({ from: 'start' }, recorder);
    await store.append('case-1', 'no-stream', [anEvent()]);
    await recorder.received(1);
    expect(recorder.problems.map(({ fatal }) => fatal)).toContain(false);
    expect(recorder.problems.map(({ fatal }) => fatal)).not.toContain(true);
  });

  it('from the end holds to the end at the time of subscribing, however long that takes', async () => {
    const server = await open.server();
    const store = open.store(server);
    await store.append('case-1', 'no-stream', someEvents(2));
    server.faults.plan('read', { kind: 'status', refusal: notReady() }, 2);
    server.faults.plan('subscribe', { kind: 'status', refusal: notReady() }, 2);
    const recorder = new Recorder();
    store.subscribe({ from: 'end' }, recorder);
    const later = someEvents(2);
    await store.append('case-1', 1, later);
    await recorder.received(2);
    expect(idsOf(recorder.events)).toEqual(idsOf(later));
  });

  it('ends with BadCheckpoint when another database answers at the address', async () => {
    const server = await open.server();
    const store = open.store(server);
    await store.append('case-1', 'no-stream', someEvents(3));
    const recorder = new Recorder();
    const subscription = store.subscribe({ from: 'start' }, recorder);
    await recorder.received(3);
    const old = recorder.checkpoints.at(-1);
    await server.stop();
    const impostor = await open.server({ port: server.port });
    await open.store(impostor).append('case-1', 'no-stream', someEvents(5));
    await subscription.ended;
    expect(recorder.problems.at(-1)).toMatchObject({ error: { kind: 'bad-checkpoint' }, fatal: true });
    expect(recorder.events).toHaveLength(3);
    expect(() => store.parsePosition(old as Position)).toThrow(
      expect.objectContaining({ kind: 'bad-checkpoint' }),
    );
  });

  it('gets through, and so do reads, however many appends wait for their answers', async () => {
    const server = await open.server();
    const store = open.store(server);
    await store.append('case-0', 'no-stream', [anEvent()]);
    const gate = new Gate();
    server.faults.plan('append', { kind: 'delay', until: gate.opened }, Infinity);
    const before = server.calls('append');
    const appends = Array.from({ length: 200 }, (_, number) =>
      store.append(`case-${number + 1}`, 'no-stream', [anEvent()]),
    );
    await eventually('many appends were under way', async () => server.calls('append') - before >= 48);
    const recorder = new Recorder();
    store.subscribe({ from: 'start' }, recorder);
    await recorder.received(49);
    gate.open();
    await Promise.all(appends);
    await recorder.received(201);
    expect(new Set(idsOf(recorder.events)).size).toBe(201);
  });

  it('is one of a bounded number: beyond it the server would leave it waiting without a word', async () => {
    const store = open.store(await open.server());
    const subscribe = () => store.subscribe({ from: 'end' }, new Recorder());
    const held = Array.from({ length: 24 }, subscribe);
    expect(subscribe).toThrow(StoreUnavailable);
    await held[0]?.stop();
    expect(subscribe).not.toThrow();
  });
});

describe('an EventStoreDB cluster', () => {
  it('whose follower is asked first is asked where it leads, and shows at once what was written', async () => {
    const leader = await open.server();
    const follower = await open.server({ follows: leader });
    const store = open.store(follower);
    const event = anEvent();
    await store.append('case-1', 'no-stream', [event]);
    expect(idsOf(await store.readStream('case-1'))).toEqual([event.id]);
    expect(idsOf(await store.readAll())).toEqual([event.id]);
    const recorder = new Recorder();
    store.subscribe({ from: 'start' }, recorder);
    await recorder.received(1);
    expect([follower.calls('append'), leader.calls('append') > 0]).toEqual([0, true]);
  });
});
