import { AT_START, type CheckpointPlace, checkpoints, checkpointsOf } from './checkpoint-table.js';
import { ShardsChanged } from './projection.errors.js';
import { type Follower, shardOf } from './projection.js';
import type { ViewsTransaction } from './views.js';

/**
 * Puts every shard of the follower at the start, whatever they were, and forgets those that there are no more. Of several
 * who may do so at once, each holds the lock of the follower's name.
 */
export async function resetCheckpoints(tx: ViewsTransaction, follower: Follower): Promise<void> {
  await replace(tx, follower, AT_START);
}

/**
 * Makes the stored shards as many as there are to be. They can be divided anew where all stand at the same event: then
 * the rows hold exactly what is before it, whoever wrote them.
 * @throws ShardsChanged where they stand at different ones
 */
export async function divideAnew(tx: ViewsTransaction, follower: Follower): Promise<void> {
  const { of } = shardOf(follower);
  const stored = await checkpointsOf(tx, follower).selectAll().orderBy('shard').execute();
  const [first] = stored;
  if (first === undefined || stored.length === of) return;
  if (stored.some(({ position }) => position !== first.position)) {
    throw new ShardsChanged(stored.length, of, `those of ${follower.name} stand at different events`);
  }
  const { position, anchor_position, anchor_event_id } = first;
  await replace(tx, follower, { position, anchor_position, anchor_event_id });
}

async function replace(tx: ViewsTransaction, follower: Follower, at: CheckpointPlace): Promise<void> {
  const { name: projection, generation } = follower;
  const db = checkpoints(tx);
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
