import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '#kernel';
import { prepareAppend } from '../append-input.js';
import {
  BadCheckpoint,
  EventStoreError,
  StoreClosed,
  StoreUnavailable,
  StreamNotFound,
} from '../event-store.errors.js';
import type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  StoredEvent,
  SubscribeOptions,
  Subscriber,
  Subscription,
} from '../event-store.port.js';
import { prepareAllRead, prepareStreamRead } from '../read-input.js';
import { AppendBatch } from './append-batch.js';
import { EventTable } from './event-table.js';
import { EventWindows } from './event-window.js';
import { GroupCommit } from './group-commit.js';
import { type OpenDatabase, type OpenedDatabase, openDatabase } from './open-database.js';
import { reasonOf } from './sqlite-failure.js';
import { SqlitePositions } from './sqlite-positions.js';
import { SqliteSubscription, type SubscriptionStart } from './sqlite-subscription.js';
import { WalKeeper } from './wal-keeper.js';

/** How the embedded store is opened. */
export interface SqliteEventStoreOptions {
  /** The database file; created when absent. Its folder must exist. */
  readonly file: string;
  /** Stamps `storedAt`. */
  readonly clock: Clock;
  /** How long an append waits for another process that writes, before StoreUnavailable. Default 2,000 ms. */
  readonly busyBudgetMs?: number;
  /** How often a subscription looks for what another process has committed. Default 1,000 ms. */
  readonly watchEveryMs?: number;
  /** Opens the file. Default: node:sqlite. */
  readonly open?: OpenDatabase;
}

/** While opening, a second process may be creating the file: wait for it, later never block the event loop. */
const OPEN_TIMEOUT_MS = 2_000;
const PROBE_BYTES = 16_384;

/**
 * Opens the embedded event store: one SQLite file, every answer to an append after the fsync.
 * @throws UnusableStoreFile when the file is foreign, newer, damaged or cannot be opened.
 */
export async function openSqliteEventStore(options: SqliteEventStoreOptions): Promise<EventStore> {
  const open = options.open ?? ((file) => new DatabaseSync(file, { timeout: OPEN_TIMEOUT_MS }));
  return new SqliteEventStore(openDatabase(options.file, open), options);
}

class SqliteEventStore implements EventStore {
  readonly #db: DatabaseSync;
  readonly #positions: SqlitePositions;
  readonly #table: EventTable;
  readonly #commits: GroupCommit;
  readonly #wal: WalKeeper;
  readonly #subscriptions = new Set<SqliteSubscription>();
  readonly #watch: NodeJS.Timeout;
  #closing: Promise<void> | undefined;

  constructor({ db, databaseId }: OpenedDatabase, options: SqliteEventStoreOptions) {
    this.#db = db;
    this.#positions = new SqlitePositions(databaseId);
    this.#table = new EventTable(db, this.#positions);
    this.#wal = new WalKeeper(db);
    const batch = new AppendBatch(db, this.#table, options.clock);
    this.#commits = new GroupCommit(batch, options.busyBudgetMs ?? 2_000, () => this.#committed());
    this.#watch = setInterval(() => this.#wakeAll(), options.watchEveryMs ?? 1_000).unref();
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#refuseIfClosed();
      const append = prepareAppend(stream, expected, events);
      this.#commits.add({ append, since: performance.now(), resolve, reject });
    });
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    const { direction, from, limit } = prepareStreamRead(options);
    return this.#reading(() => {
      const first = from === 'end' ? this.#table.lastRevision(stream) : from === 'start' ? 0 : from;
      const events = this.#table.readStream(stream, direction, first, limit);
      if (events.length === 0 && this.#table.lastRevision(stream) < 0) throw new StreamNotFound(stream);
      return events;
    });
  }

  async readAll(options: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    const { direction, from, limit } = prepareAllRead(options);
    return this.#reading(() => this.#table.readAll(direction, this.#boundary(from), limit));
  }

  subscribe(options: SubscribeOptions, subscriber: Subscriber): Subscription {
    this.#refuseIfClosed();
    const start = this.#reading(() => this.#start(options.from));
    const windows = new EventWindows(this.#db, this.#table, options.streamPrefixes);
    const subscription = new SqliteSubscription(windows, start, options.batchSize ?? 500, subscriber);
    this.#subscriptions.add(subscription);
    void subscription.ended.then(() => this.#subscriptions.delete(subscription));
    return subscription;
  }

  async head(): Promise<Position | undefined> {
    const last = this.#reading(() => this.#table.lastPosition());
    return last === 0 ? undefined : this.#positions.write(last);
  }

  comparePositions(a: Position, b: Position): number {
    return this.#positions.row(a) - this.#positions.row(b);
  }

  parsePosition(text: string): Position {
    return this.#positions.write(this.#positions.row(text));
  }

  /** After a failed write it takes a write that succeeded, and room for more, to be ready again. */
  async isReady(): Promise<boolean> {
    if (this.#closing !== undefined) return false;
    try {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      if (this.#commits.healthy) this.#db.exec('BEGIN IMMEDIATE; ROLLBACK');
      else this.#probe();
      return true;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    clearInterval(this.#watch);
    await this.#commits.settled();
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.stop()));
    this.#wal.stop();
    this.#db.close();
  }

  #committed(): void {
    this.#wakeAll();
    this.#wal.committed();
  }

  #wakeAll(): void {
    for (const subscription of this.#subscriptions) subscription.wake();
  }

  #probe(): void {
    this.#db.exec(`BEGIN IMMEDIATE; INSERT INTO probe VALUES (zeroblob(${PROBE_BYTES})); COMMIT`);
    this.#db.exec('DELETE FROM probe');
    this.#commits.recovered();
  }

  #start(from: SubscribeOptions['from']): SubscriptionStart {
    if (from === 'start') return { after: 0 };
    const head = this.#table.lastPosition();
    if (from === 'end') return { after: head };
    try {
      const after = this.#positions.row(from.after);
      return after > head ? { refused: new BadCheckpoint(`${from.after} lies beyond the head`) } : { after };
    } catch (error) {
      if (error instanceof BadCheckpoint) return { refused: error };
      throw error;
    }
  }

  #boundary(from: Position | 'start' | 'end'): number {
    if (from === 'start') return 0;
    return from === 'end' ? Number.MAX_SAFE_INTEGER : this.#positions.row(from);
  }

  #reading<T>(read: () => T): T {
    this.#refuseIfClosed();
    // Between two batches there is none, unless it could be ended neither way: what it wrote is shown to nobody.
    if (this.#db.isTransaction) throw new StoreUnavailable('a transaction of the store is stuck');
    try {
      return read();
    } catch (error) {
      if (error instanceof EventStoreError) throw error;
      throw new StoreUnavailable(`the store cannot be read: ${reasonOf(error)}`, { cause: error });
    }
  }

  #refuseIfClosed(): void {
    if (this.#closing !== undefined) throw new StoreClosed();
  }
}
