import {
  type EventRegistry,
  type EventStore,
  metaOf,
  type Position,
  type StoredEvent,
  StreamNotFound,
} from '#event-store';
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
  /** Position of the last event, or undefined. */
  readonly position: Position | undefined;
}

/** A stream nobody has written to. */
export function emptyStream<State>(aggregate: Aggregate<State>): LoadedStream<State> {
  return {
    state: aggregate.initial,
    revision: -1,
    ledger: new Map(),
    lastRecordedAt: undefined,
    position: undefined,
  };
}

/**
 * Reads what the stream holds beyond `loaded`, page by page, and folds it in; `loaded` itself stays as it is.
 * @param wanted the fold ends before the first event for which it answers no
 */
export async function catchUp<State>(
  store: EventStore,
  stream: string,
  loaded: LoadedStream<State>,
  aggregate: Aggregate<State>,
  registry: EventRegistry,
  wanted: (stored: StoredEvent) => boolean = () => true,
): Promise<LoadedStream<State>> {
  let current = loaded;
  for (;;) {
    const page = await readFrom(store, stream, current.revision + 1);
    const end = page.findIndex((stored) => !wanted(stored));
    current = foldPage(current, end < 0 ? page : page.slice(0, end), aggregate, registry);
    if (end >= 0 || page.length < PAGE) return current;
  }
}

/** The ledger is copied once for a page, not once for an event: a long stream is folded in linear time. */
function foldPage<State>(
  loaded: LoadedStream<State>,
  page: readonly StoredEvent[],
  aggregate: Aggregate<State>,
  registry: EventRegistry,
): LoadedStream<State> {
  if (page.length === 0) return loaded;
  const ledger = new Map(loaded.ledger);
  let { state, revision, lastRecordedAt, position } = loaded;
  for (const stored of page) {
    const meta = metaOf(stored);
    const { name, data } = registry.decode(stored);
    state = aggregate.evolve(state, { name, data, meta, revision: stored.revision });
    ledger.set(meta.commandId, {
      commandHash: meta.commandHash,
      firstRevision: ledger.get(meta.commandId)?.firstRevision ?? stored.revision,
      lastRevision: stored.revision,
    });
    revision = stored.revision;
    lastRecordedAt = meta.recordedAt;
    position = stored.position;
  }
  return { state, revision, ledger, lastRecordedAt, position };
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
