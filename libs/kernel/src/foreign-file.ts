import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** How every SQLite database begins (sqlite.org/fileformat2.html, 1.3). */
const MAGIC = 'SQLite format 3\0';

/**
 * Whether the file holds something and that is no SQLite database. To be asked before SQLite opens it: beside a
 * write-ahead log left by a kill, SQLite never looks at the file itself and would write the log over it.
 * @throws the system's error when the file may not be read
 */
export function isForeignFile(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const start = Buffer.alloc(MAGIC.length);
  const descriptor = openSync(file, 'r');
  try {
    const read = readSync(descriptor, start, 0, start.length, 0);
    return read > 0 && start.toString('latin1') !== MAGIC;
  } finally {
    closeSync(descriptor);
  }
}
