import type { EventStore, Position } from '#event-store';
import type { Follower } from './projection.js';
import type { ViewsDb } from './views.js';

/** How far one shard of a follower has come. */
export interface CheckpointRow {
  readonly projection: string;
  readonly generation: number;
  readonly shard: number;
  /** Empty before the first event. */
  readonly position: string;
  /** An event that was seen, by position and id: proof that the rows come from this store. */
  readonly anchor_position: string | null;
  readonly anchor_event_id: string | null;
}

/** Where a shard stands. */
export type CheckpointPlace = Pick<CheckpointRow, 'position' | 'anchor_position' | 'anchor_event_id'>;

type CheckpointTables = { projection_checkpoints: CheckpointRow };

/** Stored of who has seen nothing yet. */
const NOTHING_SEEN = '';

/** Before the first event. */
export const AT_START: CheckpointPlace = {
  position: NOTHING_SEEN,
  anchor_position: null,
  anchor_event_id: null,
};

/** As a position is stored; undefined is the start. */
export function storedText(position: Position | undefined): string {
  return position ?? NOTHING_SEEN;
}

/** What was stored, as a position of the store; undefined is the start. @throws BadCheckpoint when it is none of its */
export function positionOf(
  store: Pick<EventStore, 'parsePosition'>,
  { position }: Pick<CheckpointRow, 'position'>,
): Position | undefined {
  return position === NOTHING_SEEN ? undefined : store.parsePosition(position);
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

/** The checkpoints of whoever follows the log. */
export function checkpoints(db: ViewsDb) {
  return db.withTables<CheckpointTables>();
}

/** Those of one follower's generation, one for each shard. */
export function checkpointsOf(db: ViewsDb, { name, generation }: Pick<Follower, 'name' | 'generation'>) {
  return checkpoints(db)
    .selectFrom('projection_checkpoints')
    .where('projection', '=', name)
    .where('generation', '=', generation);
}
