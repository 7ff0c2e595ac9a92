import { EventFeed } from './event-feed.js';
import type { OpenFeed, ReceivedEvent } from './store-client.js';

/** A subscription that notes what it is told. */
class FakeFeed implements OpenFeed {
  readonly told: string[] = [];
  isWaiting = false;

  pause(): void {
    this.told.push('pause');
  }
  resume(): void {
    this.told.push('resume');
  }
  hasWaiting(): boolean {
    return this.isWaiting;
  }
  cancel(): void {
    this.told.push('cancel');
  }
}

const at = (number: number) => ({ commit: BigInt(number), prepare: BigInt(number) });

function event(number: number, overrides: Partial<ReceivedEvent> = {}): ReceivedEvent {
  return {
    id: `${number}`,
    type: 't.v1',
    stream: 'case-1',
    revision: number,
    position: at(number),
    data: {},
    metadata: {},
    createdAt: '',
    ...overrides,
  };
}

let open: FakeFeed;
let feed: EventFeed;
beforeEach(() => {
  open = new FakeFeed();
  feed = new EventFeed((stream) => stream.startsWith('case-'), 3);
  feed.attach(open);
});

function come(...numbers: readonly number[]): void {
  for (const number of numbers) feed.event(event(number));
}

const numbersOf = (step: Awaited<ReturnType<EventFeed['next']>>) =>
  step.kind === 'events' ? step.events.map(({ revision }) => revision) : step.kind;

describe('what a subscription of the server brings', () => {
  it('is handed out in batches, in order, and the last covers what was skipped behind it', async () => {
    come(1, 2, 3, 4);
    feed.event(event(5, { stream: 'unit-1' }));
    expect(await feed.next()).toMatchObject({ kind: 'events', coveredTo: at(3) });
    expect(await feed.next()).toMatchObject({ kind: 'events', coveredTo: at(5), events: [{ revision: 4 }] });
  });

  it('makes the server wait beyond a batch, and go on once there is room', async () => {
    come(1, 2);
    expect(open.told).toEqual([]);
    come(3, 4);
    expect([open.told, feed.isPaused]).toEqual([['pause'], true]);
    expect(numbersOf(await feed.next())).toEqual([1, 2, 3]);
    expect([open.told, feed.isPaused]).toEqual([['pause', 'resume'], false]);
  });

  it('is caught up once everything before it was handed out, and again after later events', async () => {
    come(1);
    feed.caughtUp();
    expect(numbersOf(await feed.next())).toEqual([1]);
    expect(await feed.next()).toEqual({ kind: 'caught-up' });
    come(2);
    expect(numbersOf(await feed.next())).toEqual([2]);
    expect(await feed.next()).toEqual({ kind: 'caught-up' });
  });

  it('is not caught up while events wait inside the client', async () => {
    open.isWaiting = true;
    feed.caughtUp();
    const next = feed.next();
    open.isWaiting = false;
    come(1);
    expect(numbersOf(await next)).toEqual([1]);
    expect(await feed.next()).toEqual({ kind: 'caught-up' });
  });

  it('covers what does not match, at the end or after a long way', async () => {
    feed.event(event(1, { stream: 'unit-1' }));
    feed.caughtUp();
    expect(await feed.next()).toEqual({ kind: 'skipped', coveredTo: at(1) });
    const far = new EventFeed(() => false, 3);
    for (let number = 1; number <= 1_000; number += 1) far.event(event(number));
    expect(await far.next()).toEqual({ kind: 'skipped', coveredTo: at(1_000) });
  });

  it('never shows nor covers what the server or another program wrote for itself', async () => {
    come(1);
    feed.event(event(2, { stream: '$stats' }));
    feed.event(event(3, { type: '$metadata' }));
    feed.event(event(4, { stream: 'shuri-database' }));
    feed.event(event(5, { data: 'bytes' }));
    feed.caughtUp();
    expect(await feed.next()).toMatchObject({ kind: 'events', coveredTo: at(1), events: [{ revision: 1 }] });
    expect(await feed.next()).toEqual({ kind: 'caught-up' });
    expect([feed.hasSeen(at(5)), feed.hasSeen(at(6))]).toEqual([true, false]);
  });

  it('is handed out to its last event before the drop is told', async () => {
    come(1);
    const error = new Error('gone');
    feed.failed(error);
    come(2);
    expect(numbersOf(await feed.next())).toEqual([1]);
    expect(await feed.next()).toEqual({ kind: 'dropped', error });
    expect(open.told).toEqual(['cancel']);
  });

  it('drops with a clean end too, and stops at once when told to', async () => {
    feed.ended();
    expect(await feed.next()).toMatchObject({ kind: 'dropped', error: { kind: 'unavailable' } });
    come(1);
    feed.stop();
    expect(await feed.next()).toEqual({ kind: 'stopped' });
  });

  it('cancels what is opened after it was told to stop', () => {
    const late = new EventFeed(() => true, 3);
    late.stop();
    late.attach(open);
    expect(open.told).toEqual(['cancel']);
  });
});
