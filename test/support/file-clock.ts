import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#kernel';

/** How often a sleeper looks whether the time has come. */
const LOOK_EVERY_MS = 20;

/**
 * A clock that several processes share and whoever drives the test moves on (D23). In between it goes as the machine's
 * does: the file says how far it is ahead of that.
 */
export class FileClock implements Clock {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Makes the file. */
  static startingAt(file: string, instant: Temporal.Instant): FileClock {
    write(file, instant);
    return new FileClock(file);
  }

  now(): Temporal.Instant {
    const aheadMs = Number(readFileSync(this.#file, 'utf8'));
    return Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds + aheadMs);
  }

  /** Moves the clock of every process on. @throws RangeError when that would be back */
  advanceTo(instant: Temporal.Instant): void {
    if (Temporal.Instant.compare(instant, this.now()) < 0) throw new RangeError('a clock does not go back');
    write(this.#file, instant);
  }

  async sleepUntil(instant: Temporal.Instant, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && Temporal.Instant.compare(this.now(), instant) < 0) {
      await pause(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

/** By renaming, so that no process ever reads half a number. */
function write(file: string, instant: Temporal.Instant): void {
  const aheadMs = instant.epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
  writeFileSync(`${file}.new`, String(aheadMs));
  renameSync(`${file}.new`, file);
}
