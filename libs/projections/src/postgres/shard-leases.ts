import { sql } from 'kysely';
import { FencedOff, ShardsChanged } from '../projection.errors.js';
import type { ViewsTransaction } from '../views.js';
import type { PostgresViews } from './open-postgres-views.js';

type LeaseTables = {
  projector_leases: { shard: number; holder: string; token: number; until: string };
  projector_fences: { shard: number; token: number };
};

/** The right to project one shard, until somebody else holds a higher token. */
export interface ShardLease {
  readonly shard: number;
  readonly token: number;
}

/**
 * Leases of shards, kept in the views database and timed by its clock. A lease is renewed in one table; the token that
 * every transaction of a projector locks is in another, so that renewing and projecting never wait for each other, while
 * a takeover waits for the transaction in hand and shuts out every later one.
 */
export class ShardLeases {
  constructor(
    private readonly views: PostgresViews,
    private readonly leaseMs: number,
  ) {}

  /** Creates what is missing. @throws ShardsChanged when leases of another number of shards are held */
  async prepare(shards: number): Promise<void> {
    await this.views.writer.transaction().execute(async (tx) => {
      await this.views.lock(tx, 'shard leases');
      await tx.schema
        .createTable('projector_leases')
        .ifNotExists()
        .addColumn('shard', 'integer', (column) => column.primaryKey())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('token', 'integer', (column) => column.notNull())
        .addColumn('until', 'timestamptz', (column) => column.notNull())
        .execute();
      await tx.schema
        .createTable('projector_fences')
        .ifNotExists()
        .addColumn('shard', 'integer', (column) => column.primaryKey())
        .addColumn('token', 'integer', (column) => column.notNull())
        .execute();
      await divide(tx, shards);
    });
  }

  /** Takes one shard that nobody holds any more; undefined when there is none. */
  take(holder: string, shards: number): Promise<ShardLease | undefined> {
    return this.views.writer.transaction().execute(async (tx) => {
      const { rows } = await sql<{ shard: number }>`
        select shard from projector_leases where until <= clock_timestamp() and shard < ${shards}
        order by shard limit 1 for update skip locked`.execute(tx);
      const [free] = rows;
      if (free === undefined) return undefined;
      const { shard } = free;
      const { token } = await tx
        .withTables<LeaseTables>()
        .updateTable('projector_fences')
        .set((eb) => ({ token: eb('token', '+', 1) }))
        .where('shard', '=', shard)
        .returning('token')
        .executeTakeFirstOrThrow();
      await sql`update projector_leases set holder = ${holder}, token = ${token}, until = ${this.#end()}
        where shard = ${shard}`.execute(tx);
      return { shard, token };
    });
  }

  /** Holds on to it; false when it has gone to somebody else. */
  async renew({ shard, token }: ShardLease): Promise<boolean> {
    const { numAffectedRows } = await sql`update projector_leases set until = ${this.#end()}
      where shard = ${shard} and token = ${token}`.execute(this.views.writer);
    return numAffectedRows === 1n;
  }

  /** Gives it up, so that another takes it at once. */
  async release({ shard, token }: ShardLease): Promise<void> {
    await sql`update projector_leases set until = '-infinity' where shard = ${shard} and token = ${token}`.execute(
      this.views.writer,
    );
  }

  /** Holds off every takeover to the end of the transaction. @throws FencedOff when there has been one */
  async assertHeld(tx: ViewsTransaction, { shard, token }: ShardLease): Promise<void> {
    const row = await tx
      .withTables<LeaseTables>()
      .selectFrom('projector_fences')
      .select('token')
      .where('shard', '=', shard)
      .where('token', '=', token)
      .forShare()
      .executeTakeFirst();
    if (row === undefined) throw new FencedOff(shard, token);
  }

  #end() {
    return sql`clock_timestamp() + ${this.leaseMs} * interval '1 millisecond'`;
  }
}

/** As many leases as shards. Whoever held one of another number is fenced off for good. */
async function divide(tx: ViewsTransaction, shards: number): Promise<void> {
  const { rows } = await sql<{ known: number; held: number }>`
    select count(*) as known, count(*) filter (where until > clock_timestamp()) as held
    from projector_leases`.execute(tx);
  const { known = 0, held = 0 } = rows[0] ?? {};
  if (known === shards) return;
  if (held > 0) throw new ShardsChanged(known, shards, `${held} of them are being projected`);
  await sql`update projector_fences set token = token + 1`.execute(tx);
  await sql`delete from projector_leases`.execute(tx);
  for (let shard = 0; shard < shards; shard += 1) {
    await sql`insert into projector_leases values (${shard}, '', 0, '-infinity')`.execute(tx);
    await sql`insert into projector_fences values (${shard}, 0) on conflict do nothing`.execute(tx);
  }
}
