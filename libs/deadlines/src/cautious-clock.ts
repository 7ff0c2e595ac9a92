import type { Clock } from '#kernel';

/** The clocks of this machine and of the database lie further apart than they may. */
export class ClocksDisagree extends Error {
  readonly kind = 'clocks-disagree';
  /** @param aheadMs how far the database is ahead of this machine, in milliseconds; behind is negative */
  constructor(
    readonly aheadMs: number,
    readonly skewBoundMs: number,
  ) {
    super(
      `The database's clock is ${Math.abs(aheadMs)} ms ${aheadMs < 0 ? 'behind' : 'ahead of'} this machine's; ` +
        `${skewBoundMs} ms are allowed. Let both follow the same time service.`,
    );
    this.name = 'ClocksDisagree';
  }
}

export interface CautiousClockOptions {
  readonly node: Clock;
  /** The database's own clock. */
  readonly databaseNow: () => Promise<Temporal.Instant>;
  /** How far the two may lie apart, and by how much `now` holds back, in milliseconds. */
  readonly skewBoundMs: number;
}

/**
 * The clock of a cluster: `now = min(node, database) − skew bound` (D23), so that no deadline fires early by any clock
 * within the bound. The database is asked by `compare`; in between its clock is taken to go as this machine's does.
 */
export class CautiousClock implements Clock {
  /** How far the database is ahead at least, in milliseconds. */
  #aheadMs = 0;

  constructor(private readonly options: CautiousClockOptions) {}

  now(): Temporal.Instant {
    return this.options.node.now().subtract({ milliseconds: this.#holdsBackMs });
  }

  sleepUntil(instant: Temporal.Instant, signal: AbortSignal): Promise<void> {
    return this.options.node.sleepUntil(instant.add({ milliseconds: this.#holdsBackMs }), signal);
  }

  /**
   * Asks the database for its time. Its answer was true at some moment between question and answer: `now` assumes the
   * latest, so that a slow answer makes it late and never early.
   * @throws ClocksDisagree when the clocks lie further apart than the bound, whatever that moment was
   */
  async compare(): Promise<void> {
    const { node, databaseNow, skewBoundMs } = this.options;
    const asked = node.now().epochMilliseconds;
    const database = (await databaseNow()).epochMilliseconds;
    const answered = node.now().epochMilliseconds;
    const least = database - answered;
    const most = database - asked;
    if (least > skewBoundMs) throw new ClocksDisagree(least, skewBoundMs);
    if (most < -skewBoundMs) throw new ClocksDisagree(most, skewBoundMs);
    this.#aheadMs = least;
  }

  get #holdsBackMs(): number {
    return this.options.skewBoundMs - Math.min(0, this.#aheadMs);
  }
}
