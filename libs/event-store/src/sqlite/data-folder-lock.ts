import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteFailure } from './sqlite-failure.js';

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

/** The right to write into a data folder. */
export interface DataFolderLock {
  readonly folder: string;
  release(): void;
}

/**
 * Takes the data folder for this process, creating it (for its owner only) when absent. The lock is SQLite's own on a
 * database `lock` that is never written: the system frees it with the process, also after kill -9. Nothing else may
 * open and close that file, since that would free it too (POSIX locks belong to the process, not to the descriptor).
 * @throws DataFolderInUse when another holds it.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(folder, 'lock'));
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw sqliteFailure(error) === 'busy' ? new DataFolderInUse(folder, { cause: error }) : error;
  }
  return {
    folder,
    release: () => {
      if (db.isOpen) db.close();
    },
  };
}
