import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, Position, StoredEvent } from '#event-store';
import { follow } from './follow.js';
import { Lane, type UnblockOutcome } from './lane.js';
import { Mutex } from './mutex.js';
import { listParked, type ParkedStream } from './parking.js';
import { ForeignViews, UnknownProjection } from './projection.errors.js';
import type { EventDecoder, Projection } from './projection.js';
import { type Shard, WHOLE } from './shard.js';
import type { Fence } from './stretch.js';
import { createEngineTables } from './tables.js';
import type { Views } from './views.js';
import { WaitingRoom, type WaitOutcome } from './waiting-room.js';

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 10_000;
const LAGGING_READ_MS = 50;

/** What a projector says beside its work, for logs and metrics. */
export type ProjectorProblem =
  /** One event could not be applied: its stream is parked for one projection, everything else goes on. */
  | { readonly kind: 'parked'; readonly parked: ParkedStream }
  /** The way is interrupted and will be taken up again after `retryInMs`. */
  | { readonly kind: 'interrupted'; readonly error: unknown; readonly retryInMs: number }
  /** The projector has given up: the read models belong to another store. */
  | { readonly kind: 'failed'; readonly error: ForeignViews }
  /** The store's subscription reported something and goes on. */
  | { readonly kind: 'noticed'; readonly error: unknown };

export interface ProjectorOptions {
  readonly store: EventStore;
  readonly views: Views;
  readonly decoder: EventDecoder;
  readonly projections: readonly Projection[];
  readonly onProblem: (problem: ProjectorProblem) => void;
  /** At most this many events per transaction. Default: the store's. */
  readonly batchSize?: number;
  /** The part of the streams that this one projects. Default: all. */
  readonly shard?: Shard;
  /** Holds off a takeover while a batch is written. Default: nobody takes over. */
  readonly fence?: Fence;
}

/** Where a projection stands. `live` is false while it is being built beside the others. */
export interface ProjectionPosition {
  readonly projection: string;
  readonly generation: number;
  readonly position: Position | undefined;
  readonly live: boolean;
}

type CommitListener = (projection: string, position: Position) => void;

/**
 * Keeps all projections up to date over one subscription, each with its own checkpoint. A projection that starts
 * from nothing beside others that do not, or is rebuilt, catches up on its own without holding them back.
 */
export class Projector {
  readonly #lanes: readonly Lane[];
  readonly #live = new Set<Lane>();
  readonly #turns = new Mutex();
  readonly #waiting = new WaitingRoom();
  readonly #listeners = new Set<CommitListener>();
  #stopping = new AbortController();
  readonly #works = new Set<Promise<void>>();
  #lastDelivered: Position | undefined;

  constructor(private readonly options: ProjectorOptions) {
    const { store, views, decoder } = options;
    const onParked = (parked: ParkedStream) => options.onProblem({ kind: 'parked', parked });
    const { shard = WHOLE, fence = () => Promise.resolve() } = options;
    const context = { views, decoder, onParked, fence };
    this.#lanes = options.projections.map(
      (projection) => new Lane({ ...projection, shard }, store, context, this.#committed.bind(this)),
    );
  }

  /**
   * Creates missing tables, checks every checkpoint against the store and begins.
   * @throws ForeignViews when the read models were built from other events.
   */
  async start(): Promise<void> {
    const { signal } = (this.#stopping = new AbortController());
    await this.#open(this.#lanes);
    const begun = this.#lanes.filter((lane) => lane.position !== undefined);
    for (const lane of begun.length === 0 ? this.#lanes : begun) this.#live.add(lane);
    void this.#work(this.#run(signal));
    for (const lane of this.#lanes) if (!this.#live.has(lane)) void this.#work(this.#join(lane, signal));
  }

  /** Ends after the batch in hand; who waits for a position is told `behind`. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#works);
    // Whatever was queued behind the last batch has its turn first.
    await this.#turns.run(() => Promise.resolve());
    this.#live.clear();
    this.#waiting.close();
  }

  /**
   * Waits until the rows contain everything up to the position: read your own write. The signal bounds the wait.
   * @param projection only this one; all of them when absent.
   */
  waitFor(position: Position, signal: AbortSignal, projection?: string): Promise<WaitOutcome> {
    const lanes = projection === undefined ? this.#lanes : [this.#laneOf(projection)];
    return this.#waiting.wait(() => lanes.every((lane) => lane.hasReached(position)), signal);
  }

  /** Calls back after every commit of any projection; the answer ends it. The listener must not throw. */
  onCommitted(listener: CommitListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  positions(): readonly ProjectionPosition[] {
    return this.#lanes.map((lane) => ({
      projection: lane.projection.name,
      generation: lane.projection.generation,
      position: lane.position,
      live: this.#live.has(lane),
    }));
  }

  /** Every stream that some projection does not follow. */
  parked(): Promise<readonly ParkedStream[]> {
    return listParked(
      this.options.views.reader,
      this.options.projections.map(({ name }) => name),
    );
  }

  /** Applies the missing events of a parked stream and follows it again (after its cause was repaired). */
  unblock(projection: string, stream: string): Promise<UnblockOutcome> {
    const lane = this.#laneOf(projection);
    return this.#turns.run(() => lane.unblock(stream));
  }

  /**
   * Builds a projection again from the first event: its tables are dropped and created, its parked streams are
   * tried anew. Resolves when it stands at the head. Works beside a running projector and without one.
   */
  async rebuild(projection: string): Promise<void> {
    const lane = this.#laneOf(projection);
    const signal = this.#stopping.signal;
    await createEngineTables(this.options.views);
    await this.#turns.run(async () => {
      this.#live.delete(lane);
      await lane.reset();
    });
    await this.#work(this.#join(lane, signal));
    if (!this.#live.has(lane)) throw new Error(`stopped before ${projection} was built`);
  }

