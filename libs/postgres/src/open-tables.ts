import { PostgresConnections, type PostgresOptions } from './postgres-connections.js';

/** The tables of one store. */
export interface PostgresTables {
  /** First word of their names: `<name>_format` says which format they have. */
  readonly name: string;
  readonly format: number;
  /** The statements that make them, in order. */
  readonly create: readonly string[];
  /** What they hold, as a message begins with it: `The personal data`. */
  readonly what: string;
  /** The error for tables of another format; the message says what to do. */
  readonly otherVersion: (message: string) => Error;
}

/**
 * Opens a store: connections to a database that suits, with its tables. They are created where there are none yet; of
 * processes that come at once, one does. Who finds them made needs no right to create.
 * @throws what `otherVersion` makes when they are of another version of the program; PostgresUnusable
 */
export async function openTables(
  options: PostgresOptions,
  tables: PostgresTables,
): Promise<PostgresConnections> {
  const connections = new PostgresConnections(options);
  try {
    await connections.check();
    await prepare(connections, tables);
    return connections;
  } catch (error) {
    await connections.end();
    throw error;
  }
}

async function prepare(connections: PostgresConnections, tables: PostgresTables): Promise<void> {
  const { name, format, create } = tables;
  await connections.transaction(async (connection) => {
    await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`shuri ${name} schema`]);
    const { rows } = await connection.query<{ there: boolean }>(
      `select to_regclass('${name}_format') is not null as there`,
    );
    if (rows[0]?.there !== true) {
      await connection.query(`create table ${name}_format (format integer not null)`);
      await connection.query(`insert into ${name}_format (format) values (${format})`);
      for (const statement of create) await connection.query(statement);
      return;
    }
    const found = await connection.query<{ format: number }>(`select format from ${name}_format`);
    const [kept] = found.rows.map((row) => row.format);
    if (kept === format) return;
    const { database, server, setting } = connections.place;
    throw tables.otherVersion(
      `${tables.what} in ${database} at ${server} has format ${kept ?? 'none'}, this program writes format ${format}. Start the version of the program that wrote it, or name another database in ${setting}.`,
    );
  });
}
