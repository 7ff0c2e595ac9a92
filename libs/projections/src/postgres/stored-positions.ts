import type { EventStore, Position } from '#event-store';
import { checkpoints, type CheckpointRow, positionOf } from '../checkpoint-table.js';
import type { Follower } from '../projection.js';
import type { ViewsDb } from '../views.js';

/** Which part of the event store it takes to compare stored positions. */
export type PositionOrder = Pick<EventStore, 'comparePositions' | 'parsePosition'>;

/**
 * Up to where the rows of a follower are complete, by the checkpoints that projectors of any process keep: `unbegun`
 * where its tables were never made, else the lowest position of its shards; undefined is the start.
 */
export type StoredPosition =
  { readonly kind: 'unbegun' } | { readonly kind: 'begun'; readonly upTo: Position | undefined };

/**
 * The stored positions of the followers' own generations, by name. All shards of one are written together whenever it is
 * divided, so what is stored also says how many there are.
 * @throws BadCheckpoint when one is no position of the store; and what the database throws
 */
export async function storedPositions(
  db: ViewsDb,
  order: PositionOrder,
  followers: readonly Pick<Follower, 'name' | 'generation'>[],
): Promise<ReadonlyMap<string, StoredPosition>> {
  const names = followers.map(({ name }) => name);
  const rows = await checkpoints(db)
    .selectFrom('projection_checkpoints')
    .select(['projection', 'generation', 'shard', 'position'])
    .where('projection', 'in', names)
    .orderBy('shard')
    .execute();
  return new Map(
    followers.map(({ name, generation }) => {
      const own = rows.filter((row) => row.projection === name && row.generation === generation);
      return [name, lowestOf(own, order)];
    }),
  );
}

/** A shard that has no row yet, though one after it has, stands at the start. */
function lowestOf(
  shards: readonly Pick<CheckpointRow, 'shard' | 'position'>[],
  order: PositionOrder,
): StoredPosition {
  if (shards.length === 0) return { kind: 'unbegun' };
  let upTo: Position | undefined;
  for (const [index, row] of shards.entries()) {
    const stored = row.shard === index ? positionOf(order, row) : undefined;
    if (stored === undefined) return { kind: 'begun', upTo: undefined };
    if (upTo === undefined || order.comparePositions(stored, upTo) < 0) upTo = stored;
  }
  return { kind: 'begun', upTo };
}
