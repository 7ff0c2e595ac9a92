import { setImmediate as turn } from 'node:timers/promises';
import type { BadCheckpoint } from '../event-store.errors.js';
import type { Subscriber, Subscription } from '../event-store.port.js';
import type { EventWindow, EventWindows } from './event-window.js';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/** The row number after which to begin, or why there is none. */
export type SubscriptionStart = { readonly after: number } | { readonly refused: BadCheckpoint };

/**
 * Reads on from a row for ever: history first, then whatever is committed, always by reading the table, so that a
 * slow subscriber costs no memory and there is no seam between history and live. Between windows it lets others run.
 */
export class SqliteSubscription implements Subscription {
  readonly ended: Promise<void>;
  readonly #windows: EventWindows;
  readonly #subscriber: Subscriber;
  readonly #batchSize: number;
  #after = 0;
  #stopped = false;
  #awake = true;
  #resume: () => void = () => undefined;
  #pausing = false;
  #pauseMs = 0;

  constructor(windows: EventWindows, start: SubscriptionStart, batchSize: number, subscriber: Subscriber) {
    this.#windows = windows;
    this.#batchSize = batchSize;
    this.#subscriber = subscriber;
    this.ended = this.#run(start);
  }

  /** There may be something new. */
  wake(): void {
    this.#awake = true;
    if (!this.#pausing) this.#resume();
  }

  stop(): Promise<void> {
    this.#stopped = true;
    this.#resume();
    return this.ended;
  }

  async #run(start: SubscriptionStart): Promise<void> {
    await turn();
    if ('refused' in start) {
      this.#problem(start.refused, true);
      return;
    }
    this.#after = start.after;
    let caughtUp = false;
    while (!this.#stopped) {
      this.#awake = false;
      const window = this.#look();
      if (window === undefined) {
        await this.#pause();
        continue;
      }
      if (!(await this.#deliver(window))) return;
      this.#after = window.coveredTo;
      if (window.atEnd && (!caughtUp || window.events.length > 0) && !this.#stopped) {
        caughtUp = true;
        this.#tell(() => this.#subscriber.onCaughtUp?.());
      }
      if (window.atEnd) await this.#sleep();
      else await turn();
    }
  }

  /** A table that cannot be read now is tried again after a growing pause. */
  #look(): EventWindow | undefined {
    try {
      const window = this.#windows.next(this.#after, this.#batchSize);
      this.#pauseMs = 0;
      return window;
    } catch (error) {
      this.#pauseMs = Math.min(Math.max(this.#pauseMs * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
      this.#problem(error, false);
      return undefined;
    }
  }

  /** False when the subscriber has refused the events: then nothing later may reach it. */
  async #deliver(window: EventWindow): Promise<boolean> {
    if (window.coveredTo === this.#after) return true;
    const checkpoint = this.#windows.table.positions.write(window.coveredTo);
    try {
      if (window.events.length > 0) await this.#subscriber.onEvents(window.events, checkpoint);
      else await this.#subscriber.onCheckpoint?.(checkpoint);
      return true;
    } catch (error) {
      const fatal = window.events.length > 0;
      this.#problem(error, fatal);
      return !fatal;
    }
  }

  #problem(error: unknown, fatal: boolean): void {
    this.#tell(() => this.#subscriber.onProblem?.(error, fatal));
  }

  /** A listener that throws is a fault of its own; it must not end the subscription silently. */
  #tell(call: () => void): void {
    try {
      call();
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error));
    }
  }

  /** Until woken or stopped. */
  async #sleep(): Promise<void> {
    if (this.#stopped || this.#awake) return;
    await new Promise<void>((resolve) => (this.#resume = resolve));
  }

  /** Until the pause is over or stopped; being woken does not cut it short. */
  async #pause(): Promise<void> {
    this.#pausing = true;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#pauseMs);
      this.#resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#pausing = false;
  }
}
