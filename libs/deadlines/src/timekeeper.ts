import type { Clock } from '#kernel';
import { backoffMs, instantText } from './backoff.js';
import { ClocksDisagree } from './cautious-clock.js';
import type { ClaimedDeadline, DueTable } from './due-table.js';
import { failureOf, type FiringAnswer, firingIdOf, type SendFiring, UnknownDeadlineKind } from './firing.js';

const LEASE_MS = 60_000;
const DEFAULT_BATCH = 100;
const DEFAULT_LONGEST_SLEEP_MS = 60_000;
/** How long to wait before clocks that disagree are compared again. */
const CLOCKS_AGAIN_MS = 5_000;

/** What a timekeeper says beside its work, for logs. Each is said once until it is over. */
export type TimekeeperProblem =
  /** Store or due table cannot work now; everything is tried again, nothing is lost. */
  | { readonly kind: 'outage'; readonly error: unknown }
  /** The clocks of this machine and of the database disagree: nothing fires until they do not. Alert somebody. */
  | { readonly kind: 'clocks-disagree'; readonly error: ClocksDisagree }
  /** This firing could not be done; it is tried again and the other cases go on. */
  | { readonly kind: 'firing-failed'; readonly deadline: ClaimedDeadline; readonly error: unknown };

export interface TimekeeperOptions {
  readonly due: DueTable;
  readonly clock: Clock;
  /** Compares clocks before every claim, in a cluster. @throws ClocksDisagree while none can be trusted */
  readonly compareClocks?: () => Promise<void>;
  readonly send: SendFiring;
  /** Which command a kind of deadline fires. */
  readonly kinds: Readonly<Record<string, { readonly command: string }>>;
  readonly onProblem: (problem: TimekeeperProblem) => void;
  /** Who claims: unique among timekeepers on one due table, the same after a restart. */
  readonly name: string;
  /** How many deadlines are claimed at once. Default 100. */
  readonly batchSize?: number;
  /**
   * How long it sleeps at most, in milliseconds of its clock. Where nobody wakes it, deadlines that another process armed
   * are found by then at the latest. Default a minute.
   */
  readonly longestSleepMs?: number;
}

/** Plain numbers since the start, for metrics. */
export interface TimekeeperMetrics {
  /** Firings with a consequence; one that another timekeeper writes at the same instant counts for both. */
  readonly fired: number;
  /** Firings whose consequence was already there: somebody had sent the same command before. */
  readonly repeated: number;
  /** Firings that found nothing to do. */
  readonly moot: number;
  /** Firings that the case refused as too early. */
  readonly notDue: number;
  readonly failed: number;
  readonly outages: number;
  /** Rounds that fired nothing because the clocks disagreed. */
  readonly clockStops: number;
  /** How long the oldest unanswered deadline is overdue, in milliseconds; 0 when none is. */
  readonly oldestOverdueMs: number;
  /** Milliseconds since 1970 at which the last round ended; 0 before the first. */
  readonly lastRoundAt: number;
}

/**
 * Fires deadlines: never early, in order of `firesAt`, one ordinary command each. What the command finds decides; a
 * second or late firing writes nothing.
 */
