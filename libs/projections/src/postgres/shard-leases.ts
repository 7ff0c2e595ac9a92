import { type RawBuilder, sql } from 'kysely';
import { FencedOff, ShardsChanged } from '../projection.errors.js';
import type { ViewsTransaction } from '../views.js';
import type { PostgresViews } from './open-postgres-views.js';

/** What leases are of. Of each kind there is a table of leases, of fences and of who is there, named by it. */
export type LeaseKind = 'projector' | 'automation';

/** The right to work on one shard, until somebody else holds a higher token. */
export interface ShardLease {
  readonly shard: number;
  readonly token: number;
}

/**
 * Leases of shards, kept in the views database and timed by its clock. A lease is renewed in one table; the token that
 * every transaction of its holder locks is in another, so that renewing and working never wait for each other, while a
 * takeover waits for the transaction in hand and shuts out every later one.
 */
export class ShardLeases {
  readonly #leases: Table;
  readonly #fences: Table;
  readonly #keepers: Table;

  /** @param leaseMs how long a lease holds that is not renewed */
  constructor(
    private readonly views: PostgresViews,
    private readonly leaseMs: number,
    kind: LeaseKind = 'projector',
  ) {
    this.#leases = tableOf(`${kind}_leases`);
    this.#fences = tableOf(`${kind}_fences`);
    this.#keepers = tableOf(`${kind}_keepers`);
  }

  /** Creates what is missing. @throws ShardsChanged when leases of another number of shards are held */
  async prepare(shards: number): Promise<void> {
    await this.views.writer.transaction().execute(async (tx) => {
      await this.views.lock(tx, this.#leases.name);
      await tx.schema
        .createTable(this.#leases.name)
        .ifNotExists()
        .addColumn('shard', 'integer', (column) => column.primaryKey())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('token', 'integer', (column) => column.notNull())
        .addColumn('until', 'timestamptz', (column) => column.notNull())
        .execute();
      await tx.schema
        .createTable(this.#fences.name)
        .ifNotExists()
        .addColumn('shard', 'integer', (column) => column.primaryKey())
        .addColumn('token', 'integer', (column) => column.notNull())
        .execute();
      await tx.schema
        .createTable(this.#keepers.name)
        .ifNotExists()
        .addColumn('holder', 'text', (column) => column.primaryKey())
        .addColumn('until', 'timestamptz', (column) => column.notNull())
        .execute();
      await this.#divide(tx, shards);
    });
  }

  /** Says that this holder is there, and answers how many shards each other one holds that is there too. */
  async census(holder: string): Promise<readonly number[]> {
    await sql`insert into ${this.#keepers.sql} values (${holder}, ${this.#end()})
      on conflict (holder) do update set until = excluded.until`.execute(this.views.writer);
    const { rows } = await sql<{ held: number }>`
      select count(lease.shard) as held from ${this.#keepers.sql} as keeper
      left join ${this.#leases.sql} as lease
        on lease.holder = keeper.holder and lease.until > clock_timestamp()
      where keeper.until > clock_timestamp() and keeper.holder <> ${holder}
      group by keeper.holder`.execute(this.views.writer);
    return rows.map(({ held }) => held);
  }

  /** Says that this holder is gone, so that nobody leaves a share to it. */
  async leave(holder: string): Promise<void> {
    await sql`delete from ${this.#keepers.sql} where holder = ${holder}`.execute(this.views.writer);
  }

  /** Takes one shard that nobody holds any more; undefined when there is none. */
  take(holder: string, shards: number): Promise<ShardLease | undefined> {
    return this.views.writer.transaction().execute(async (tx) => {
      const { rows: found } = await sql<{ shard: number }>`
        select shard from ${this.#leases.sql} where until <= clock_timestamp() and shard < ${shards}
        order by shard limit 1 for update skip locked`.execute(tx);
      const [free] = found;
      if (free === undefined) return undefined;
      const { rows } = await sql<ShardLease>`
        with raised as (update ${this.#fences.sql} set token = token + 1 where shard = ${free.shard} returning token)
        update ${this.#leases.sql} as lease set holder = ${holder}, token = raised.token, until = ${this.#end()}
        from raised where lease.shard = ${free.shard} returning lease.shard, lease.token`.execute(tx);
      return rows[0];
    });
  }

  /** Holds on to it; false when it has gone to somebody else. */
  async renew({ shard, token }: ShardLease): Promise<boolean> {
    const { numAffectedRows } = await sql`update ${this.#leases.sql} set until = ${this.#end()}
      where shard = ${shard} and token = ${token}`.execute(this.views.writer);
    return numAffectedRows === 1n;
  }

  /** Gives it up, so that another takes it at once. */
  async release({ shard, token }: ShardLease): Promise<void> {
    await sql`update ${this.#leases.sql} set until = '-infinity'
      where shard = ${shard} and token = ${token}`.execute(this.views.writer);
  }

  /** The shards that nobody holds now; `unprepared` where nobody ever did. */
  async unheld(): Promise<readonly number[] | 'unprepared'> {
    const { reader } = this.views;
    const { rows: made } = await sql<{ made: number }>`
      select count(to_regclass(${this.#leases.name})) as made`.execute(reader);
    if (made[0]?.made !== 1) return 'unprepared';
    const { rows } = await sql<{ shard: number }>`
      select shard from ${this.#leases.sql} where until <= clock_timestamp() order by shard`.execute(reader);
    return rows.map(({ shard }) => shard);
  }

  /** Holds off every takeover to the end of the transaction. @throws FencedOff when there has been one */
  async assertHeld(tx: ViewsTransaction, { shard, token }: ShardLease): Promise<void> {
    const { rows } = await sql`select token from ${this.#fences.sql}
      where shard = ${shard} and token = ${token} for share`.execute(tx);
    if (rows.length === 0) throw new FencedOff(shard, token);
  }

  #end() {
    return sql`clock_timestamp() + ${this.leaseMs} * interval '1 millisecond'`;
  }

  /** As many leases as shards. Whoever held one of another number is fenced off for good. */
  async #divide(tx: ViewsTransaction, shards: number): Promise<void> {
    const [leases, fences] = [this.#leases.sql, this.#fences.sql];
    const { rows } = await sql<{ known: number; held: number }>`
      select count(*) as known, count(*) filter (where until > clock_timestamp()) as held
      from ${leases}`.execute(tx);
    const { known = 0, held = 0 } = rows[0] ?? {};
    if (known === shards) return;
    if (held > 0) throw new ShardsChanged(known, shards, `${held} of them are being projected`);
    await sql`update ${fences} set token = token + 1`.execute(tx);
    await sql`delete from ${leases}`.execute(tx);
    for (let shard = 0; shard < shards; shard += 1) {
      await sql`insert into ${leases} values (${shard}, '', 0, '-infinity')`.execute(tx);
      await sql`insert into ${fences} values (${shard}, 0) on conflict do nothing`.execute(tx);
    }
  }
}

interface Table {
  readonly name: string;
  readonly sql: RawBuilder<unknown>;
}

function tableOf(name: string): Table {
  return { name, sql: sql.table(name) };
}
