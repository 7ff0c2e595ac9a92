import {
  EventStoreError,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type SubscribeOptions,
  type Subscriber,
  type Subscription,
} from '#event-store';

const PAGE = 512;

/**
 * A part of a store that others use too, which looks like a store of its own: streams get a prefix, and the log begins
 * where the compartment did. For a server that a test cannot empty.
 */
export class Compartment implements EventStore {
  readonly #store: EventStore;
  readonly #prefix: string;
  readonly #after: Position | undefined;

  private constructor(store: EventStore, prefix: string, after: Position | undefined) {
    this.#store = store;
    this.#prefix = prefix;
    this.#after = after;
  }

  /** @param after the last event before the compartment's first */
  static of(store: EventStore, prefix: string, after: Position | undefined): Compartment {
    return new Compartment(store, prefix, after);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]) {
    return this.#named(stream, (name) => this.#store.append(name, expected, events));
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<readonly StoredEvent[]> {
    const events = await this.#named(stream, (name) => this.#store.readStream(name, options));
    return events.map((event) => this.#own(event));
  }

  async readAll({ direction = 'forward', from, limit = 4_096 }: ReadAllOptions = {}): Promise<
    readonly StoredEvent[]
  > {
    const isForward = direction === 'forward';
    const found: StoredEvent[] = [];
    let next = from ?? (isForward ? 'start' : 'end');
    if (next === 'start') next = isForward ? (this.#after ?? 'start') : 'start';
    let isFirst = true;
    for (;;) {
      const page: readonly StoredEvent[] = await this.#store.readAll({ direction, from: next, limit: PAGE });
      // A forward page includes its beginning: of a later one that is known, of the first it may be the event before.
      const fresh = isForward && !isFirst ? page.slice(1) : page;
      const mine = fresh.filter((event) => this.#isMine(event));
      found.push(...mine.map((event) => this.#own(event)));
      const last = page.at(-1);
      const isOver = last === undefined || page.length < PAGE || (!isForward && this.#isBefore(last));
      if (found.length >= limit || isOver) return found.slice(0, limit);
      next = last.position;
      isFirst = false;
    }
  }

  subscribe(options: SubscribeOptions, subscriber: Subscriber): Subscription {
    const prefixes = options.streamPrefixes ?? [''];
    const isFromStart = options.from === 'start' && this.#after !== undefined;
    const from = isFromStart ? { after: this.#after } : options.from;
    return this.#store.subscribe(
      { ...options, from, streamPrefixes: prefixes.map((prefix) => this.#prefix + prefix) },
      {
        onEvents: (events, checkpoint) =>
          subscriber.onEvents(
            events.map((event) => this.#own(event)),
            checkpoint,
          ),
        onCaughtUp: () => subscriber.onCaughtUp?.(),
        onCheckpoint: async (checkpoint) => subscriber.onCheckpoint?.(checkpoint),
        onProblem: (error, fatal) => subscriber.onProblem?.(error, fatal),
      },
    );
  }

  async head(): Promise<Position | undefined> {
    const [last] = await this.readAll({ direction: 'backward', limit: 1 });
    return last?.position;
  }

  comparePositions(a: Position, b: Position): number {
    return this.#store.comparePositions(a, b);
  }

  parsePosition(text: string): Position {
    return this.#store.parsePosition(text);
  }

  isReady(): Promise<boolean> {
    return this.#store.isReady();
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  /** A name that is refused as it is must be refused with the prefix too; errors speak of the name that was given. */
  async #named<T>(stream: string, call: (name: string) => Promise<T>): Promise<T> {
    const isProper = stream !== '' && !stream.startsWith('$');
    try {
      return await call(isProper ? this.#prefix + stream : stream);
    } catch (error) {
      if (error instanceof EventStoreError && 'stream' in error) Object.assign(error, { stream });
      throw error;
    }
  }

  #isMine({ stream }: StoredEvent): boolean {
    return stream.startsWith(this.#prefix);
  }

  #isBefore({ position }: StoredEvent): boolean {
    return this.#after !== undefined && this.#store.comparePositions(position, this.#after) <= 0;
  }

  #own(event: StoredEvent): StoredEvent {
    return { ...event, stream: event.stream.slice(this.#prefix.length) };
  }
}
