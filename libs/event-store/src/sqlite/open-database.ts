import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { isForeignFile } from '#kernel';
import { reasonOf, sqliteFailure } from './sqlite-failure.js';
import { UnusableStoreFile } from './unusable-store-file.js';

/** "Shu1" in ASCII: marks the file as ours (`PRAGMA application_id`). */
const APPLICATION_ID = 0x53687531;
const SCHEMA_VERSION = 1;
const WHOLE_CHECK_UP_TO_BYTES = 64 * 1024 * 1024;

const SCHEMA = `
  CREATE TABLE identity (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    database_id TEXT NOT NULL
  ) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    meta TEXT NOT NULL,
    stored_at TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TABLE probe (room BLOB NOT NULL) STRICT;
`;

/** How a file is opened: given as a function so that a test can open one that fails. */
export type OpenDatabase = (file: string) => DatabaseSync;

/** An open store file: its connection and the random id of its database. */
export interface OpenedDatabase {
  readonly db: DatabaseSync;
  readonly databaseId: string;
}

/**
 * Opens or creates a store file: WAL, every commit synced, checkpoints left to us.
 * @throws UnusableStoreFile when it is foreign, newer, damaged or cannot be opened.
 */
export function openDatabase(file: string, open: OpenDatabase): OpenedDatabase {
  const leftBehind = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  let db: DatabaseSync | undefined;
  try {
    if (isForeignFile(file)) throw new UnusableStoreFile(file, 'foreign', 'it is no database');
    if (!leftBehind) refuseTorn(file);
    db = open(file);
    refuseForeign(db, file);
    configure(db);
    create(db);
    const databaseId = identityOf(db, file);
    checkHealth(db, file, leftBehind);
    return { db, databaseId };
  } catch (error) {
    db?.close();
    throw error instanceof UnusableStoreFile ? error : unusable(file, error);
  }
}

function configure(db: DatabaseSync): void {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;');
  db.exec(`PRAGMA journal_size_limit = ${16 * 1024 * 1024}; PRAGMA busy_timeout = 0;`);
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}

function refuseForeign(db: DatabaseSync, file: string): void {
  const application = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n;
  if (application === 0 && version === 0 && tables === 0) return;
  if (application !== APPLICATION_ID)
    throw new UnusableStoreFile(file, 'foreign', `application id ${application}`);
  if (version > SCHEMA_VERSION) throw new UnusableStoreFile(file, 'newer', `schema version ${version}`);
}

/** One transaction, so that a file has either no schema or all of it; a second process may have been first. */
function create(db: DatabaseSync): void {
  if (pragma(db, 'application_id') === APPLICATION_ID) return;
  db.exec('BEGIN IMMEDIATE');
  if (pragma(db, 'application_id') !== APPLICATION_ID) {
    db.exec(SCHEMA);
    db.prepare('INSERT INTO identity VALUES (1, ?)').run(randomBytes(4).toString('hex'));
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION};`);
  }
  db.exec('COMMIT');
}

function identityOf(db: DatabaseSync, file: string): string {
  const id = db.prepare('SELECT database_id AS id FROM identity').get()?.id;
  if (typeof id !== 'string') throw new UnusableStoreFile(file, 'damaged', 'the database has lost its id');
  return id;
}

/** The last event must be readable; after an unclean stop a small file is checked whole, a big one is not waited for. */
function checkHealth(db: DatabaseSync, file: string, leftBehind: boolean): void {
  const last = db.prepare('SELECT data, meta FROM events ORDER BY position DESC LIMIT 1').get();
  if (last !== undefined) {
    JSON.parse(String(last.data));
    JSON.parse(String(last.meta));
  }
  if (!leftBehind || statSync(file).size > WHOLE_CHECK_UP_TO_BYTES) return;
  const found = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
  if (found !== 'ok') throw new UnusableStoreFile(file, 'damaged', String(found));
}

/** A file cleanly closed has all pages its header counts (sqlite.org/fileformat2.html, 1.3). */
function refuseTorn(file: string): void {
  if (!existsSync(file)) return;
  const { size } = statSync(file);
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (size === 0) return;
  if (size < header.length) throw new UnusableStoreFile(file, 'damaged', `${size} bytes hold no header`);
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const counted = header.readUInt32BE(28) * pageSize;
  if (size < counted)
    throw new UnusableStoreFile(file, 'damaged', `${size} bytes where its header counts ${counted}`);
}

function unusable(file: string, cause: unknown): UnusableStoreFile {
  const detail = reasonOf(cause);
  switch (sqliteFailure(cause)) {
    case 'not-a-database':
      return new UnusableStoreFile(file, 'foreign', detail, { cause });
    case 'busy':
    case 'full':
    case 'io':
    case 'cannot-open':
      return new UnusableStoreFile(file, 'cannot-open', detail, { cause });
    default:
      return new UnusableStoreFile(file, 'damaged', detail, { cause });
  }
}
