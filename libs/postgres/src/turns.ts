import { ShuriError } from '#kernel';
import type { PostgresConnection, PostgresConnections } from './postgres-connections.js';
import { PostgresUnusable } from './postgres.errors.js';

/** The longest that somebody waits for his turn. */
const LONGEST_WAIT_MS = 2_000;

/**
 * Lets works of several processes over the same things follow one another, by advisory locks that the server frees as soon
 * as the connection of who held them is gone. A turn takes a connection for as long as the work lasts.
 */
export class PostgresTurns {
  #inHand = 0;

  constructor(private readonly connections: PostgresConnections) {}

  /**
   * Runs the work while nobody else, in whatever process, works on any of the things.
   * @throws ShuriError VIEW.BEHIND when others take too long: the same once more is right. PostgresUnusable, and what the
   * work throws
   */
  async run<T>(things: readonly string[], work: () => Promise<T>): Promise<T> {
    if (things.length === 0) return work();
    const connection = await this.#connection();
    this.#inHand += 1;
    try {
      await lockAll(connection, things);
      return await work();
    } finally {
      this.#inHand -= 1;
      connection.release(!(await unlocked(connection)));
    }
  }

  /** The server is not to blame where all connections are in the hands of others. */
  async #connection(): Promise<PostgresConnection> {
    try {
      return await this.connections.connect();
    } catch (error) {
      if (this.#inHand < this.connections.most) throw error;
      throw new ShuriError('VIEW.BEHIND', 'too many others work just now');
    }
  }
}

/** One after the other in one order everywhere, so that no two wait for each other. */
async function lockAll(connection: PostgresConnection, things: readonly string[]): Promise<void> {
  try {
    await connection.query(`set lock_timeout = ${LONGEST_WAIT_MS}`);
    const inOrder = [...new Set(things)].sort().map((thing) => `shuri turn ${thing}`);
    await connection.query(
      'select pg_advisory_lock(hashtextextended(thing, 0)) from unnest($1::text[]) as thing',
      [inOrder],
    );
  } catch (error) {
    if (!(error instanceof PostgresUnusable) || error.trouble !== 'contended') throw error;
    throw new ShuriError('VIEW.BEHIND', 'others work on the same just now');
  }
}

/** False when the connection can be trusted no more: closing it frees what it holds. */
async function unlocked(connection: PostgresConnection): Promise<boolean> {
  try {
    await connection.query('select pg_advisory_unlock_all()');
    return true;
  } catch {
    return false;
  }
}