  /** Keeps account of what `stop` must wait for. */
  #work(work: Promise<void>): Promise<void> {
    this.#works.add(work);
    return work.finally(() => this.#works.delete(work));
  }

  #laneOf(projection: string): Lane {
    const lane = this.#lanes.find((one) => one.projection.name === projection);
    if (lane === undefined) throw new UnknownProjection(projection);
    return lane;
  }

  #committed(lane: Lane, position: Position): void {
    this.#waiting.check();
    for (const listener of this.#listeners) listener(lane.projection.name, position);
  }

  async #open(lanes: Iterable<Lane>): Promise<void> {
    await createEngineTables(this.options.views);
    for (const lane of lanes) await lane.open();
    // Another projector may have brought the rows where somebody waits for them.
    this.#waiting.check();
  }

  /** Follows the store until told to stop; after an interruption it begins again at the stored checkpoints. */
  async #run(signal: AbortSignal): Promise<void> {
    let retryInMs = FIRST_RETRY_MS;
    for (let round = 0; !signal.aborted; round += 1) {
      const before = this.#lanes.map((lane) => lane.position);
      try {
        if (round > 0) await this.#turns.run(() => this.#open(this.#live));
        await this.#follow(signal);
      } catch (error) {
        if (error instanceof ForeignViews) return this.#fail(error);
        const moved = this.#lanes.some((lane, index) => lane.position !== before[index]);
        retryInMs = moved ? FIRST_RETRY_MS : Math.min(retryInMs * 2, LONGEST_RETRY_MS);
        this.options.onProblem({ kind: 'interrupted', error, retryInMs });
        await pause(retryInMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  #fail(error: ForeignViews): void {
    this.options.onProblem({ kind: 'failed', error });
    this.#waiting.close();
  }

  /** One subscription from the lowest checkpoint. Resolves when stopped; rejects when it ended by itself. */
  #follow(signal: AbortSignal): Promise<void> {
    const { store, batchSize, onProblem } = this.options;
    return follow(
      store,
      {
        from: this.#lowest(),
        ...this.#prefixes(),
        ...(batchSize === undefined ? {} : { batchSize }),
      },
      {
        deliver: (events, checkpoint) => this.#deliver(events, checkpoint),
        notice: (error) => onProblem({ kind: 'noticed', error }),
      },
      signal,
    );
  }

  /** Lanes go side by side; when one fails the others finish the batch first. */
  #deliver(events: readonly StoredEvent[], checkpoint: Position): Promise<void> {
    return this.#turns.run(async () => {
      this.#lastDelivered = events.at(-1)?.position ?? this.#lastDelivered;
      const results = await Promise.allSettled(
        [...this.#live].map((lane) => lane.advance(events, checkpoint)),
      );
      const failed = results.find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    });
  }

  /** The first position from which everything is needed; undefined is the start of the log. */
  #lowest(): Position | undefined {
    let lowest: Position | undefined;
    for (const { position } of this.#live) {
      if (position === undefined) return undefined;
      if (lowest === undefined || this.options.store.comparePositions(position, lowest) < 0)
        lowest = position;
    }
    return lowest;
  }

  #prefixes(): { streamPrefixes?: readonly string[] } {
    const each = this.options.projections.map((projection) => projection.streamPrefixes);
    return each.some((prefixes) => prefixes.length === 0)
      ? {}
      : { streamPrefixes: [...new Set(each.flat())] };
  }

  /** Brings a lane to the head page by page and then, between two batches, into the subscription. */
  async #join(lane: Lane, signal: AbortSignal): Promise<void> {
    let retryInMs = FIRST_RETRY_MS;
    for (let round = 0; !signal.aborted && !this.#live.has(lane); round += 1) {
      try {
        if (round > 0) await this.#open([lane]);
        while (!signal.aborted && !(await lane.advanceByPage()));
        await this.#turns.run(() => this.#boardBetweenBatches(lane, signal));
      } catch (error) {
        if (error instanceof ForeignViews) return this.#fail(error);
        retryInMs = Math.min(retryInMs * 2, LONGEST_RETRY_MS);
        this.options.onProblem({ kind: 'interrupted', error, retryInMs });
        await pause(retryInMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #boardBetweenBatches(lane: Lane, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const atHead = await lane.advanceByPage();
      // A read may lag behind the subscription in a cluster: nothing that was delivered may be missed.
      if (atHead && (this.#lastDelivered === undefined || lane.hasReached(this.#lastDelivered))) {
        this.#live.add(lane);
        return;
      }
      if (atHead) await pause(LAGGING_READ_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
