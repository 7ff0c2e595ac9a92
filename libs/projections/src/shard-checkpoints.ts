import { ShardsChanged } from './projection.errors.js';
import type { Follower } from './projection.js';
import { type Shard, WHOLE } from './shard.js';
import type { ViewsTransaction } from './views.js';

interface ShardRow {
  readonly projection: string;
  readonly generation: number;
  readonly shard: number;
  readonly position: string;
  readonly anchor_position: string | null;
  readonly anchor_event_id: string | null;
}

type ShardTables = { projection_checkpoints: ShardRow };

/** Puts every shard of the follower at the start, and forgets those that there are no more. */
export async function resetAllShards(tx: ViewsTransaction, follower: Follower): Promise<void> {
  const start = { position: '', anchor_position: null, anchor_event_id: null };
  await replace(tx, follower, start);
}

/**
 * Makes the stored shards as many as there are to be. They can be divided anew where all stand at the same event: then
 * the rows hold exactly what is before it, whoever wrote them.
 * @throws ShardsChanged where they stand at different ones
 */
export async function divideAnew(tx: ViewsTransaction, follower: Follower): Promise<void> {
  const { of } = shardOf(follower);
  const stored = await rowsOf(tx, follower).selectAll().orderBy('shard').execute();
  const [first] = stored;
  if (first === undefined || stored.length === of) return;
  if (stored.some(({ position }) => position !== first.position)) {
    throw new ShardsChanged(stored.length, of, `those of ${follower.name} stand at different events`);
  }
  const { position, anchor_position, anchor_event_id } = first;
  await replace(tx, follower, { position, anchor_position, anchor_event_id });
}

/** Which part of the streams the follower sees. */
export function shardOf({ shard = WHOLE }: Follower): Shard {
  return shard;
}

function rowsOf(tx: ViewsTransaction, { name, generation }: Follower) {
  return tx
    .withTables<ShardTables>()
    .selectFrom('projection_checkpoints')
    .where('projection', '=', name)
    .where('generation', '=', generation);
}

async function replace(
  tx: ViewsTransaction,
  follower: Follower,
  at: Pick<ShardRow, 'position' | 'anchor_position' | 'anchor_event_id'>,
): Promise<void> {
  const { name: projection, generation } = follower;
  const db = tx.withTables<ShardTables>();
  await db
    .deleteFrom('projection_checkpoints')
    .where('projection', '=', projection)
    .where('generation', '=', generation)
    .execute();
  const rows = Array.from({ length: shardOf(follower).of }, (_, shard) => ({
    projection,
    generation,
    shard,
    ...at,
  }));
  await db.insertInto('projection_checkpoints').values(rows).execute();
}
