import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EventStore, openSqliteEventStore } from '#event-store';
import { SystemClock } from '#kernel';
import { type DatabaseFaults, FaultyDatabase } from './faulty-database.js';
import type { ContractHarness, Faults, Outside, Tuning } from './harness.js';

/** Longer than any test: what a test sees was told, not found by looking. */
const NEVER_MS = 1_000_000;

/** A fresh database file in a folder of its own, and faults by a SQLite whose disk can fail. */
export async function makeSqliteHarness(): Promise<ContractHarness> {
  const folder = mkdtempSync(join(tmpdir(), 'shuri-contract-'));
  const harness = new SqliteHarness(folder);
  harness.store = await harness.open({});
  return harness;
}

class SqliteHarness implements ContractHarness {
  store!: EventStore;
  readonly #opened: EventStore[] = [];
  readonly #disk: DatabaseFaults = { commit: 'none', scans: 0, begun: 0 };
  readonly #file: string;

  constructor(readonly folder: string) {
    this.#file = join(folder, 'events.sqlite');
  }

  open(tuning: Tuning): Promise<EventStore> {
    return this.#open(this.#file, tuning);
  }

  openOther(): Promise<EventStore> {
    return this.#open(join(this.folder, 'other.sqlite'), {});
  }

  async reopen(): Promise<EventStore> {
    await this.store.close();
    this.store = await this.open({});
    return this.store;
  }

  async writeMark(): Promise<number> {
    return this.#disk.begun;
  }

  /** A read that is still open keeps the log from being emptied. */
  async openReads(): Promise<number> {
    const raw = new DatabaseSync(this.#file);
    const busy = Number(raw.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy);
    raw.close();
    return busy;
  }

  readonly faults: Faults = {
    loseNextReply: () => {
      this.#disk.commit = 'done';
    },
    swallowAppends: () => {
      this.#disk.commit = 'not-done';
      return () => undefined;
    },
    takeAway: async () => {
      const other = new DatabaseSync(this.#file);
      other.exec('BEGIN IMMEDIATE');
      return async () => other.close();
    },
    cutSubscriptions: (times) => {
      this.#disk.scans = times;
    },
    appendUnheard: async (stream, events) => {
      const other = await this.open({});
      await other.append(stream, 'any', events);
    },
  };

  get outside(): Outside {
    throw new Error('a file has no outside');
  }

  async dispose(): Promise<void> {
    await Promise.all(this.#opened.map((store) => store.close()));
    rmSync(this.folder, { recursive: true });
  }

  async #open(file: string, tuning: Tuning): Promise<EventStore> {
    const store = await openSqliteEventStore({
      file,
      clock: new SystemClock(),
      busyBudgetMs: tuning.patienceMs ?? 60_000,
      watchEveryMs: tuning.watchEveryMs ?? NEVER_MS,
      open: (path) => new FaultyDatabase(path, this.#disk),
    });
    this.#opened.push(store);
    return store;
  }
}
