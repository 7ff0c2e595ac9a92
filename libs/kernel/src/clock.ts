/**
 * The only source of "now" (D23). Only apps provide one; only commanding, deadlines, access and telemetry read it.
 */
export interface Clock {
  /** The present instant (UTC). */
  now(): Temporal.Instant;
  /** Resolves when `now()` has reached the instant, or at once when the signal is aborted; never rejects. */
  sleepUntil(instant: Temporal.Instant, signal: AbortSignal): Promise<void>;
}
