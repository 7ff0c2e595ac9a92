import { Kysely, sql } from 'kysely';
import { PostgresConnections, PostgresUnusable } from '#postgres';
import type { NoTables, Views, ViewsDb } from '../views.js';
import { deferWrites } from '../deferred-writes.js';
import { AlikePostgresDialect } from './postgres-dialect.js';

const MOST_WRITING = 8;
const MOST_READING = 8;

/** Read models in a PostgreSQL database that several processes share. */
export interface PostgresViews extends Views {
  /** The server's own clock: not the moment at which a transaction began. */
  databaseNow(): Promise<Temporal.Instant>;
}

export interface PostgresViewsOptions {
  /** `postgres://user:password@host:5432/database`; the schema is the first of the user's search path. */
  readonly url: string;
  /** The environment variable that holds the URL: messages name it. */
  readonly setting: string;
}

/**
 * Opens read models in PostgreSQL 14 or newer, of any collation. Tables are created by their projections; nothing has
 * to be there but an empty database and a user with rights in its schema.
 * @throws PostgresUnusable when the database is away, refuses us or does not suit
 */
export async function openPostgresViews({ url, setting }: PostgresViewsOptions): Promise<PostgresViews> {
  const shared = { url, setting, pipelined: true };
  const writing = new PostgresConnections({ ...shared, most: MOST_WRITING, name: 'shuri views writer' });
  const reading = new PostgresConnections({
    ...shared,
    most: MOST_READING,
    readOnly: true,
    name: 'shuri views reader',
  });
  try {
    await writing.check();
  } catch (error) {
    await Promise.all([writing.end(), reading.end()]);
    throw error;
  }
  const writer: ViewsDb = new Kysely<NoTables>({ dialect: new AlikePostgresDialect(writing) });
  const reader: ViewsDb = new Kysely<NoTables>({ dialect: new AlikePostgresDialect(reading) });
  return {
    writer,
    reader,
    isOutage,
    deferWrites,
    lock: async (tx, what) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`shuri views ${what}`}, 0))`.execute(tx);
    },
    databaseNow: async () => {
      const { rows } = await reading.query<{ now: string }>(
        `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
      );
      return Temporal.Instant.from(rows[0]?.now ?? '');
    },
    close: async () => {
      await Promise.all([writer.destroy(), reader.destroy()]);
    },
  };
}

function isOutage(error: unknown): boolean {
  if (error instanceof PostgresUnusable) return true;
  return error instanceof Error && error.message === 'driver has already been destroyed';
}
