/** Whether the rows contain what was asked for. */
export type WaitOutcome = 'reached' | 'behind';

interface Waiter {
  isReached(): boolean;
  settle(outcome: WaitOutcome): void;
}

/** Callers that wait until a condition of the projector holds. */
export class WaitingRoom {
  readonly #waiters = new Set<Waiter>();

  /** True while somebody waits. */
  get isOccupied(): boolean {
    return this.#waiters.size > 0;
  }

  /** Resolves `reached` when the condition holds, `behind` when the signal is aborted or the room closes first. */
  wait(isReached: () => boolean, signal: AbortSignal): Promise<WaitOutcome> {
    if (isReached()) return Promise.resolve('reached');
    if (signal.aborted) return Promise.resolve('behind');
    return new Promise((resolve) => {
      const giveUp = () => waiter.settle('behind');
      const waiter: Waiter = {
        isReached,
        settle: (outcome) => {
          this.#waiters.delete(waiter);
          signal.removeEventListener('abort', giveUp);
          resolve(outcome);
        },
      };
      this.#waiters.add(waiter);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** Looks again at every condition. */
  check(): void {
    for (const waiter of this.#waiters) if (waiter.isReached()) waiter.settle('reached');
  }

  /** Sends everybody away. */
  close(): void {
    for (const waiter of this.#waiters) waiter.settle('behind');
  }
}
