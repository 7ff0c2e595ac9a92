import { isShuriError, ShuriError } from '#kernel';
import { PostgresUnusable } from './postgres.errors.js';

/**
 * An error of the database as it may get out of a store: an outage as STORE.UNAVAILABLE, and of the driver's other
 * errors, which may repeat a row, the SQLSTATE alone. What is not of the database comes back as it is.
 * @param store what cannot be used, in words: `the register of tokens`
 */
export function withoutRows(error: unknown, store: string): unknown {
  if (error instanceof PostgresUnusable) {
    return new ShuriError('STORE.UNAVAILABLE', `${store} cannot be used just now`, {
      trouble: error.trouble,
    });
  }
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || isShuriError(error)) return error;
  return new Error(`${store} refused a statement (SQLSTATE ${code})`);
}
