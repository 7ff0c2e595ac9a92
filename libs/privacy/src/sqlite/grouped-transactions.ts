import type { DatabaseSync } from 'node:sqlite';
import { guarded, inTransaction } from './personal-data-file.js';

/** A work that waits for its turn: `attempt` does it inside a transaction and hands back how to say so afterwards. */
interface Waiting {
  attempt(): () => void;
  fail(error: unknown): void;
}

/**
 * Gathers the works of one turn of the event loop into one transaction, so that they share one sync. Nobody is
 * answered before it; a work that fails does so alone, the others are done without it.
 */
export class GroupedTransactions {
  readonly #database: DatabaseSync;
  readonly #file: string;
  #waiting: Waiting[] = [];
  #idle: (() => void)[] = [];

  constructor(database: DatabaseSync, file: string) {
    this.#database = database;
    this.#file = file;
  }

  /** Runs the work durably with the others of this turn. */
  run<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = () => {
        const result = work();
        return () => resolve(result);
      };
      this.#waiting.push({ attempt, fail: reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  /** Resolves when every work so far has its answer. */
  settled(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #flush(): void {
    const works = this.#waiting;
    this.#waiting = [];
    if (!this.#done(works)) for (const one of works) this.#doneAlone(one);
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** False when the transaction failed; then none of its works is done. */
  #done(works: readonly Waiting[]): boolean {
    try {
      for (const answer of this.#transaction(works)) answer();
      return true;
    } catch {
      return false;
    }
  }

  #doneAlone(work: Waiting): void {
    try {
      for (const answer of this.#transaction([work])) answer();
    } catch (error) {
      work.fail(error);
    }
  }

  #transaction(works: readonly Waiting[]): readonly (() => void)[] {
    return guarded(
      () => inTransaction(this.#database, () => works.map((work) => work.attempt())),
      this.#file,
    );
  }
}
