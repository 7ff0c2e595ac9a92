import { sql } from 'kysely';
import { placeOf, PostgresUnusable } from '#postgres';
import type { PostgresViews } from '#projections';
import type { DatabasePlace } from './database-place.js';

/**
 * Why a database of views cannot be worked in now although it answers, in the sentence that a refused statement would give;
 * none when it can.
 * @throws PostgresUnusable when it does not answer
 */
export async function postgresTrouble(
  views: PostgresViews,
  { url, setting }: DatabasePlace,
): Promise<readonly string[]> {
  const { rows } = await sql<{ shut: boolean; may: boolean | null }>`
    select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as shut,
           has_schema_privilege(current_schema(), 'CREATE')
             and has_schema_privilege(current_schema(), 'USAGE') as may`.execute(views.writer);
  const [found] = rows;
  const place = placeOf(url, setting);
  if (found?.shut === true) return [new PostgresUnusable('read-only', place, 'SQLSTATE 25006').message];
  if (found?.may === true) return [];
  return [new PostgresUnusable('no-rights', place, 'SQLSTATE 42501').message];
}
