import {
  type EventRegistry,
  type EventStore,
  type HistoryEntry,
  historyEntryOf,
  StreamNotFound,
} from '#event-store';
import { decodeCursor, type Page, pageOf, type PageRequest } from '#projections';

/** Where histories are read from: the log itself, so that they lack nothing that was acknowledged. */
export interface HistorySource {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly registry: EventRegistry;
}

/**
 * One page of a stream's events in their order; undefined when the stream does not exist.
 * @throws ShuriError REQUEST.MALFORMED for a cursor that is not ours
 */
export async function streamHistory(
  { store, registry }: HistorySource,
  stream: string,
  { limit, cursor }: PageRequest,
): Promise<Page<HistoryEntry> | undefined> {
  const after = cursor === undefined ? -1 : Number(decodeCursor(cursor, ['number'])[0]);
  try {
    const stored = await store.readStream(stream, { from: after + 1, limit: limit + 1 });
    const entries = stored.map((one) => historyEntryOf(one, registry.decode(one)));
    return pageOf(entries, limit, ({ revision }) => [revision]);
  } catch (error) {
    if (error instanceof StreamNotFound) return undefined;
    throw error;
  }
}
