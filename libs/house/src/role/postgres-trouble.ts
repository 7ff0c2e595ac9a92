import { sql } from 'kysely';
import type { PostgresViews } from '#projections';

/**
 * Why a database of views cannot be worked in now although it answers, one sentence each; none when it can.
 * @throws PostgresUnusable when it does not answer
 */
export async function postgresTrouble(views: PostgresViews, setting: string): Promise<readonly string[]> {
  const { rows } = await sql<{ database: string; standby: boolean; shut: boolean; may: boolean | null }>`
    select current_database() as database,
           pg_is_in_recovery() as standby,
           current_setting('transaction_read_only') = 'on' as shut,
           has_schema_privilege(current_schema(), 'CREATE')
             and has_schema_privilege(current_schema(), 'USAGE') as may`.execute(views.writer);
  const [{ database, standby, shut, may }] = rows as [(typeof rows)[0]];
  const there = `The PostgreSQL database ${database}`;
  if (standby || shut) return [`${there} takes no writes. Name the primary in ${setting}, not a standby.`];
  if (may === true) return [];
  const needed = 'Grant that user CREATE and USAGE on one.';
  return [`${there} gives the user of ${setting} no schema to make tables in. ${needed}`];
}
