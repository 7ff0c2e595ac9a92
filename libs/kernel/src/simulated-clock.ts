import type { Clock } from './clock.js';

interface Sleeper {
  readonly until: Temporal.Instant;
  wake(): void;
}

/** A clock that stands still until it is told to move: for the demo and for tests. It never goes back. */
export class SimulatedClock implements Clock {
  #now: Temporal.Instant;
  readonly #sleepers = new Set<Sleeper>();

  constructor(start: Temporal.Instant) {
    this.#now = start;
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  /**
   * Moves on to the instant and wakes every sleeper whose time has come, earliest first.
   * @throws RangeError when the instant lies before `now()`.
   */
  advanceTo(instant: Temporal.Instant): void {
    if (Temporal.Instant.compare(instant, this.#now) < 0) {
      throw new RangeError(`a simulated clock does not go back from ${this.#now} to ${instant}`);
    }
    this.#now = instant;
    const due = [...this.#sleepers].filter((one) => Temporal.Instant.compare(one.until, instant) <= 0);
    due.sort((a, b) => Temporal.Instant.compare(a.until, b.until));
    for (const sleeper of due) sleeper.wake();
  }

  sleepUntil(instant: Temporal.Instant, signal: AbortSignal): Promise<void> {
    if (signal.aborted || Temporal.Instant.compare(instant, this.#now) <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper: Sleeper = {
        until: instant,
        wake: () => {
          this.#sleepers.delete(sleeper);
          signal.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      this.#sleepers.add(sleeper);
      signal.addEventListener('abort', sleeper.wake, { once: true });
    });
  }
}
