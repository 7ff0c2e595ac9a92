import { setImmediate as turn } from 'node:timers/promises';
import { AccessDenied, BadCheckpoint, StoreClosed } from '../event-store.errors.js';
import type { SubscribeOptions, Subscriber, Subscription } from '../event-store.port.js';
import { failureOf } from './call-failure.js';
import type { DatabaseIdentity } from './database-identity.js';
import { EventFeed, type FeedStep } from './event-feed.js';
import { compareLogPositions, positionParts } from './log-positions.js';
import { Backoff, pause } from './patience.js';
import type { LogPosition, ReceivedEvent, StoreClient } from './store-client.js';
import type { StoreReads } from './store-reads.js';
import { watchOver } from './watchdog.js';
import { fromWire } from './wire-event.js';

const DEFAULT_BATCH = 500;
const LONGEST_PAUSE_MS = 5_000;

/** A subscription has pauses of its own, and reports each attempt that failed. */
const NO_PATIENCE = 0;

/** What a subscription needs of its store. */
export interface SubscriptionTools {
  readonly client: StoreClient;
  readonly reads: StoreReads;
  readonly identity: DatabaseIdentity;
  /** How long the server may take to confirm. */
  readonly confirmMs: number;
  /** How often the watchdog looks. */
  readonly watchEveryMs: number;
}

/** The subscriber itself refused: that is not to be tried again. */
class RefusedBySubscriber extends Error {
  constructor(override readonly cause: unknown) {
    super('the subscriber has refused events');
  }
}

/**
 * Follows the log of all events over subscriptions of the server, which never come back by themselves: when one ends,
 * in whatever way, or goes silent, the next begins after the last event that the subscriber has taken.
 */
export class EventStoreDbSubscription implements Subscription {
  readonly ended: Promise<void>;
  /** Resolves when it is settled after which event it begins, or that this cannot be known now. */
  readonly anchored: Promise<void>;
  readonly #stopping = new AbortController();
  readonly #backoff = new Backoff(LONGEST_PAUSE_MS);
  #databaseId: string | undefined;
  #after: LogPosition | 'start' | 'end';
  #feed: EventFeed | undefined;

  constructor(
    private readonly tools: SubscriptionTools,
    private readonly options: SubscribeOptions,
    private readonly subscriber: Subscriber,
  ) {
    this.#after = typeof options.from === 'string' ? options.from : 'start';
    this.anchored = this.#anchor().catch(() => undefined);
    this.ended = this.#run();
  }

  stop(): Promise<void> {
    this.#stopping.abort();
    this.#feed?.stop();
    return this.ended;
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #run(): Promise<void> {
    await this.anchored;
    await turn();
    while (!this.#isStopped) {
      try {
        await this.#follow(await this.#placeToBegin());
      } catch (error) {
        if (this.#isStopped) return;
        const isFatal = !isWorthAnotherTry(error);
        this.#problem(error instanceof RefusedBySubscriber ? error.cause : error, isFatal);
        if (isFatal) return;
        await pause(this.#backoff.next(), this.#stopping.signal);
      }
    }
  }

  /** The end is the end at the time of subscribing, however long the first attempt takes. */
  async #anchor(): Promise<void> {
    if (this.#after !== 'end') return;
    await this.tools.identity.known();
    this.#after = (await this.tools.reads.end()) ?? 'start';
  }

  /**
   * @throws BadCheckpoint when the place is of another database, or beyond the end of this one: the server would pass
   * over what comes up to there without a word
   */
  async #placeToBegin(): Promise<LogPosition | 'start'> {
    const { identity, reads } = this.tools;
    const id = await identity.confirmed(NO_PATIENCE);
    if (this.#databaseId === undefined && typeof this.options.from === 'object') {
      const { databaseId, ...position } = positionParts(this.options.from.after);
      this.#databaseId = databaseId;
      this.#after = position;
    }
    this.#databaseId ??= id;
    if (this.#databaseId !== id) {
      throw new BadCheckpoint(
        `the place to go on from belongs to database ${this.#databaseId}; this one is ${id}`,
      );
    }
    if (this.#after === 'start') return 'start';
    const end = await reads.end(NO_PATIENCE);
    if (this.#after === 'end') this.#after = end ?? 'start';
    else if (end === undefined || compareLogPositions(this.#after, end) > 0) {
      throw new BadCheckpoint(`${identity.write(this.#after)} lies beyond the end of the log`);
    }
    return this.#after;
  }

  /** Follows one subscription until it ends; throws why it did. */
  async #follow(after: LogPosition | 'start'): Promise<void> {
    const { client, reads, confirmMs, watchEveryMs } = this.tools;
    const { streamPrefixes: prefixes } = this.options;
    const matches = (stream: string) =>
      prefixes === undefined || prefixes.some((one) => stream.startsWith(one));
    const feed = new EventFeed(matches, this.options.batchSize ?? DEFAULT_BATCH);
    if (after !== 'start') feed.startAfter(after);
    this.#feed = feed;
    feed.attach(client.subscribe(after, feed));
    if (this.#isStopped) feed.stop();
    const endWatch = watchOver(feed, { confirmMs, everyMs: watchEveryMs }, () => reads.end(NO_PATIENCE));
    try {
      for (;;) {
        const step = await feed.next();
        if (step.kind === 'stopped') return;
        if (step.kind === 'dropped') throw step.error;
        await this.#take(step);
        if (this.#isStopped) return;
      }
    } finally {
      endWatch();
      feed.stop();
    }
  }

  async #take(step: Exclude<FeedStep, { kind: 'stopped' | 'dropped' }>): Promise<void> {
    switch (step.kind) {
      case 'events':
        await this.#deliver(step.events, step.coveredTo);
        this.#after = step.coveredTo;
        this.#backoff.reset();
        return;
      case 'skipped':
        this.#after = step.coveredTo;
        return this.#checkpoint(step.coveredTo);
      case 'caught-up':
        this.#tell(() => this.subscriber.onCaughtUp?.());
    }
  }

  /** @throws RefusedBySubscriber: then nothing later may reach it */
  async #deliver(received: readonly ReceivedEvent[], coveredTo: LogPosition): Promise<void> {
    const events = received.map((event) => fromWire(event, this.#databaseId ?? ''));
    try {
      await this.subscriber.onEvents(events, this.tools.identity.write(coveredTo));
    } catch (error) {
      throw new RefusedBySubscriber(error);
    }
  }

  async #checkpoint(coveredTo: LogPosition): Promise<void> {
    try {
      await this.subscriber.onCheckpoint?.(this.tools.identity.write(coveredTo));
    } catch (error) {
      this.#problem(error, false);
    }
  }

  #problem(error: unknown, isFatal: boolean): void {
    this.#tell(() => this.subscriber.onProblem?.(error, isFatal));
  }

  /** A listener that throws is a fault of its own; it must not end the subscription silently. */
  #tell(call: () => void): void {
    try {
      call();
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error));
    }
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  if (error instanceof RefusedBySubscriber || error instanceof BadCheckpoint) return false;
  if (error instanceof AccessDenied || error instanceof StoreClosed) return false;
  return failureOf(error).kind !== 'denied';
}
