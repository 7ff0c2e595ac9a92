import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import {
  BadCheckpoint,
  type EventStore,
  NotAPosition,
  type Position,
  type StoredEvent,
  StreamNotFound,
} from '#event-store';
import { ShuriError } from '#kernel';
import { follow, ForeignViews, WaitingRoom } from '#projections';
import { CASE_STREAMS, streamOfCase } from '#repair-case';
import { wrongHeader } from '../exchange/malformed.js';
import { backlogFrom } from './backlog.js';
import { liveEventOf } from './live-event.js';
import { type LiveFilter, passes } from './live-filter.js';
import { type LiveEnd, LiveReader } from './live-reader.js';
import { type IsAfter, orderOf, type Place, START } from './place.js';
import { RecentEvents } from './recent-events.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** How long a reader waits for a feed that has only just been started. */
const LONGEST_WAIT_MS = 2_000;
const RECENT_EVENTS = 2_048;
const PAGE_SIZE = 100;

/** What the feed asks of a store. */
export type LiveStore = Pick<
  EventStore,
  'subscribe' | 'readAll' | 'readStream' | 'head' | 'comparePositions' | 'parsePosition'
>;

export interface LiveFeedOptions {
  readonly store: LiveStore;
  readonly log: Pick<Logger, 'warn'>;
  /** How many events are kept in memory. Default 2,048. */
  readonly recentEvents?: number;
  /** How many events are read and handed over at once. Default 100. */
  readonly pageSize?: number;
  /** Waits that many milliseconds, or until aborted. Default: a timer. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Tells everybody in this process what happens to cases: one subscription to the store for all readers, which goes on by
 * itself when it is cut. Readers may begin anywhere in the log, and each gets every event after that once, in order.
 */
export class LiveFeed {
  readonly #stopping = new AbortController();
  readonly #readers = new Set<LiveReader>();
  readonly #beginning = new WaitingRoom();
  readonly #isAfter: IsAfter;
  #recent: RecentEvents | undefined;
  /** Up to where the subscription has come, other streams' events included. */
  #reached: Place = START;
  #running: Promise<void> = Promise.resolve();
  #pauseMs = 0;

  constructor(private readonly options: LiveFeedOptions) {
    this.#isAfter = orderOf(options.store);
  }

  /** Begins at the end of the log; a store that cannot be reached is tried again until it can. */
  start(): void {
    this.#running = this.#run();
  }

  /** Ends every reader, then the subscription. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#endReaders('stopping');
    this.#beginning.close();
    await this.#running;
  }

  /**
   * A reader of the events that pass the filter.
   * @param lastEventId what he has already, as a live stream told it; undefined: he begins with what happens next
   * @throws ShuriError REQUEST.MALFORMED, LIVE.POSITION_UNKNOWN, STORE.UNAVAILABLE; and what reading the log throws
   */
  async open(filter: LiveFilter, lastEventId: string | undefined): Promise<LiveReader> {
    const recent = await this.#begun();
    const after = lastEventId === undefined ? recent.last : await this.#placeOf(lastEventId, recent);
    if (recent !== this.#recent || this.#stopping.signal.aborted) throw notNow();
    const { store, log, pageSize = PAGE_SIZE } = this.options;
    const reading = { store, isAfter: this.#isAfter, pageSize };
    const reader = new LiveReader(
      {
        recent,
        pageSize,
        backlogFrom: (place) => backlogFrom(reading, filter, place),
        isWanted: (event) => passes(filter, event),
        onProblem: (err, retryInMs) =>
          log.warn({ err, retryInMs }, 'a live stream cannot read the log and tries again'),
        onEnd: (one) => this.#readers.delete(one),
      },
      after,
    );
    this.#readers.add(reader);
    return reader;
  }

  /** Whether there is such a case, by the log itself. @throws what reading a stream throws */
  async hasCase(number: string): Promise<boolean> {
    try {
      await this.options.store.readStream(streamOfCase(number), { limit: 1 });
      return true;
    } catch (error) {
      if (error instanceof StreamNotFound) return false;
      throw error;
    }
  }

  async #begun(): Promise<RecentEvents> {
    await this.#beginning.wait(() => this.#recent !== undefined, AbortSignal.timeout(LONGEST_WAIT_MS));
    if (this.#recent === undefined || this.#stopping.signal.aborted) throw notNow();
    return this.#recent;
  }

  /** A place that this log really has: nobody waits for events that came before a backup was put back. */
  async #placeOf(text: string, recent: RecentEvents): Promise<Place> {
    if (text === START) return START;
    const { store } = this.options;
    try {
      const position = store.parsePosition(text);
      if (this.#isAfter(position, recent.last)) await this.#refuseBeyondHead(position);
      else if (recent.after(position) === undefined) await store.readAll({ from: position, limit: 1 });
      return position;
    } catch (error) {
      if (error instanceof NotAPosition) {
        throw wrongHeader('Last-Event-ID', 'must be an id that a live stream told');
      }
      if (error instanceof BadCheckpoint) {
        throw new ShuriError('LIVE.POSITION_UNKNOWN', 'the log has no such place', {
          header: 'Last-Event-ID',
        });
      }
      throw error;
    }
  }

  /** Another process may have told of events that have not come by here. */
  async #refuseBeyondHead(position: Position): Promise<void> {
    const head = await this.options.store.head();
    if (head === undefined || this.#isAfter(position, head)) {
      throw new BadCheckpoint(`${position} lies beyond the head`);
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof ForeignViews) this.#forget();
        this.#pauseMs = Math.min(Math.max(this.#pauseMs * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
        this.options.log.warn({ err: error, retryInMs: this.#pauseMs }, 'the live feed tries again');
        await (this.options.wait ?? pauseFor)(this.#pauseMs, signal);
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { store, log, recentEvents = RECENT_EVENTS } = this.options;
    if (this.#recent === undefined) {
      this.#reached = (await store.head()) ?? START;
      this.#recent = new RecentEvents(this.#reached, recentEvents, this.#isAfter);
    }
    const recent = this.#recent;
    this.#beginning.check();
    const from = this.#reached === START ? undefined : this.#reached;
    await follow(
      store,
      { from, streamPrefixes: [CASE_STREAMS] },
      {
        deliver: async (events, checkpoint) => this.#take(recent, events, checkpoint),
        notice: (err) => log.warn({ err }, 'the live feed noticed something'),
      },
      signal,
    );
  }

  #take(recent: RecentEvents, events: readonly StoredEvent[], checkpoint: Position): void {
    recent.add(events.flatMap((event) => liveEventOf(event) ?? []));
    this.#reached = checkpoint;
    this.#pauseMs = 0;
    if (events.length > 0) for (const reader of this.#readers) reader.look();
  }

  /** The log is another one than before: whoever reads begins anew. */
  #forget(): void {
    this.#endReaders('log-replaced');
    this.#recent = undefined;
  }

  #endReaders(because: LiveEnd): void {
    for (const reader of this.#readers) reader.end(because);
  }
}

async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}

function notNow(): ShuriError {
  return new ShuriError('STORE.UNAVAILABLE', 'live reads cannot begin just now');
}
