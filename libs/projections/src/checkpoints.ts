import type { EventStore, Position, StoredEvent } from '#event-store';
import { BadCheckpoint } from '#event-store';
import { CheckpointMoved, ForeignViews } from './projection.errors.js';
import type { Follower } from './projection.js';
import { shardOf } from './shard-checkpoints.js';
import type { ViewsDb, ViewsTransaction } from './views.js';

const AT_START = '';

interface CheckpointRow {
  readonly projection: string;
  readonly generation: number;
  readonly shard: number;
  /** Empty before the first event. */
  readonly position: string;
  /** An event that was seen, by position and id: proof that the rows come from this store. */
  readonly anchor_position: string | null;
  readonly anchor_event_id: string | null;
}

type CheckpointTables = {
  projection_checkpoints: CheckpointRow;
};

/** What is stored of a projection's progress. */
export interface Checkpoint {
  readonly position: string;
  readonly anchor: { readonly position: string; readonly eventId: string } | undefined;
}

export async function createCheckpointTable(db: ViewsDb): Promise<void> {
  await db.schema
    .createTable('projection_checkpoints')
    .ifNotExists()
    .addColumn('projection', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('shard', 'integer', (column) => column.notNull())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('anchor_position', 'text')
    .addColumn('anchor_event_id', 'text')
    .addPrimaryKeyConstraint('projection_checkpoints_key', ['projection', 'generation', 'shard'])
    .execute();
}

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
  return db
    .withTables<CheckpointTables>()
    .selectFrom('projection_checkpoints')
    .selectAll()
    .where('projection', '=', projection.name)
    .where('generation', '=', projection.generation)
    .where('shard', '=', shardOf(projection).index);
}

function checkpointIn(row: CheckpointRow | undefined): Checkpoint | undefined {
  if (row === undefined) return undefined;
  const { anchor_position: position, anchor_event_id: eventId } = row;
  return {
    position: row.position,
    anchor: position === null || eventId === null ? undefined : { position, eventId },
  };
}

/** Puts the checkpoint at the start, whatever it was. */
export async function resetCheckpoint(tx: ViewsTransaction, projection: Follower): Promise<void> {
  const start = { position: AT_START, anchor_position: null, anchor_event_id: null };
  await tx
    .withTables<CheckpointTables>()
    .insertInto('projection_checkpoints')
    .values({
      projection: projection.name,
      generation: projection.generation,
      shard: shardOf(projection).index,
      ...start,
    })
    .onConflict((conflict) => conflict.columns(['projection', 'generation', 'shard']).doUpdateSet(start))
    .execute();
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
  const expected = from ?? AT_START;
  const anchor =
    lastSeen === undefined ? {} : { anchor_position: lastSeen.position, anchor_event_id: lastSeen.id };
  const moved = await tx
    .withTables<CheckpointTables>()
    .updateTable('projection_checkpoints')
    .set({ position: to ?? AT_START, ...anchor })
    .where('projection', '=', projection.name)
    .where('generation', '=', projection.generation)
    .where('shard', '=', shardOf(projection).index)
    .where('position', '=', expected)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) throw new CheckpointMoved(projection.name, expected);
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
  if (checkpoint.position === AT_START) return undefined;
  const foreign = (reason: string) => new ForeignViews(projection.name, checkpoint.position, reason);
  try {
    const position = store.parsePosition(checkpoint.position);
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
