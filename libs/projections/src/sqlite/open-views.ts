import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { isForeignFile } from '#kernel';
import { UnusableViews } from '../projection.errors.js';
import type { NoTables, Views, ViewsDb } from '../views.js';
import { deferWrites } from '../deferred-writes.js';
import { NodeSqliteDialect } from './node-sqlite-dialect.js';

const BUSY_TIMEOUT_MS = 5_000;

/** Primary result codes of SQLite that blame the database, not the statement (https://sqlite.org/rescode.html). */
const OUTAGES: ReadonlySet<number> = new Set([
  5, // SQLITE_BUSY
  6, // SQLITE_LOCKED
  7, // SQLITE_NOMEM
  8, // SQLITE_READONLY
  10, // SQLITE_IOERR
  11, // SQLITE_CORRUPT
  13, // SQLITE_FULL
  14, // SQLITE_CANTOPEN
  26, // SQLITE_NOTADB
]);

/**
 * Opens the embedded views database: one connection that writes and one that only reads, so that a query
 * never waits for a batch. `:memory:` has one connection for both.
 * @throws UnusableViews when the file is no database, is damaged or cannot be opened.
 */
export function openViews(options: { readonly file: string }): Views {
  const writing = openWriting(options.file);
  const writer: ViewsDb = new Kysely<NoTables>({
    dialect: new NodeSqliteDialect(writing, 'begin immediate'),
  });
  if (options.file === ':memory:') return views(writer, writer, [writing]);

  const reading = new DatabaseSync(options.file, { readOnly: true });
  reading.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  const reader: ViewsDb = new Kysely<NoTables>({ dialect: new NodeSqliteDialect(reading, 'begin') });
  return views(writer, reader, [reading, writing]);
}

function openWriting(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (isForeignFile(file)) throw new Error('it is no database');
    database = new DatabaseSync(file);
    database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    database.exec('pragma journal_mode = wal');
    // A power cut may cost the last batches here: rows and checkpoint go together, and the events bring them back.
    database.exec('pragma synchronous = normal');
    return database;
  } catch (error) {
    database?.close();
    throw new UnusableViews(file, error);
  }
}

function views(writer: ViewsDb, reader: ViewsDb, connections: readonly DatabaseSync[]): Views {
  return {
    writer,
    reader,
    isOutage,
    deferWrites,
    lock: () => Promise.resolve(),
    close: async () => {
      await writer.destroy();
      if (reader !== writer) await reader.destroy();
      for (const connection of connections) if (connection.isOpen) connection.close();
    },
  };
}

function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { errcode, message } = error as { errcode?: unknown; message?: unknown };
  if (typeof errcode === 'number') return OUTAGES.has(errcode % 256);
  return message === 'database is not open' || message === 'driver has already been destroyed';
}
