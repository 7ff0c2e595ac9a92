import type { EventStore, Position, StoredEvent } from '#event-store';
import { BadCheckpoint } from '#event-store';
import {
  AT_START,
  type CheckpointRow,
  checkpoints,
  checkpointsOf,
  positionOf,
  storedText,
} from './checkpoint-table.js';
import { CheckpointMoved, ForeignViews } from './projection.errors.js';
import { type Follower, shardOf } from './projection.js';
import type { ViewsDb, ViewsTransaction } from './views.js';

/** What is stored of a projection's progress. */
export interface Checkpoint {
  readonly position: string;
  readonly anchor: { readonly position: string; readonly eventId: string } | undefined;
}

/** Of who has seen nothing yet. */
export const NEW_CHECKPOINT: Checkpoint = { position: AT_START.position, anchor: undefined };

/** The stored checkpoint, or undefined when the projection's tables were never created. */
export async function loadCheckpoint(db: ViewsDb, projection: Follower): Promise<Checkpoint | undefined> {
  return checkpointIn(await rowOf(db, projection).executeTakeFirst());
}

/** The same, and nobody moves it before the transaction ends. */
export async function holdCheckpoint(
  tx: ViewsTransaction,
  projection: Follower,
): Promise<Checkpoint | undefined> {
  return checkpointIn(await rowOf(tx, projection).forUpdate().executeTakeFirst());
}

function rowOf(db: ViewsDb, projection: Follower) {
  return checkpointsOf(db, projection).selectAll().where('shard', '=', shardOf(projection).index);
}

function checkpointIn(row: CheckpointRow | undefined): Checkpoint | undefined {
  if (row === undefined) return undefined;
  const { anchor_position: position, anchor_event_id: eventId } = row;
  return {
    position: row.position,
    anchor: position === null || eventId === null ? undefined : { position, eventId },
  };
}

/**
 * Moves the checkpoint, if it still stands where we believe (compare-and-set).
 * @throws CheckpointMoved otherwise: roll back.
 */
export async function moveCheckpoint(
  tx: ViewsTransaction,
  projection: Follower,
  from: Position | undefined,
  to: Position | undefined,
  lastSeen: StoredEvent | undefined,
): Promise<void> {
  const expected = storedText(from);
  const anchor =
    lastSeen === undefined ? {} : { anchor_position: lastSeen.position, anchor_event_id: lastSeen.id };
  const moved = await checkpoints(tx)
    .updateTable('projection_checkpoints')
    .set({ position: storedText(to), ...anchor })
    .where('projection', '=', projection.name)
    .where('generation', '=', projection.generation)
    .where('shard', '=', shardOf(projection).index)
    .where('position', '=', expected)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) throw new CheckpointMoved(projection.name, from);
}

/**
 * Reads a checkpoint as a position of this store; undefined is the start.
 * @throws ForeignViews when it lies beyond the head, is no position, or the event seen there is another.
 */
export async function trustedPosition(
  store: EventStore,
  projection: Follower,
  checkpoint: Checkpoint,
): Promise<Position | undefined> {
  const foreign = (reason: string) => new ForeignViews(projection.name, checkpoint.position, reason);
  try {
    const position = positionOf(store, checkpoint);
    if (position === undefined) return undefined;
    const head = await store.head();
    if (head === undefined) throw foreign('and the store is empty');
    if (store.comparePositions(position, head) > 0) throw foreign('beyond the last event of the store');
    if (checkpoint.anchor !== undefined) {
      const from = store.parsePosition(checkpoint.anchor.position);
      const [event] = await store.readAll({ from, limit: 1 });
      if (event?.id !== checkpoint.anchor.eventId)
        throw foreign('and has seen an event that the store does not hold');
    }
    return position;
  } catch (error) {
    if (error instanceof BadCheckpoint) throw foreign('which is no position of the store');
    throw error;
  }
}
