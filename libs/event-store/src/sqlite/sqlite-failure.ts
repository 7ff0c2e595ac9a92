/** What SQLite says when it fails, by its primary result code (sqlite.org/rescode.html). */
export type SqliteFailure = 'busy' | 'full' | 'io' | 'damaged' | 'not-a-database' | 'cannot-open' | 'other';

const KINDS: ReadonlyMap<number, SqliteFailure> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'cannot-open'],
  [10, 'io'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'cannot-open'],
  [26, 'not-a-database'],
]);

/** Sorts what node:sqlite threw, or undefined when it is no error of SQLite. */
export function sqliteFailure(error: unknown): SqliteFailure | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code !== 'ERR_SQLITE_ERROR' || typeof errcode !== 'number') return undefined;
  return KINDS.get(errcode & 0xff) ?? 'other';
}

/** The words of an error for a log line or a message, without its stack. */
export function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
