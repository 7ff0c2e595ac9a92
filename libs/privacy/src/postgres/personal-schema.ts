import type { PostgresConnections, PostgresPlace } from '#postgres';
import { PersonalDataError } from '../personal-data.errors.js';

const FORMAT = 1;

const TABLES = [
  'create table personal_format (format integer not null)',
  `insert into personal_format (format) values (${FORMAT})`,
  `create table personal_value (
    ref        text collate "C" not null,
    version    integer not null check (version >= 1),
    kind       text not null check (kind in ('contact', 'text')),
    commitment text not null,
    salt       bytea not null check (length(salt) = 32),
    value      text not null,
    handed_out integer not null default 1 check (handed_out >= 1),
    primary key (ref, version)
  )`,
];

/**
 * Creates the tables where there are none yet.
 * @throws PersonalDataError when they are of another version of the program
 */
export async function preparePersonalSchema(connections: PostgresConnections): Promise<void> {
  await connections.transaction(async (connection) => {
    await connection.query("select pg_advisory_xact_lock(hashtextextended('shuri personal schema', 0))");
    const { rows } = await connection.query<{ there: boolean }>(
      "select to_regclass('personal_format') is not null as there",
    );
    if (rows[0]?.there !== true) {
      for (const statement of TABLES) await connection.query(statement);
      return;
    }
    const found = await connection.query<{ format: number }>('select format from personal_format');
    const [format] = found.rows.map((row) => row.format);
    if (format !== FORMAT) throw otherVersion(connections.place, format);
  });
}

function otherVersion(
  { database, server, setting }: PostgresPlace,
  format: number | undefined,
): PersonalDataError {
  return new PersonalDataError(
    'other-version',
    `The personal data in ${database} at ${server} has format ${format ?? 'none'}, this program writes format ${FORMAT}. Start the version of the program that wrote it, or name another database in ${setting}.`,
  );
}
