import {
  cancelled,
  notLeader,
  notReady,
  tooLarge,
  unauthenticated,
} from '../../support/eventstoredb/refusal.js';
import { type StandIn, startStandIn } from '../../support/eventstoredb/stand-in.js';
import { eventually } from '../../support/eventually.js';
import { BareClient, event } from './support/bare-client.js';
import { sayAndBeGone, Wiretap } from './support/wiretap.js';

const DEADLINE_MS = 300;

describe('the stand-in goes wrong where a test orders it:', () => {
  let standIn: StandIn;
  let client: BareClient;
  const others: { dispose?(): Promise<void>; stop?(): Promise<void> }[] = [];

  beforeEach(async () => {
    standIn = await startStandIn();
    client = new BareClient(standIn);
  });
  afterEach(async () => {
    await client.dispose();
    for (const other of others.splice(0)) await (other.dispose?.() ?? other.stop?.());
    await standIn.stop();
  });

  const written = (): number => standIn.state.log.eventsOf('s').length;

  it('silence, and nothing is done', async () => {
    standIn.faults.plan('append', { kind: 'silence' });
    const append = client.append('s', 'any', [event()], { deadline: DEADLINE_MS });
    await expect(append).rejects.toMatchObject({ type: 'deadline-exceeded' });
    expect(written()).toBe(0);
    await eventually('the call was over', async () => standIn.openCalls('append') === 0);
  });

  it('a status with trailers, for as many calls as were planned', async () => {
    standIn.faults.plan('append', { kind: 'status', refusal: tooLarge(7) });
    standIn.faults.plan('append', { kind: 'status', refusal: unauthenticated() }, 2);
    await expect(client.append('s', 'any')).rejects.toMatchObject({ maxAppendSize: 7 });
    await expect(client.append('s', 'any')).rejects.toMatchObject({ type: 'access-denied' });
    await expect(client.append('s', 'any')).rejects.toMatchObject({ type: 'access-denied' });
    await client.append('s', 'no_stream');
    expect(standIn.calls('append')).toBe(4);
  });

  it('a late answer to what was done at once', async () => {
    let answer: (value: unknown) => void = () => undefined;
    standIn.faults.plan('append', { kind: 'delay', until: new Promise((resolve) => (answer = resolve)) });
    let settled = false;
    const append = client.append('s', 'any').finally(() => (settled = true));
    await eventually('the event was written', async () => written() === 1);
    expect(settled).toBe(false);
    answer(undefined);
    await expect(append).resolves.toMatchObject({ success: true });
  });

  it('a connection cut in place of the answer: what was written stays, and a repeat writes nothing more', async () => {
    standIn.faults.plan('append', { kind: 'reply-then-drop' });
    const events = [event(), event()];
    await expect(client.append('s', 'no_stream', events)).rejects.toMatchObject({ type: 'unavailable' });
    expect(written()).toBe(2);
    await expect(client.append('s', 'no_stream', events)).resolves.toMatchObject({
      nextExpectedRevision: 1n,
    });
    expect(written()).toBe(2);
  });

  it('a client that dies in the middle of an append, behind whichever byte: nothing is written', async () => {
    const elsewhere = await startStandIn();
    const wiretap = await Wiretap.before(elsewhere);
    const tapped = new BareClient(wiretap, 'tapped');
    others.push(tapped, wiretap, elsewhere);
    await tapped.append('first', 'any');
    const { length: begins } = wiretap.heard;
    const events = [event(), event()];
    await tapped.append('s', 'any', events);
    const { heard } = wiretap;
    for (let said = begins; said < heard.length; said += 1) {
      await sayAndBeGone(standIn, heard.subarray(0, said));
    }
    expect(written()).toBe(0);
    await expect(client.append('s', 'no_stream', events)).resolves.toMatchObject({
      nextExpectedRevision: 1n,
    });
  });

  it('a read that ends before it began, and one that never does', async () => {
    await client.append('s', 'no_stream');
    standIn.faults.plan('read', { kind: 'half-close' });
    standIn.faults.plan('read', { kind: 'silence' });
    await expect(client.read('s')).resolves.toEqual([]);
    const silent = client.client.readStream('s');
    await eventually('the read had come', async () => standIn.openCalls('read') === 1);
    await silent.cancel();
    await eventually('the read was over', async () => standIn.openCalls('read') === 0);
    await expect(client.read('s')).resolves.toHaveLength(1);
  });

  it('a server that does not lead names the one that does, and the client hops there', async () => {
    const follower = await startStandIn({ follows: standIn });
    const hopping = new BareClient(follower);
    others.push(hopping, follower);
    const leaders = { requiresLeader: true };
    await expect(hopping.append('s', 'any', [event()], leaders)).rejects.toMatchObject({
      type: 'not-leader',
      leader: { address: '127.0.0.1', port: standIn.port },
    });
    await hopping.append('s', 'no_stream', [event()], leaders);
    expect([standIn.calls('append'), follower.calls('append'), written()]).toEqual([1, 1, 1]);
  });

  it('a server that says so by plan for one call, and serves the next', async () => {
    standIn.faults.plan('read', {
      kind: 'status',
      refusal: notLeader({ host: '127.0.0.1', port: standIn.port }),
    });
    await client.append('s', 'no_stream');
    await expect(client.read('s')).rejects.toMatchObject({ type: 'not-leader' });
    await expect(client.read('s')).resolves.toHaveLength(1);
  });

  it('a follower shows what the leader has written to reads that do not require the leader', async () => {
    const follower = await startStandIn({ follows: standIn });
    const reading = new BareClient(follower);
    others.push(reading, follower);
    await client.append('s', 'no_stream');
    await expect(reading.read('s')).resolves.toHaveLength(1);
  });

  it('a frozen server: accepted, never answered, and going on when thawed', async () => {
    await client.append('s', 'no_stream');
    standIn.freeze();
    const late = client.append('s', 0n, [event()], { deadline: DEADLINE_MS });
    await expect(late).rejects.toMatchObject({ type: 'deadline-exceeded' });
    const fresh = new BareClient(standIn, 'fresh');
    others.push(fresh);
    const onNewConnection = fresh.append('t', 'any', [event()], { deadline: DEADLINE_MS });
    await expect(onNewConnection).rejects.toMatchObject({ type: 'deadline-exceeded' });
    standIn.thaw();
    await expect(client.read('s')).resolves.not.toHaveLength(0);
  });

  it('a kill: connections are cut, new ones refused, and what was written is there after the restart', async () => {
    const heard = client.subscribe();
    const events = [event()];
    await client.append('s', 'no_stream', events);
    await eventually('it was heard', async () => heard.ids.length === 1);
    const { port } = standIn;
    await standIn.kill();
    await eventually('the subscription failed', async () => heard.said.length === 2);
    expect(heard.said).toEqual(['caughtUp', 'UnavailableError']);
    await expect(client.append('s', 0n)).rejects.toMatchObject({ type: 'unavailable' });
    await standIn.start();
    expect(standIn.port).toBe(port);
    await expect(client.read('s')).resolves.toEqual(events.map(({ id }) => id));
  });

  it('a restart takes the memory of recent ids: `any` writes a repeat again, an exact expectation does not', async () => {
    const events = [event()];
    await client.append('s', 'no_stream', events);
    await client.append('s', 'any', events);
    expect(written()).toBe(1);
    await standIn.restart();
    const afterwards = new BareClient(standIn);
    others.push(afterwards);
    await afterwards.append('s', 'no_stream', events);
    expect(written()).toBe(1);
    await afterwards.append('s', 'any', events);
    expect(written()).toBe(2);
  });

  it('the connection of one client cut, and another’s append in flight unaffected', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const other = new BareClient(standIn, 'other');
    others.push(other);
    const heard = client.subscribe();
    await eventually('the subscription was live', async () => heard.said.length === 1);
    standIn.faults.plan('append', { kind: 'delay', until: new Promise((resolve) => (answer = resolve)) });
    const inFlight = other.append('s', 'no_stream');
    await eventually('the event was written', async () => written() === 1);
    standIn.cutConnections('bare');
    await eventually('the subscription failed', async () => heard.said.length === 2);
    answer(undefined);
    await expect(inFlight).resolves.toMatchObject({ success: true });
  });

  it.each([
    ['with an error', notReady(), ['UnavailableError']],
    ['with a cancel', cancelled(), ['CancelledError']],
    ['with a clean end', 'end', ['end', 'close']],
  ] as const)('open subscriptions dropped %s, and later ones served', async (_how, drop, said) => {
    const heard = client.subscribe();
    await eventually('the subscription was live', async () => heard.said.length === 1);
    standIn.faults.dropSubscriptions(drop);
    await eventually('it ended', async () => heard.said.length === 1 + said.length);
    expect(heard.said).toEqual(['caughtUp', ...said]);
    const again = client.subscribe();
    await client.append('s', 'no_stream');
    await eventually('the later one heard', async () => again.ids.length === 1);
    expect(heard.ids).toEqual([]);
  });

  it('open subscriptions that stay open and say nothing more, and later ones served', async () => {
    const stalled = client.subscribe();
    await eventually('the subscription was live', async () => stalled.said.length === 1);
    standIn.faults.dropSubscriptions('stall');
    const served = client.subscribe();
    await client.append('s', 'no_stream');
    await eventually('the later one heard', async () => served.ids.length === 1);
    expect([stalled.ids, stalled.said]).toEqual([[], ['caughtUp']]);
    expect(standIn.openCalls('subscribe')).toBe(2);
  });
});
