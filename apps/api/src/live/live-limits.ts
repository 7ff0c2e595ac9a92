/** Bounds of the live streams of one process. Times are real, whatever clock the house runs on. */
export interface LiveLimits {
  /** How many there may be at once. */
  readonly streams: number;
  /** How often a stream shows that it lives, and its token is looked at again. */
  readonly heartbeatMs: number;
  /** How long a client may leave what was sent to it lying before it is cut off. */
  readonly stallMs: number;
}

export const LIVE_LIMITS: LiveLimits = { streams: 500, heartbeatMs: 15_000, stallMs: 30_000 };
