import type { StoredEvent } from '#event-store';
import type { Follower } from './projection.js';
import type { ViewsDb, ViewsTransaction } from './views.js';

const LONGEST_ERROR = 500;

interface ParkedRow {
  readonly projection: string;
  readonly generation: number;
  readonly stream: string;
  readonly revision: number;
  readonly event_id: string;
  readonly event_type: string;
  readonly error: string;
  readonly since: string;
}

type ParkedTables = {
  projection_parked: ParkedRow;
};

/** A stream that one projection no longer follows, from this event on, until it is unblocked. */
export interface ParkedStream {
  readonly projection: string;
  readonly generation: number;
  readonly stream: string;
  /** The event that could not be applied; it and all later events of the stream are missing from the rows. */
  readonly revision: number;
  readonly eventId: string;
  readonly eventType: string;
  readonly error: string;
  /** The store's time of that event (RFC 3339, UTC): projections read no clock. */
  readonly since: string;
}

export async function createParkingTable(db: ViewsDb): Promise<void> {
  await db.schema
    .createTable('projection_parked')
    .ifNotExists()
    .addColumn('projection', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('event_type', 'text', (column) => column.notNull())
    .addColumn('error', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('projection_parked_key', ['projection', 'generation', 'stream'])
    .execute();
}

/** Those of the streams that are parked for the projection. */
export async function parkedAmong(
  tx: ViewsDb,
  projection: Follower,
  streams: readonly string[],
): Promise<ReadonlySet<string>> {
  if (streams.length === 0) return new Set();
  const rows = await parkedOf(tx, projection).select('stream').where('stream', 'in', streams).execute();
  return new Set(rows.map((row) => row.stream));
}

/** Where the stream is parked for the projection, or undefined when it is not. */
export async function parkedRevision(
  tx: ViewsDb,
  projection: Follower,
  stream: string,
): Promise<number | undefined> {
  const row = await parkedOf(tx, projection)
    .select('revision')
    .where('stream', '=', stream)
    .executeTakeFirst();
  return row?.revision;
}

function parkedOf(tx: ViewsDb, projection: Follower) {
  return tx
    .withTables<ParkedTables>()
    .selectFrom('projection_parked')
    .where('projection', '=', projection.name)
    .where('generation', '=', projection.generation);
}

/** Parks the event's stream at this event; a stream that is parked already keeps its first event and error. */
export async function park(
  tx: ViewsTransaction,
  projection: Follower,
  event: StoredEvent,
  error: unknown,
): Promise<ParkedStream> {
  const text = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(
    0,
    LONGEST_ERROR,
  );
  const parked: ParkedStream = {
    projection: projection.name,
    generation: projection.generation,
    stream: event.stream,
    revision: event.revision,
    eventId: event.id,
    eventType: event.type,
    error: text,
    since: event.storedAt,
  };
  const { eventId, eventType, ...columns } = parked;
  await tx
    .withTables<ParkedTables>()
    .insertInto('projection_parked')
    .values({ ...columns, event_id: eventId, event_type: eventType })
    .onConflict((conflict) => conflict.columns(['projection', 'generation', 'stream']).doNothing())
    .execute();
  return parked;
}

/** Forgets the parking of one stream, or of all streams of the projection. */
export async function unpark(tx: ViewsTransaction, projection: Follower, stream?: string): Promise<void> {
  const all = tx
    .withTables<ParkedTables>()
    .deleteFrom('projection_parked')
    .where('projection', '=', projection.name)
    .where('generation', '=', projection.generation);
  await (stream === undefined ? all : all.where('stream', '=', stream)).execute();
}

/** Every parked stream of these followers, in whatever generation, oldest first. */
export async function listParked(
  db: ViewsDb,
  followers: readonly string[],
): Promise<readonly ParkedStream[]> {
  if (followers.length === 0) return [];
  const rows = await db
    .withTables<ParkedTables>()
    .selectFrom('projection_parked')
    .selectAll()
    .where('projection', 'in', followers)
    .orderBy('since')
    .orderBy('projection')
    .orderBy('stream')
    .execute();
  return rows.map(({ event_id: eventId, event_type: eventType, ...rest }) => ({
    ...rest,
    eventId,
    eventType,
  }));
}
