import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 25;

/** Pauses that double up to a longest, each shortened by up to half at random so that clients do not return together. */
export class Backoff {
  #next = FIRST_PAUSE_MS;

  constructor(readonly longestMs: number) {}

  /** The length of the next pause in milliseconds. */
  next(): number {
    const length = this.#next * (1 - Math.random() / 2);
    this.#next = Math.min(this.#next * 2, this.longestMs);
    return length;
  }

  /** It went well: the next pause is a short one again. */
  reset(): void {
    this.#next = FIRST_PAUSE_MS;
  }
}

/** Waits so long, or until the signal; never rejects. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

const LONGEST_PAUSE_MS = 2_000;

/** How long a caller goes on asking a backend that takes nothing, and the pauses between. */
export class Patience {
  readonly #until: number;
  readonly #closing: AbortSignal;
  readonly #backoff = new Backoff(LONGEST_PAUSE_MS);

  constructor(budgetMs: number, closing: AbortSignal) {
    this.#until = performance.now() + budgetMs;
    this.#closing = closing;
  }

  /** Pauses, then answers true; at once false when the budget would be over or the store is closing. */
  async anotherTry(): Promise<boolean> {
    const ms = this.#backoff.next();
    if (this.#closing.aborted || performance.now() + ms > this.#until) return false;
    await pause(ms, this.#closing);
    return !this.#closing.aborted;
  }
}
