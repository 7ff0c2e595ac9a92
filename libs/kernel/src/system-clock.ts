import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './clock.js';

const LONGEST_TIMER_MS = 3_600_000;

/** The machine's own clock. Long sleeps are cut into hours, since timers overflow after 24.8 days. */
export class SystemClock implements Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }

  async sleepUntil(instant: Temporal.Instant, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const left = instant.epochMilliseconds - this.now().epochMilliseconds;
      if (left <= 0) return;
      await sleep(Math.min(left, LONGEST_TIMER_MS), undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
