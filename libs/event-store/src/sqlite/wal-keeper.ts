import type { DatabaseSync, StatementSync } from 'node:sqlite';

const FRAMES_BEFORE_CHECKPOINT = 1_000;
const IDLE_MS = 1_000;

/**
 * Keeps the WAL small: moves it into the database once it is 1,000 pages long, after the answers are given, and
 * empties it when no append has come for a second. A checkpoint never waits for readers or other writers.
 */
export class WalKeeper {
  readonly #look: StatementSync;
  readonly #passive: StatementSync;
  readonly #truncate: StatementSync;
  #idle: NodeJS.Timeout | undefined;
  /** Length of the WAL when it was last moved: behind a long reader it is not moved again at every commit. */
  #movedAt = 0;
  #stopped = false;

  constructor(db: DatabaseSync) {
    this.#look = db.prepare('PRAGMA wal_checkpoint(NOOP)');
    this.#passive = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
    this.#truncate = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** To be called after each commit. */
  committed(): void {
    if (this.#stopped) return;
    if (this.#idle === undefined) this.#idle = setTimeout(() => this.#run(this.#truncate), IDLE_MS).unref();
    else this.#idle.refresh();
    const frames = this.#frames();
    if (frames < this.#movedAt) this.#movedAt = 0;
    if (frames - this.#movedAt < FRAMES_BEFORE_CHECKPOINT) return;
    this.#movedAt = frames;
    setImmediate(() => this.#run(this.#passive));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#idle);
  }

  #frames(): number {
    try {
      return Number(this.#look.get()?.log);
    } catch {
      return this.#movedAt;
    }
  }

  /** A checkpoint that fails harms nothing: the WAL stays as it is, and the next commit tries again. */
  #run(checkpoint: StatementSync): void {
    if (this.#stopped) return;
    try {
      checkpoint.get();
    } catch {
      this.#idle?.refresh();
    }
  }
}
