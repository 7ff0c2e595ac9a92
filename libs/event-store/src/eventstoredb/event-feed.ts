import { setImmediate as turn } from 'node:timers/promises';
import { StoreUnavailable } from '../event-store.errors.js';
import { compareLogPositions } from './log-positions.js';
import { isOwnEvent } from './own-events.js';
import type { FeedListener, LogPosition, OpenFeed, ReceivedEvent } from './store-client.js';

/** What a subscriber is to be told next. */
export type FeedStep =
  | { readonly kind: 'events'; readonly events: readonly ReceivedEvent[]; readonly coveredTo: LogPosition }
  /** Nothing that matched came up to here. */
  | { readonly kind: 'skipped'; readonly coveredTo: LogPosition }
  | { readonly kind: 'caught-up' }
  | { readonly kind: 'dropped'; readonly error: unknown }
  | { readonly kind: 'stopped' };

/** So many events that do not match are worth a checkpoint before the end is reached. */
const SKIPPED_WORTH_TELLING = 1_000;

/**
 * One subscription of the server, turned from pushing to being asked: it holds what has come until the subscriber is
 * ready and lets the server wait beyond a batch. Events of the server itself and of other streams stop here.
 */
export class EventFeed implements FeedListener {
  readonly #matches: (stream: string) => boolean;
  readonly #batchSize: number;
  readonly #queue: { readonly event: ReceivedEvent; readonly position: LogPosition }[] = [];
  #open: OpenFeed | undefined;
  #isPaused = false;
  #isConfirmed = false;
  /** The server has said that there is no more. */
  #isLive = false;
  #toldCaughtUp = false;
  #skipped = 0;
  #stopped = false;
  #failure: { readonly error: unknown } | undefined;
  /** The last event of the house that has come, and the last one told of. */
  #covered: LogPosition | undefined;
  #told: LogPosition | undefined;
  /** The last event of any kind. */
  #seen: LogPosition | undefined;
  #wake: () => void = () => undefined;

  constructor(matches: (stream: string) => boolean, batchSize: number) {
    this.#matches = matches;
    this.#batchSize = batchSize;
  }

  /** Takes the subscription in hand that was opened with this listener. */
  attach(open: OpenFeed): void {
    this.#open = open;
    if (this.#stopped || this.#failure !== undefined) open.cancel();
  }

  get isConfirmed(): boolean {
    return this.#isConfirmed;
  }

  /** True while the server was told to wait: then silence means nothing. */
  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** True when the log has been seen up to there. */
  hasSeen(position: LogPosition): boolean {
    return this.#seen !== undefined && compareLogPositions(this.#seen, position) >= 0;
  }

  /** Begins after this position: nothing before it will come. */
  startAfter(position: LogPosition): void {
    this.#seen = position;
  }

  confirmed(): void {
    this.#isConfirmed = true;
  }

  event(event: ReceivedEvent): void {
    const { position } = event;
    if (position === undefined || this.#failure !== undefined) return;
    this.#isConfirmed = true;
    this.#seen = position;
    if (!isOwnEvent(event)) return;
    this.#covered = position;
    if (!this.#matches(event.stream)) {
      this.#skipped += 1;
    } else {
      this.#queue.push({ event, position });
      if (this.#queue.length >= this.#batchSize && !this.#isPaused) {
        this.#isPaused = true;
        this.#open?.pause();
      }
    }
    this.#wake();
  }

  caughtUp(): void {
    this.#isConfirmed = true;
    this.#isLive = true;
    this.#wake();
  }

  ended(): void {
    this.failed(new StoreUnavailable('EventStoreDB ended the subscription'));
  }

  /** Lets go of the subscription; what has come is still handed out. */
  failed(error: unknown): void {
    this.#failure ??= { error };
    this.#open?.cancel();
    this.#wake();
  }

  /** Hands out nothing more. */
  stop(): void {
    this.#stopped = true;
    this.#open?.cancel();
    this.#wake();
  }

  /** Waits for the next step. Calls must not overlap. */
  async next(): Promise<FeedStep> {
    for (;;) {
      const step = this.#step();
      if (step !== undefined) return step;
      await new Promise<void>((resolve) => (this.#wake = resolve));
      // What comes together goes on together.
      await turn();
    }
  }

  #step(): FeedStep | undefined {
    if (this.#stopped) return { kind: 'stopped' };
    if (this.#queue.length > 0) return this.#takeBatch();
    const isAtEnd = this.#isLive && this.#open?.hasWaiting() !== true;
    const hasSkipped = this.#covered !== undefined && this.#covered !== this.#told;
    if (hasSkipped && (isAtEnd || this.#failure !== undefined || this.#skipped >= SKIPPED_WORTH_TELLING)) {
      return { kind: 'skipped', coveredTo: this.#tell(this.#covered) };
    }
    if (this.#failure !== undefined) return { kind: 'dropped', error: this.#failure.error };
    if (!isAtEnd || this.#toldCaughtUp) return undefined;
    this.#toldCaughtUp = true;
    return { kind: 'caught-up' };
  }

  #takeBatch(): FeedStep {
    const batch = this.#queue.splice(0, this.#batchSize);
    if (this.#isPaused && this.#queue.length < this.#batchSize) {
      this.#isPaused = false;
      this.#open?.resume();
    }
    this.#toldCaughtUp = false;
    // Once the queue is empty, what was skipped after the batch is covered with it.
    const end = this.#queue.length === 0 ? this.#covered : batch.at(-1)?.position;
    return { kind: 'events', events: batch.map(({ event }) => event), coveredTo: this.#tell(end) };
  }

  #tell(position: LogPosition | undefined): LogPosition {
    if (position === undefined) throw new Error('nothing has come yet');
    this.#told = position;
    this.#skipped = 0;
    return position;
  }
}
