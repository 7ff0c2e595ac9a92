import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { reasonOf, sqliteFailure } from './sqlite-failure.js';

/** Another process holds the data folder. The message is for people and says what to do. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  constructor(
    readonly folder: string,
    options?: ErrorOptions,
  ) {
    super(
      `The data folder ${folder} is held by another running Shuri server. ` +
        'Stop that server first, or point SHURI_DATA at another folder.',
      options,
    );
  }
}

/** The lock itself cannot be taken, though nobody holds it. The message is for people and says what to do. */
export class UnusableLock extends Error {
  override readonly name = 'UnusableLock';
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(
      `The lock ${file} cannot be taken (${reasonOf(cause)}). See that its folder may be written and has room; ` +
        'if it is no file of Shuri, move it away while no server runs.',
      { cause },
    );
  }
}

/** Locks in force. A database that nobody refers to is collected, and its lock would go with it. */
const inForce = new Set<DatabaseSync>();

/** The right to write into a data folder. */
export interface DataFolderLock {
  readonly folder: string;
  release(): void;
}

/**
 * Takes the data folder for this process, creating it (for its owner only) when absent. The lock is SQLite's own on a
 * database `lock` that is never written: the system frees it with the process, also after kill -9. Nothing else may
 * open and close that file, since that would free it too (POSIX locks belong to the process, not to the descriptor).
 * @throws DataFolderInUse when another holds it, UnusableLock when the file is no lock or cannot be opened.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = takeLock(folder, join(folder, 'lock'));
  inForce.add(db);
  return {
    folder,
    release: () => {
      if (inForce.delete(db)) db.close();
    },
  };
}

function takeLock(folder: string, file: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db?.close();
    if (sqliteFailure(error) === 'busy') throw new DataFolderInUse(folder, { cause: error });
    throw new UnusableLock(file, error);
  }
}
