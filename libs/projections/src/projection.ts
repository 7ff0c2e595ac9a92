import type { StoredEvent } from '#event-store';
import { isOfShard, type Shard, WHOLE } from './shard.js';
import type { ViewsDb, ViewsTransaction } from './views.js';

/** A stored event with its chart name and its data in the newest shape. */
export interface DecodedEvent {
  readonly stored: StoredEvent;
  readonly context: string;
  readonly name: string;
  readonly data: unknown;
}

/** The reading edge: the event registry. Throws when it does not know the event or its data is malformed. */
export interface EventDecoder {
  decode(stored: StoredEvent): { readonly context: string; readonly name: string; readonly data: unknown };
}

/** One table of a projection. Its name holds the generation: see `tableName`. */
export interface ViewTable {
  readonly name: string;
  /** Columns of the primary key, in order: rows are compared in this order. */
  readonly primaryKey: readonly string[];
  /** Columns that others than the projection write (claims): a rebuild does not bring them back. */
  readonly localColumns?: readonly string[];
  /** Creates the table and its indexes with kysely's schema builder. */
  create(db: ViewsDb): Promise<void>;
}

/** Whoever goes through the log with a checkpoint of his own: a projection, or an automation. */
export interface Follower {
  /** Words and hyphens, for instance `case-queue`; never renamed. */
  readonly name: string;
  /** From 1; another one begins at the first event. */
  readonly generation: number;
  /** Streams it listens to, by the beginning of their names; none means all. */
  readonly streamPrefixes: readonly string[];
  /** Of those, only the streams of this shard; all when absent. */
  readonly shard?: Shard;
}

/**
 * A read model: what it listens to and how an event changes its rows.
 * Rows are of one stream each, so that streams can be divided into shards. Time comes from events only; rows are upserted; a changed shape or meaning is a new generation.
 */
export interface Projection extends Follower {
  /** Their names hold the generation. */
  readonly tables: readonly ViewTable[];
  /**
   * Changes rows; a write does not tell how many (see `Views.deferWrites`). An exception, also of a write, parks the
   * event's stream for this projection.
   */
  apply(event: DecodedEvent, tx: ViewsTransaction): Promise<void> | void;
}

/** The name of a projection's table: `case_queue_g1` (D7). */
export function tableName<Base extends string, Generation extends number>(
  base: Base,
  generation: Generation,
): `${Base}_g${Generation}` {
  return `${base}_g${generation}`;
}

/** True when the follower listens to the stream. */
export function listensTo(follower: Follower, stream: string): boolean {
  const { streamPrefixes } = follower;
  const named = streamPrefixes.length === 0 || streamPrefixes.some((prefix) => stream.startsWith(prefix));
  return named && isOfShard(shardOf(follower), stream);
}

/** Which part of the streams the follower sees. */
export function shardOf({ shard = WHOLE }: Follower): Shard {
  return shard;
}
