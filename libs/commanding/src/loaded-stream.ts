import {
  type EventMeta,
  type EventRegistry,
  type EventStore,
  type StoredEvent,
  StreamNotFound,
} from '#event-store';
import type { JsonObject } from '#kernel';
import type { Aggregate } from './aggregate.js';

/** What a command did to a stream: the stream is the idempotency ledger (D14). */
export interface LedgerEntry {
  readonly commandHash: string;
  readonly firstRevision: number;
  readonly lastRevision: number;
}

/** A stream folded up to its last event. */
export interface LoadedStream<State> {
  readonly state: State;
  /** Revision of the last event, -1 for a stream without any. */
  readonly revision: number;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
  /** `recordedAt` of the last event, or undefined. */
  readonly lastRecordedAt: string | undefined;
}

/** A stream nobody has written to. */
export function emptyStream<State>(aggregate: Aggregate<State>): LoadedStream<State> {
  return { state: aggregate.initial, revision: -1, ledger: new Map(), lastRecordedAt: undefined };
}

/** The stream with one more event folded in. */
export function foldOn<State>(
  loaded: LoadedStream<State>,
  stored: StoredEvent,
  aggregate: Aggregate<State>,
  registry: EventRegistry,
): LoadedStream<State> {
  const meta = metaOf(stored);
  const { name, data } = registry.decode(stored);
  const event = { name, data: data as JsonObject, meta, revision: stored.revision };
  const known = loaded.ledger.get(meta.commandId);
  const ledger = new Map(loaded.ledger);
  ledger.set(meta.commandId, {
    commandHash: meta.commandHash,
    firstRevision: known?.firstRevision ?? stored.revision,
    lastRevision: stored.revision,
  });
  const state = aggregate.evolve(loaded.state, event);
  return { state, revision: stored.revision, ledger, lastRecordedAt: meta.recordedAt };
}

/** The metadata of a stored event; every event of the house was stamped by `stamp`. */
export function metaOf(stored: StoredEvent): EventMeta {
  return stored.meta as unknown as EventMeta;
}

/** Reads what the stream holds beyond `loaded`, page by page, and folds it in. */
export async function catchUp<State>(
  store: EventStore,
  stream: string,
  loaded: LoadedStream<State>,
  aggregate: Aggregate<State>,
  registry: EventRegistry,
): Promise<LoadedStream<State>> {
  let current = loaded;
  for (;;) {
    const page = await readFrom(store, stream, current.revision + 1);
    for (const stored of page) current = foldOn(current, stored, aggregate, registry);
    if (page.length < PAGE) return current;
  }
}

const PAGE = 512;

async function readFrom(store: EventStore, stream: string, from: number): Promise<readonly StoredEvent[]> {
  try {
    return await store.readStream(stream, { from, limit: PAGE });
  } catch (error) {
    if (error instanceof StreamNotFound) return [];
    throw error;
  }
}
