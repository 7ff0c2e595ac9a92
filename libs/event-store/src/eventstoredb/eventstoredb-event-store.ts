import { isName, prepareAppend } from '../append-input.js';
import { InvalidAppend, StoreClosed, StoreUnavailable, StreamNotFound } from '../event-store.errors.js';
import type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  StoredEvent,
  SubscribeOptions,
  Subscriber,
  Subscription,
} from '../event-store.port.js';
import { prepareAllRead, prepareStreamRead } from '../read-input.js';
import { Appends } from './appends.js';
import { CallGate } from './call-gate.js';
import { DatabaseIdentity } from './database-identity.js';
import { parseDatabaseUrl } from './database-url.js';
import { connectDbClient } from './db-client.js';
import { EventStoreDbSubscription } from './eventstoredb-subscription.js';
import { IDENTITY_STREAM, OwnEvents } from './own-events.js';
import type { LogRead, StoreClient } from './store-client.js';
import { StoreReads } from './store-reads.js';
import { storeTrouble } from './store-trouble.js';
import { TimedCalls } from './timed-calls.js';
import { fromWire, toWire } from './wire-event.js';

/** An event store on a server, which may be away or refuse us. */
export interface EventStoreDb extends EventStore {
  /**
   * One look at the leader, without patience: why the server cannot be used now, in a sentence that names the hosts and
   * holds no secret; undefined when it can.
   */
  trouble(): Promise<string | undefined>;
}

/** How an EventStoreDB or KurrentDB is opened. */
export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113`; with several hosts or `esdb+discover://` the leader is found. */
  readonly url: string;
  /**
   * How long one call may take before its outcome counts as unknown. Default: `defaultDeadline` of the URL, else 4,000 ms;
   * the server's own limit is 2,000.
   */
  readonly callMs?: number;
  /** How long a call is tried again while the server takes none. Default 15,000 ms: an election may last that long. */
  readonly patienceMs?: number;
  /** How often a subscription that hears nothing compares itself with the log. Default 10,000 ms. */
  readonly watchEveryMs?: number;
}

const DEFAULT_CALL_MS = 4_000;
const LAST_EVENT = { direction: 'backward', from: 'end', count: 1 } as const;
/** A connection carries about 100 calls at once: each kind has its share, so that none waits behind another. */
const APPENDS_AT_ONCE = 48;
const READS_AT_ONCE = 24;
const SUBSCRIPTIONS = 24;

/**
 * Opens an event store on EventStoreDB 23.10 or newer, or KurrentDB. Makes one client, which is one connection: a process
 * opens one store. A server that is down is no error here: `isReady` is false until it comes.
 * @throws UnusableStoreUrl when the address cannot be used
 */
export function openEventStoreDb(options: EventStoreDbOptions): EventStoreDb {
  const address = parseDatabaseUrl(options.url);
  const callMs = options.callMs ?? Number(address.settings.defaultDeadline ?? DEFAULT_CALL_MS);
  return new EventStoreDbEventStore(connectDbClient(address), address.shown, { ...options, callMs });
}

