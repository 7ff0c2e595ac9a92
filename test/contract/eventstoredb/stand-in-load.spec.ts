import { START } from '@eventstore/db-client';
import { type StandIn, startStandIn } from '../../support/eventstoredb/stand-in.js';
import { eventually } from '../../support/eventually.js';
import { BareClient, event, Heard } from './support/bare-client.js';

/** The real server's limit of calls on one connection. */
const CALLS_PER_CONNECTION = 100;

describe('the stand-in with many at once', () => {
  let standIn: StandIn;
  let client: BareClient;

  beforeEach(async () => {
    standIn = await startStandIn();
    client = new BareClient(standIn);
  });
  afterEach(async () => {
    await client.dispose();
    await standIn.stop();
  });

  it('lets one of sixteen appends with one exact revision win, and tells the others what is there', async () => {
    await client.append('s', 'no_stream');
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => client.append('s', 0n)));
    const lost = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(lost).toHaveLength(15);
    for (const error of lost)
      expect(error).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n });
    expect(standIn.state.log.eventsOf('s')).toHaveLength(2);
  });

  it('tells a subscription everything once and in order, under concurrent appends', async () => {
    const heard = client.subscribe();
    const streams = Array.from({ length: 20 }, (_, index) => `s-${index}`);
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(streams.map((stream) => client.append(stream, 'any')));
    }
    const written = standIn.state.log.events.filter(({ type }) => !type.startsWith('$')).map(({ id }) => id);
    expect(written).toHaveLength(400);
    await eventually('everything was heard', async () => heard.ids.length >= 400);
    expect(heard.ids).toEqual(written);
  });

  it('holds back what a reader does not take, and loses nothing', async () => {
    const data = 'x'.repeat(20_000);
    for (let round = 0; round < 10; round += 1) {
      const events = Array.from({ length: 50 }, () => ({ ...event(), data }));
      await client.append('s', 'any', events);
    }
    const revisions: (bigint | undefined)[] = [];
    let openAtFirst = 0;
    for await (const { event: one } of client.client.readStream('s')) {
      revisions.push(one?.revision);
      if (revisions.length === 1) openAtFirst = standIn.openCalls('read');
    }
    // Ten megabytes do not fit between server and client: as long as little is taken, the call cannot end.
    expect(openAtFirst).toBe(1);
    expect(revisions).toEqual(Array.from({ length: 500 }, (_, index) => BigInt(index)));
  });

  it('serves a hundred calls on one connection, and further ones wait without a word', async () => {
    const all = Array.from(
      { length: CALLS_PER_CONNECTION + 20 },
      () => new Heard(client.client.subscribeToAll({ fromPosition: START })),
    );
    const caughtUp = (): number => all.filter(({ said }) => said.includes('caughtUp')).length;
    await eventually('a hundred were served', async () => caughtUp() === CALLS_PER_CONNECTION);
    expect(standIn.openCalls('subscribe')).toBe(CALLS_PER_CONNECTION);
    await expect(client.append('s', 'any', [event()], { deadline: 300 })).rejects.toMatchObject({
      type: 'deadline-exceeded',
    });
    expect([caughtUp(), standIn.calls('append')]).toEqual([CALLS_PER_CONNECTION, 0]);
  });
});
