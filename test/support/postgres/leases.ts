import { sql } from 'kysely';
import type { PostgresViews } from '#projections';
import { eventually } from '../eventually.js';

type Kind = 'projector' | 'automation';

/** Of the ten seconds that a takeover may take, what a lease may still hold. */
export const LEASE_LEFT_AT_MOST_MS = 6_000;
/** The rest is for the heir, who looks every second. */
export const ROUND_AT_MOST_MS = 4_000;

const ROUNDS = 3;

/**
 * For how many milliseconds the database still takes a lease for held, the one that ends last. Negative once all have
 * ended. @throws TypeError where none was ever taken, or all were given up
 */
export async function leaseLeftMs({ reader }: PostgresViews, kind: Kind): Promise<number> {
  const { rows } = await sql<{ left: number | null }>`
    select (extract(epoch from max(until) - clock_timestamp()) * 1000)::float8 as left
    from ${sql.table(`${kind}_leases`)} where until > '-infinity'`.execute(reader);
  const left = rows[0]?.left;
  if (typeof left !== 'number') throw new TypeError('nobody holds a lease');
  return left;
}

/** The time between two looks of a keeper at the leases, in ms of the database: the shortest of several. */
export async function roundMs({ reader }: PostgresViews, kind: Kind, holder: string): Promise<number> {
  const looks: number[] = [];
  await eventually(`${holder} has looked at the leases again and again`, async () => {
    const { rows } = await sql<{ at: number }>`
      select (extract(epoch from until) * 1000)::float8 as at
      from ${sql.table(`${kind}_keepers`)} where holder = ${holder}`.execute(reader);
    looks.push(...rows.map(({ at }) => at).filter((at) => at !== looks.at(-1)));
    return looks.length > ROUNDS;
  });
  return Math.min(...looks.slice(1).map((at, index) => at - (looks[index] ?? at)));
}