class EventStoreDbEventStore implements EventStoreDb {
  readonly #client: StoreClient;
  readonly #callMs: number;
  readonly #watchEveryMs: number;
  readonly #closing = new AbortController();
  readonly #appends: Appends;
  readonly #reads: StoreReads;
  readonly #own: OwnEvents;
  readonly #identity: DatabaseIdentity;
  readonly #subscriptions = new Set<EventStoreDbSubscription>();
  /** Calls that `close` waits for. */
  readonly #inFlight = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  constructor(
    client: StoreClient,
    private readonly shown: string,
    options: EventStoreDbOptions & { readonly callMs: number },
  ) {
    this.#client = client;
    this.#callMs = options.callMs;
    this.#watchEveryMs = options.watchEveryMs ?? 10_000;
    const patienceMs = options.patienceMs ?? 15_000;
    const { signal } = this.#closing;
    const calls = new TimedCalls(
      client,
      new CallGate(APPENDS_AT_ONCE),
      new CallGate(READS_AT_ONCE),
      this.#callMs,
    );
    this.#reads = new StoreReads(calls, patienceMs, signal, shown);
    this.#appends = new Appends(calls, this.#reads, patienceMs, signal, shown);
    this.#own = new OwnEvents(this.#reads);
    this.#identity = new DatabaseIdentity(this.#reads, this.#appends);
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    this.#refuseIfClosed();
    const append = prepareAppend(stream, expected, events);
    if (stream === IDENTITY_STREAM) throw new InvalidAppend(`stream ${stream} marks the database`);
    const sent = toWire(append, events);
    return this.#call(async () => {
      // Whoever has subscribed from the end before this call must see its events.
      for (const subscription of this.#subscriptions) await subscription.anchored;
      await this.#identity.known();
      const { revision, position } = await this.#appends.write(append, sent);
      return position === undefined ? { revision } : { revision, position: this.#identity.write(position) };
    });
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    this.#refuseIfClosed();
    const { direction, from, limit } = prepareStreamRead(options);
    if (!isName(stream) || stream === IDENTITY_STREAM) throw new StreamNotFound(stream);
    return this.#call(async () => {
      const id = await this.#identity.known();
      // The server refuses to read forward from the end: that is the last event, read backward.
      const isLast = from === 'end' && direction === 'forward';
      const read = isLast ? LAST_EVENT : ({ direction, from, count: limit } as const);
      return this.#reads.streamAs({ stream, ...read }, (event) => fromWire(event, id));
    });
  }

  async readAll(options: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    this.#refuseIfClosed();
    const { direction, from, limit } = prepareAllRead(options);
    return this.#call(async () => {
      const id = await this.#identity.known();
      if (from === (direction === 'forward' ? 'end' : 'start')) return [];
      const events = await this.#own.page({ direction, from: this.#boundary(from) }, limit);
      return events.map((event) => fromWire(event, id));
    });
  }

  subscribe(options: SubscribeOptions, subscriber: Subscriber): Subscription {
    this.#refuseIfClosed();
    if (this.#subscriptions.size >= SUBSCRIPTIONS) {
      throw new StoreUnavailable(
        `one connection carries ${SUBSCRIPTIONS} subscriptions: share one within the process`,
      );
    }
    const tools = {
      client: this.#client,
      reads: this.#reads,
      identity: this.#identity,
      confirmMs: this.#callMs,
      watchEveryMs: this.#watchEveryMs,
    };
    const subscription = new EventStoreDbSubscription(tools, options, subscriber);
    this.#subscriptions.add(subscription);
    void subscription.ended.then(() => this.#subscriptions.delete(subscription));
    return subscription;
  }

  async head(): Promise<Position | undefined> {
    this.#refuseIfClosed();
    return this.#call(async () => {
      await this.#identity.known();
      const last = await this.#own.head();
      return last === undefined ? undefined : this.#identity.write(last);
    });
  }

  comparePositions(a: Position, b: Position): number {
    return this.#identity.compare(a, b);
  }

  parsePosition(text: string): Position {
    this.#identity.parse(text);
    return text as Position;
  }

  /** One look at the leader, without patience. */
  async isReady(): Promise<boolean> {
    if (this.#closed !== undefined) return false;
    try {
      await this.#call(() => this.#identity.confirmed(0));
      return true;
    } catch {
      return false;
    }
  }

  async trouble(): Promise<string | undefined> {
    try {
      this.#refuseIfClosed();
      await this.#call(async () => {
        await this.#identity.confirmed(0);
        await this.#reads.end(0);
      });
      return undefined;
    } catch (error) {
      return storeTrouble(error, this.shown);
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.stop()));
    await Promise.allSettled(this.#inFlight);
    await this.#client.close();
  }

  #boundary(from: Position | 'start' | 'end'): LogRead['from'] {
    if (from === 'start') return 'start';
    return from === 'end' ? 'end' : this.#identity.parse(from);
  }

  async #call<T>(call: () => Promise<T>): Promise<T> {
    const running = call();
    this.#inFlight.add(running);
    try {
      return await running;
    } finally {
      this.#inFlight.delete(running);
    }
  }

  #refuseIfClosed(): void {
    if (this.#closed !== undefined) throw new StoreClosed();
  }
}
