import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '#kernel';
import type { PreparedAppend } from '../append-input.js';
import { ConcurrencyConflict, OutcomeUnknown, StoreUnavailable } from '../event-store.errors.js';
import type { AppendResult } from '../event-store.port.js';
import { type AppendLog, decideAppend } from './decide-append.js';
import type { EventTable } from './event-table.js';
import { RecentIds } from './recent-ids.js';
import { reasonOf } from './sqlite-failure.js';
import { StreamHeads } from './stream-heads.js';

/** The answer to one append of a batch. */
export type AppendAnswer =
  | { readonly kind: 'done'; readonly result: AppendResult }
  | { readonly kind: 'failed'; readonly error: Error };

/** The answers in the order of the appends; `healthy` says whether SQLite did all that was asked of it. */
export interface BatchOutcome {
  readonly answers: readonly AppendAnswer[];
  readonly healthy: boolean;
}

/** What an append came to inside the transaction, to be answered once that is durable. */
type Verdict =
  | { readonly kind: 'written' | 'repeated'; readonly revision: number; readonly position: number }
  | { readonly kind: 'conflict'; readonly actual: number | 'none' };

/** Writes batches: one transaction and one sync for all appends of a batch, each decided on its own. */
export class AppendBatch {
  readonly #db: DatabaseSync;
  readonly #table: EventTable;
  readonly #clock: Clock;
  readonly #recent = new RecentIds();
  readonly #heads: StreamHeads;
  readonly #log: AppendLog;

  constructor(db: DatabaseSync, table: EventTable, clock: Clock) {
    this.#db = db;
    this.#table = table;
    this.#clock = clock;
    this.#heads = new StreamHeads(db);
    this.#log = {
      lastRevision: (stream) => this.#heads.get(stream) ?? table.lastRevision(stream),
      placeAt: (stream, revision) => table.placeAt(stream, revision),
      recent: (id) => this.#recent.find(id),
    };
  }

  /**
   * Decides, writes and commits. An append that SQLite cannot write fails alone: the others are written without it.
   * Throws only when the transaction cannot begin: another process writes, or the last one cannot be ended.
   */
  write(appends: readonly PreparedAppend[]): BatchOutcome {
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
    this.#db.exec('BEGIN IMMEDIATE');
    let verdicts: readonly Verdict[];
    try {
      verdicts = this.#decide(appends);
    } catch (error) {
      this.#abandon();
      return appends.length === 1
        ? { answers: [unavailable(error)], healthy: false }
        : { answers: appends.map((append) => this.#writeAlone(append)), healthy: false };
    }
    try {
      this.#db.exec(verdicts.some((verdict) => verdict.kind === 'written') ? 'COMMIT' : 'ROLLBACK');
    } catch (error) {
      this.#abandon();
      return { answers: appends.map((append, i) => unproven(append, verdicts[i], error)), healthy: false };
    }
    return { answers: appends.map((append, i) => this.#answer(append, verdicts[i])), healthy: true };
  }

  #decide(appends: readonly PreparedAppend[]): readonly Verdict[] {
    this.#heads.refresh();
    const storedAt = this.#clock.now().toString({ fractionalSecondDigits: 3 });
    let position = this.#table.lastPosition();
    return appends.map((append) => {
      const decision = decideAppend(append, this.#log);
      if (decision.kind !== 'write') return decision;
      const { stream } = append;
      let revision = decision.from - 1;
      for (const event of append.events) {
        revision += 1;
        position += 1;
        this.#table.insert(position, stream, revision, event, storedAt);
        this.#recent.remember(event.id, { stream, revision, position });
      }
      this.#heads.set(stream, revision);
      return { kind: 'written', revision, position };
    });
  }

  #writeAlone(append: PreparedAppend): AppendAnswer {
    try {
      return this.write([append]).answers[0] ?? unavailable('no answer');
    } catch (error) {
      return unavailable(error);
    }
  }

  #answer(append: PreparedAppend, verdict: Verdict | undefined): AppendAnswer {
    if (verdict === undefined) return unavailable('not decided');
    if (verdict.kind === 'conflict') {
      return {
        kind: 'failed',
        error: new ConcurrencyConflict(append.stream, append.expected, verdict.actual),
      };
    }
    const position = this.#table.positions.write(verdict.position);
    return { kind: 'done', result: { revision: verdict.revision, position } };
  }

  /**
   * SQLite itself rolls back on some errors; then only our own memory is left to clear. A rollback that fails too must
   * not hide what became of the appends: the next batch tries it again first.
   */
  #abandon(): void {
    this.#heads.forgetAll();
    this.#recent.forgetAll();
    try {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
    } catch (error) {
      process.emitWarning(`the event store could not roll back: ${reasonOf(error)}`);
    }
  }
}

/**
 * The answer after a COMMIT that failed. Its frames may lie whole in the WAL and count after a crash, so what was to
 * be written is uncertain; an append that wrote nothing has certainly written nothing.
 */
function unproven(append: PreparedAppend, verdict: Verdict | undefined, cause: unknown): AppendAnswer {
  if (verdict?.kind !== 'written') return unavailable(cause);
  const error = new OutcomeUnknown(
    append.stream,
    append.events.map((event) => event.id),
  );
  error.cause = cause;
  return { kind: 'failed', error };
}

function unavailable(cause: unknown): AppendAnswer {
  return {
    kind: 'failed',
    error: new StoreUnavailable(`the store wrote nothing: ${reasonOf(cause)}`, { cause }),
  };
}
