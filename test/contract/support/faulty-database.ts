import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** What a database shall do wrong next. */
export interface DatabaseFaults {
  /** The next COMMIT fails: before it is done, or after it is done and durable. */
  commit: 'none' | 'not-done' | 'done';
  /** So many scans of the log fail. */
  scans: number;
  /** How often a transaction was begun. */
  begun: number;
}

/** A fault of the disk, as node:sqlite reports it (SQLITE_IOERR). */
function diskError(): Error {
  return Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 10 });
}

/** SQLite with faults of the disk where a test wants them. */
export class FaultyDatabase extends DatabaseSync {
  readonly #faults: DatabaseFaults;

  constructor(file: string, faults: DatabaseFaults) {
    super(file, { timeout: 2_000 });
    this.#faults = faults;
  }

  override exec(sql: string): void {
    if (sql === 'BEGIN IMMEDIATE') this.#faults.begun += 1;
    if (sql !== 'COMMIT' || this.#faults.commit === 'none') {
      super.exec(sql);
      return;
    }
    if (this.#faults.commit === 'done') super.exec(sql);
    this.#faults.commit = 'none';
    throw diskError();
  }

  override prepare(sql: string): StatementSync {
    const statement = super.prepare(sql);
    if (!sql.includes('position > ?')) return statement;
    const iterate = statement.iterate.bind(statement);
    const faults = this.#faults;
    return Object.assign(statement, {
      iterate: (...values: Parameters<typeof iterate>) => {
        if (faults.scans === 0) return iterate(...values);
        faults.scans -= 1;
        throw diskError();
      },
    });
  }
}
