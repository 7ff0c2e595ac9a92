import type { PreparedAppend } from '../append-input.js';
import { StoreUnavailable } from '../event-store.errors.js';
import type { AppendResult } from '../event-store.port.js';
import type { AppendAnswer, AppendBatch } from './append-batch.js';
import { reasonOf, sqliteFailure } from './sqlite-failure.js';

const MAX_APPENDS = 1_024;
const MAX_CHARACTERS = 8 * 1024 * 1024;
const BUSY_PAUSE_MS = 10;

/** An append and who waits for its answer. */
export interface WaitingAppend {
  readonly append: PreparedAppend;
  readonly since: number;
  resolve(result: AppendResult): void;
  reject(error: Error): void;
}

/**
 * Gathers the appends of one turn of the event loop into one transaction, so that they share one sync. Under load
 * the next turn's appends gather while this one's sync runs. While another process writes, all wait within a budget.
 */
export class GroupCommit {
  readonly #batch: AppendBatch;
  readonly #busyBudgetMs: number;
  readonly #committed: () => void;
  #waiting: WaitingAppend[] = [];
  #scheduled = false;
  #idle: (() => void)[] = [];
  #healthy = true;

  /** `committed` is called after each batch once its answers are given. */
  constructor(batch: AppendBatch, busyBudgetMs: number, committed: () => void) {
    this.#batch = batch;
    this.#busyBudgetMs = busyBudgetMs;
    this.#committed = committed;
  }

  /** False from a failed write until the next good one. */
  get healthy(): boolean {
    return this.#healthy;
  }

  /** A write from elsewhere has succeeded. */
  recovered(): void {
    this.#healthy = true;
  }

  add(waiting: WaitingAppend): void {
    this.#waiting.push(waiting);
    this.#schedule();
  }

  /** Resolves when every append so far has its answer. */
  settled(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    const waiting = this.#take();
    try {
      const { answers, healthy } = this.#batch.write(waiting.map((one) => one.append));
      this.#healthy = healthy;
      waiting.forEach((one, i) => answer(one, answers[i]));
    } catch (error) {
      this.#notBegun(waiting, error);
      return;
    }
    this.#committed();
    this.#goOn();
  }

  #take(): WaitingAppend[] {
    let count = 0;
    let characters = 0;
    for (const { append } of this.#waiting) {
      characters += append.length;
      if (count === MAX_APPENDS || (count > 0 && characters > MAX_CHARACTERS)) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  #notBegun(waiting: readonly WaitingAppend[], error: unknown): void {
    const budget = sqliteFailure(error) === 'busy' ? this.#busyBudgetMs : 0;
    const now = performance.now();
    const patient = waiting.filter((one) => now - one.since < budget);
    for (const one of waiting) {
      if (patient.includes(one)) continue;
      one.reject(new StoreUnavailable(`the store took no append: ${reasonOf(error)}`, { cause: error }));
    }
    this.#waiting.unshift(...patient);
    if (patient.length === 0) {
      this.#goOn();
      return;
    }
    this.#scheduled = true;
    setTimeout(() => this.#flush(), BUSY_PAUSE_MS);
  }

  #goOn(): void {
    if (this.#waiting.length > 0) {
      this.#schedule();
      return;
    }
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}

function answer(waiting: WaitingAppend, given: AppendAnswer | undefined): void {
  if (given?.kind === 'done') waiting.resolve(given.result);
  else waiting.reject(given?.error ?? new StoreUnavailable('the append got no answer'));
}
