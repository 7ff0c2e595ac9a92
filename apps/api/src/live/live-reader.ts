import { BadCheckpoint } from '#event-store';
import type { Backlog } from './backlog.js';
import { type LiveEvent, liveEventOf } from './live-event.js';
import type { Place } from './place.js';
import type { RecentEvents } from './recent-events.js';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Why a reading ends: the server stops, whoever reads may no longer, whether he may cannot be told just now, he has gone, or
 * the log is another one than before.
 */
export type LiveEnd = 'stopping' | 'token' | 'unavailable' | 'gone' | 'log-replaced';

/** What a reader reads from. */
export interface LiveSources {
  readonly recent: RecentEvents;
  /** How many events are handed over at once. */
  readonly pageSize: number;
  /** The log from a place on. */
  backlogFrom(place: Place): Backlog;
  isWanted(event: LiveEvent): boolean;
  /** The log cannot be read just now; it is tried again. */
  onProblem(error: unknown, retryInMs: number): void;
  /** Nobody reads on any more. */
  onEnd(reader: LiveReader): void;
}

/**
 * One reader's way through the events: from memory as far as that reaches back, else from the log, by the same place all
 * the way. He takes what he is ready for; who is slow falls back to the log and costs no memory.
 */
export class LiveReader {
  /** Where the events stood when the reader came: what he gets up to there had happened before. */
  readonly liveFrom: Place;
  #place: Place;
  #backlog: Backlog | undefined;
  #ended: LiveEnd | undefined;
  #isCalled = false;
  #pauseMs = 0;
  #resume: () => void = () => undefined;

  /** @param after the place after which he reads */
  constructor(
    private readonly sources: LiveSources,
    readonly after: Place,
  ) {
    this.#place = after;
    this.liveFrom = sources.recent.last;
  }

  /** Up to here everything that was wanted has been handed over. */
  get place(): Place {
    return this.#place;
  }

  /** Why the reading is over; undefined while it goes on. */
  get ended(): LiveEnd | undefined {
    return this.#ended;
  }

  /** The next events in their order, none missed and none twice, as soon as there is one; none when called or ended. */
  async next(): Promise<readonly LiveEvent[]> {
    while (this.#ended === undefined && !this.#isCalled) {
      const recent = this.sources.recent.after(this.#place);
      if (recent?.length === 0) await this.#sleep();
      const events = recent === undefined ? await this.#fromLog() : this.#take(recent);
      if (events.length > 0) return events;
    }
    this.#isCalled = false;
    return [];
  }

  /** What has come by and was not handed over, page by page, as far as it is in memory; also when the reading is over. */
  *rest(): Generator<readonly LiveEvent[]> {
    const left = () => this.sources.recent.after(this.#place) ?? [];
    for (let recent = left(); recent.length > 0; recent = left()) {
      const events = this.#take(recent);
      if (events.length > 0) yield events;
    }
  }

  /** There may be more. */
  look(): void {
    this.#resume();
  }

  /** Lets `next` answer at once, with nothing if need be. */
  call(): void {
    this.#isCalled = true;
    this.#resume();
  }

  /** Ends the reading; what is being read is dropped. */
  end(because: LiveEnd): void {
    if (this.#ended !== undefined) return;
    this.#ended = because;
    this.sources.onEnd(this);
    this.#resume();
  }

  #take(recent: readonly LiveEvent[]): readonly LiveEvent[] {
    this.#backlog = undefined;
    const taken = recent.slice(0, this.sources.pageSize);
    this.#place = taken.at(-1)?.position ?? this.#place;
    return taken.filter((event) => this.sources.isWanted(event));
  }

  async #fromLog(): Promise<readonly LiveEvent[]> {
    const before = this.#place;
    try {
      this.#backlog ??= this.sources.backlogFrom(before);
      const { events, upTo, isAtEnd } = await this.#backlog(this.sources.recent.last);
      if (this.#ended !== undefined) return [];
      this.#place = upTo;
      // What came by is not to be read yet.
      if (isAtEnd && upTo === before) await this.#pause();
      else this.#pauseMs = 0;
      return events
        .flatMap((event) => liveEventOf(event) ?? [])
        .filter((event) => this.sources.isWanted(event));
    } catch (error) {
      this.#backlog = undefined;
      if (error instanceof BadCheckpoint) this.end('log-replaced');
      else await this.#pause((retryInMs) => this.sources.onProblem(error, retryInMs));
      return [];
    }
  }

  /** Until there may be more. */
  async #sleep(): Promise<void> {
    await new Promise<void>((resolve) => (this.#resume = resolve));
  }

  /** For a while that grows, or until called or ended. */
  async #pause(announce?: (ms: number) => void): Promise<void> {
    this.#pauseMs = Math.min(Math.max(this.#pauseMs * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
    announce?.(this.#pauseMs);
    if (this.#ended !== undefined || this.#isCalled) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#pauseMs);
      this.#resume = () => {
        if (this.#ended === undefined && !this.#isCalled) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