export class Timekeeper {
  readonly #counts = {
    fired: 0,
    repeated: 0,
    moot: 0,
    notDue: 0,
    failed: 0,
    outages: 0,
    clockStops: 0,
    lastRoundAt: 0,
  };
  #earliest: string | undefined;
  #outages = 0;
  #outage: unknown;
  #clocksDisagree = false;
  #stopping = new AbortController();
  #sleeping = new AbortController();
  #woken = false;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: TimekeeperOptions) {}

  /** Begins to keep time. The due table must exist: start the projector before. */
  start(): void {
    this.#stopping = new AbortController();
    this.#running = this.#run(this.#stopping.signal);
  }

  /** Ends after the command in hand. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#sleeping.abort();
    await this.#running;
  }

  /** The due table may have changed: looks at once. Call it after each commit of the due table's projection. */
  wake(): void {
    this.#woken = true;
    this.#sleeping.abort();
  }

  /** The outage that kept the last round from work; undefined when there was none. */
  get outage(): unknown {
    return this.#outage;
  }

  metrics(): TimekeeperMetrics {
    const now = this.options.clock.now().epochMilliseconds;
    const due = this.#earliest === undefined ? now : Temporal.Instant.from(this.#earliest).epochMilliseconds;
    return { ...this.#counts, oldestOverdueMs: Math.max(0, now - due) };
  }

  /** Fires everything that is due now. Answers when to look again, at the latest. */
  async round(): Promise<Temporal.Instant> {
    const { clock, longestSleepMs = DEFAULT_LONGEST_SLEEP_MS } = this.options;
    try {
      const seenAt = await this.#fireDue();
      this.#earliest = await this.options.due.earliest();
      const next = await this.#nextChance(seenAt);
      this.#outages = 0;
      this.#outage = undefined;
      this.#clocksDisagree = false;
      const latest = clock.now().add({ milliseconds: longestSleepMs });
      return next === undefined || next > instantText(latest) ? latest : Temporal.Instant.from(next);
    } catch (error) {
      if (error instanceof ClocksDisagree) return this.#stopForClocks(error);
      this.#counts.outages += 1;
      if (this.#outages === 0) this.options.onProblem({ kind: 'outage', error });
      const wait = backoffMs(this.#outages);
      this.#outages += 1;
      this.#outage = error;
      return clock.now().add({ milliseconds: wait });
    } finally {
      this.#counts.lastRoundAt = clock.now().epochMilliseconds;
    }
  }

  /** Told once until they agree again. */
  #stopForClocks(error: ClocksDisagree): Temporal.Instant {
    this.#counts.clockStops += 1;
    // Database and store answered; what they could not do before is over.
    this.#outage = undefined;
    this.#outages = 0;
    if (!this.#clocksDisagree) this.options.onProblem({ kind: 'clocks-disagree', error });
    this.#clocksDisagree = true;
    return this.options.clock.now().add({ milliseconds: CLOCKS_AGAIN_MS });
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#woken = false;
      const next = await this.round();
      if (signal.aborted) return;
      this.#sleeping = new AbortController();
      if (!this.#woken) await this.options.clock.sleepUntil(next, this.#sleeping.signal);
    }
  }

  /** Judged by the moment of the last claim: what became due since then is a chance at once. */
  async #nextChance(seenAt: string): Promise<string | undefined> {
    if (this.#earliest === undefined || this.#earliest > seenAt) return this.#earliest;
    return this.options.due.nextChance(this.options.name, seenAt);
  }

  /** Batch after batch until nothing is left to claim; the moment at which there was nothing. */
  async #fireDue(): Promise<string> {
    const { due, clock, name, batchSize = DEFAULT_BATCH } = this.options;
    for (;;) {
      await this.options.compareClocks?.();
      const moment = clock.now();
      const now = instantText(moment);
      this.#earliest = await due.earliest();
      if (this.#stopping.signal.aborted || this.#earliest === undefined || this.#earliest > now) return now;
      const until = instantText(moment.add({ milliseconds: LEASE_MS }));
      const claimed = await due.claim({ by: name, now, until, limit: batchSize });
      if (claimed.length === 0) return now;
      await this.#fireInOrder(claimed);
    }
  }

  async #fireInOrder(claimed: readonly ClaimedDeadline[]): Promise<void> {
    const heldBack = new Set<string>();
    for (const deadline of claimed) {
      if (this.#stopping.signal.aborted) return;
      // Within a case the order stands: what comes later waits for the earlier one.
      if (heldBack.has(deadline.stream)) continue;
      if ((await this.#fire(deadline)) === 'postponed') heldBack.add(deadline.stream);
    }
  }

  /** Sends the one command. An outage is thrown: then every other firing would fail alike. */
  async #fire(deadline: ClaimedDeadline): Promise<'answered' | 'postponed'> {
    let answer: FiringAnswer;
    try {
      answer = await this.#send(deadline);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'outage') throw error;
      if (failure === 'not-due') this.#counts.notDue += 1;
      else this.#tellFailure(deadline, error);
      const wait = { milliseconds: backoffMs(deadline.attempts) };
      await this.options.due.postpone(deadline, instantText(this.options.clock.now().add(wait)));
      return 'postponed';
    }
    if (answer.events.length === 0) this.#counts.moot += 1;
    else if (answer.repeated) this.#counts.repeated += 1;
    else this.#counts.fired += 1;
    await this.options.due.answered(deadline, answer.events.length === 0 ? 'moot' : 'appended');
    return 'answered';
  }

  async #send({ deadlineId, arming, kind, stream }: ClaimedDeadline): Promise<FiringAnswer> {
    const known = this.options.kinds[kind];
    if (known === undefined) throw new UnknownDeadlineKind(kind);
    const commandId = firingIdOf(deadlineId, arming);
    return this.options.send({ commandId, command: known.command, stream, payload: { deadlineId, arming } });
  }

  /** Told once; later attempts only count. */
  #tellFailure(deadline: ClaimedDeadline, error: unknown): void {
    this.#counts.failed += 1;
    if (deadline.attempts === 0) this.options.onProblem({ kind: 'firing-failed', deadline, error });
  }
}
