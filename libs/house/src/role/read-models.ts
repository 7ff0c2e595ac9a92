import { sql } from 'kysely';
import type { PostgresViews, Projection } from '#projections';
import { ForPeople } from '../for-people.js';

/**
 * Makes sure that the tables of the projections are there: projectors make them.
 * @throws ForPeople when one is missing; PostgresUnusable
 */
export async function requireReadModels(
  views: Pick<PostgresViews, 'reader'>,
  projections: readonly Projection[],
): Promise<void> {
  const names = projections.flatMap(({ tables }) => tables.map(({ name }) => name));
  const { rows } = await sql<{ missing: number }>`
    select count(*) filter (where to_regclass(quote_ident(name)) is null) as missing
    from unnest(array[${sql.join(names)}]::text[]) as name`.execute(views.reader);
  if (rows[0]?.missing === 0) return;
  throw new ForPeople('No projector has made the read models yet. Start one on the same databases.');
}
