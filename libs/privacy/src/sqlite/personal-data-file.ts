import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isForeignFile, isShuriError, ShuriError } from '#kernel';
import { createPrivateFile, syncFolder } from '../durable-files.js';
import { PersonalDataError } from '../personal-data.errors.js';

/** "SHPD" in ASCII: tells our file from any other SQLite file. */
const APPLICATION_ID = 0x53485044;
const SCHEMA_VERSION = 1;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const SCHEMA = `
  CREATE TABLE personal_value (
    ref        TEXT    NOT NULL,
    version    INTEGER NOT NULL CHECK (version >= 1),
    kind       TEXT    NOT NULL CHECK (kind IN ('contact', 'text')),
    commitment TEXT    NOT NULL,
    salt       BLOB    NOT NULL CHECK (length(salt) = 32),
    value      TEXT    NOT NULL,
    handed_out INTEGER NOT NULL DEFAULT 1 CHECK (handed_out >= 1),
    PRIMARY KEY (ref, version)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};`;

/**
 * Opens the file, creating folder, file and schema when there is nothing yet.
 * @throws PersonalDataError when the file is not ours, damaged, or of another version of the program.
 */
export function openPersonalDataFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (isForeignFile(file)) throw damaged(file);
  createPrivateFile(file);
  syncFolder(dirname(file));
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    guarded(() => {
      inTransaction(database, () => prepareSchema(database, file));
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    }, file);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Runs the work in one write transaction: all of it durable, or none of it done. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Runs the work and turns SQLite's own errors into ours, whose texts hold no value.
 * @throws PersonalDataError when the file is damaged; ShuriError STORE.UNAVAILABLE when it is busy, full or away.
 */
export function guarded<T>(work: () => T, file: string): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PersonalDataError || isShuriError(error)) throw error;
    const resultCode = primaryResultCode(error);
    if (resultCode === undefined) throw error;
    if (resultCode === SQLITE_CORRUPT || resultCode === SQLITE_NOTADB) {
      throw damaged(file);
    }
    throw new ShuriError('STORE.UNAVAILABLE', 'the store of personal data cannot be used just now', {
      sqliteResult: resultCode,
    });
  }
}

function damaged(file: string): PersonalDataError {
  return new PersonalDataError(
    'damaged-file',
    `The file of personal data ${file} is damaged or no database at all. Restore it from the last backup; do not delete it, the events refer to what it holds.`,
  );
}

function prepareSchema(database: DatabaseSync, file: string): void {
  const applicationId = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n']);
  if (applicationId === 0 && version === 0 && tables === 0) {
    database.exec(SCHEMA);
    return;
  }
  if (applicationId !== APPLICATION_ID) {
    throw new PersonalDataError(
      'foreign-file',
      `The file ${file} belongs to another program. Move it away or name another data folder; nothing in it was changed.`,
    );
  }
  if (version !== SCHEMA_VERSION) {
    throw new PersonalDataError(
      'other-version',
      `The file of personal data ${file} has format ${version}, this program writes format ${SCHEMA_VERSION}. Start the version of the program that wrote it.`,
    );
  }
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}

/** The low byte of SQLite's extended result code, or undefined when the error is not SQLite's. */
function primaryResultCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
