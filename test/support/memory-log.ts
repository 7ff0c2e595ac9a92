import {
  BadCheckpoint,
  NotAPosition,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  StreamNotFound,
  type SubscribeOptions,
  type Subscriber,
  type Subscription,
} from '#event-store';
import type { LiveStore } from '../../apps/api/src/live/live-feed.js';
import { derivedId } from '#kernel';

/** Lets something happen later: a spec decides when. */
export type Later = (what: string) => Promise<unknown>;

const DIGITS = 6;

/** A log in memory, whose reads and deliveries take as long as a spec wants and meanwhile grow old. */
export class MemoryLog implements LiveStore {
  readonly events: StoredEvent[] = [];
  readonly #open = new Set<MemorySubscription>();
  /** How many subscriptions were ever begun. */
  subscriptions = 0;

  constructor(
    private readonly later: Later,
    private readonly batchSize = 3,
  ) {}

  append(stream: string, name = 'something-happened'): StoredEvent {
    const revision = this.events.filter((event) => event.stream === stream).length;
    const event: StoredEvent = {
      id: derivedId('memory', this.events.length),
      type: `test.${name}.v1`,
      stream,
      revision,
      position: positionAt(this.events.length + 1),
      data: {},
      meta: {
        recordedAt: '2024-04-10T01:00:00.000Z',
        siteId: 'main',
        actor: { id: 'desk-1', role: 'front-desk', tokenId: 't-1' },
      },
      storedAt: '2024-04-10T01:00:00.000Z',
    };
    this.events.push(event);
    for (const one of this.#open) one.wake();
    return event;
  }

  /** Ends every subscription as broken. */
  cut(error: Error): void {
    for (const one of this.#open) one.end(error);
  }

  subscribe({ from, streamPrefixes = [''] }: SubscribeOptions, subscriber: Subscriber): Subscription {
    this.subscriptions += 1;
    const after = typeof from === 'object' ? rowOf(from.after) : from === 'start' ? 0 : this.events.length;
    const one = new MemorySubscription(
      this.events,
      after,
      this.batchSize,
      streamPrefixes,
      subscriber,
      this.later,
    );
    this.#open.add(one);
    void one.ended.then(() => this.#open.delete(one));
    return one;
  }

  async readAll({ from = 'start', limit = 4_096 }: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    const first = from === 'start' ? 0 : Math.max(0, rowOf(from as Position) - 1);
    const page = this.events.slice(first, first + limit);
    await this.later('read');
    return page;
  }

  async readStream(
    stream: string,
    { from = 0, limit = 4_096 }: ReadStreamOptions = {},
  ): Promise<readonly StoredEvent[]> {
    const all = this.events.filter((event) => event.stream === stream);
    await this.later('read');
    if (all.length === 0) throw new StreamNotFound(stream);
    return all.slice(Number(from), Number(from) + limit);
  }

  async head(): Promise<Position | undefined> {
    const head = this.events.at(-1)?.position;
    await this.later('head');
    return head;
  }

  comparePositions(a: Position, b: Position): number {
    return rowOf(a) - rowOf(b);
  }

  parsePosition(text: string): Position {
    if (/^p\d{6}$/.test(text)) return text as Position;
    if (/^q\d{6}$/.test(text)) throw new BadCheckpoint(`${text} is of another log`);
    throw new NotAPosition(text);
  }
}

class MemorySubscription implements Subscription {
  readonly ended: Promise<void>;
  #isOver = false;
  #failure: Error | undefined;
  #wake: () => void = () => undefined;

  constructor(
    private readonly events: readonly StoredEvent[],
    private after: number,
    private readonly batchSize: number,
    private readonly prefixes: readonly string[],
    private readonly subscriber: Subscriber,
    private readonly later: Later,
  ) {
    this.ended = this.#run();
  }

  wake(): void {
    this.#wake();
  }

  stop(): Promise<void> {
    this.#isOver = true;
    this.#wake();
    return this.ended;
  }

  end(failure: Error): void {
    this.#failure = failure;
    void this.stop();
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      if (this.after === this.events.length) await new Promise<void>((resolve) => (this.#wake = resolve));
      else await this.#deliver();
    }
    if (this.#failure !== undefined) this.subscriber.onProblem?.(this.#failure, true);
  }

  async #deliver(): Promise<void> {
    const batch = this.events.slice(this.after, this.after + this.batchSize);
    await this.later('deliver');
    if (this.#isOver) return;
    this.after += batch.length;
    const wanted = batch.filter(({ stream }) => this.prefixes.some((prefix) => stream.startsWith(prefix)));
    const checkpoint = positionAt(this.after);
    if (wanted.length > 0) await this.subscriber.onEvents(wanted, checkpoint);
    else await this.subscriber.onCheckpoint?.(checkpoint);
  }
}

function positionAt(row: number): Position {
  return `p${String(row).padStart(DIGITS, '0')}` as Position;
}

function rowOf(position: Position): number {
  return Number(position.slice(1));
}
