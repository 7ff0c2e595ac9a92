import type { DatabaseSync, StatementSync } from 'node:sqlite';

const MOST_STREAMS = 20_000;

/**
 * The last revisions of the streams written last, so that they need not be looked up again. They hold as long as no
 * other connection has committed, which SQLite tells by `PRAGMA data_version`.
 */
export class StreamHeads {
  readonly #dataVersion: StatementSync;
  #heads = new Map<string, number>();
  #version: unknown;

  constructor(db: DatabaseSync) {
    this.#dataVersion = db.prepare('PRAGMA data_version');
  }

  /** To be called first in each transaction: drops everything when another connection has written. */
  refresh(): void {
    const version = this.#dataVersion.get()?.data_version;
    if (version === this.#version && this.#heads.size < MOST_STREAMS) return;
    this.#heads = new Map();
    this.#version = version;
  }

  get(stream: string): number | undefined {
    return this.#heads.get(stream);
  }

  set(stream: string, revision: number): void {
    this.#heads.set(stream, revision);
  }

  /** After a transaction that failed the heads are those before it. */
  forgetAll(): void {
    this.#heads.clear();
  }
}
