import { setImmediate as turn } from 'node:timers/promises';
import type { Subscriber, Subscription } from '../event-store.port.js';
import type { EventWindow, EventWindows } from './event-window.js';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Reads on from a row for ever: history first, then whatever is committed, always by reading the table, so that a
 * slow subscriber costs no memory and there is no seam between history and live. Between windows it lets others run.
 */
export class SqliteSubscription implements Subscription {
  readonly ended: Promise<void>;
  readonly #windows: EventWindows;
  readonly #subscriber: Subscriber;
  readonly #batchSize: number;
  #after: number;
  #stopped = false;
  #awake = true;
  #wake: () => void = () => undefined;
  #pauseMs = 0;

  /** `after` is the row number after which to begin. */
  constructor(windows: EventWindows, after: number, batchSize: number, subscriber: Subscriber) {
    this.#windows = windows;
    this.#after = after;
    this.#batchSize = batchSize;
    this.#subscriber = subscriber;
    this.ended = this.#run();
  }

  /** There may be something new. */
  wake(): void {
    this.#awake = true;
    this.#wake();
  }

  stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    return this.ended;
  }

  async #run(): Promise<void> {
    await turn();
    let caughtUp = false;
    while (!this.#stopped) {
      this.#awake = false;
      const window = this.#look();
      if (window === undefined) {
        await this.#sleep(this.#pauseMs);
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

  /** Until woken or stopped, or until the time has passed. */
  async #sleep(ms?: number): Promise<void> {
    if (this.#stopped || (this.#awake && ms === undefined)) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (ms !== undefined) timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.#wake = () => undefined;
  }
}
