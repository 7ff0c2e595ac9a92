import { derivedId, type JsonObject } from '#kernel';
import type { PreparedEvent } from '../append-input.js';
import { isRecordOfCommand } from '../command-record.js';
import { UnreadableEvent } from '../event-store.errors.js';
import type { StoredEvent } from '../event-store.port.js';
import { positionText } from './log-positions.js';
import type { ReceivedEvent, SentEvent } from './store-client.js';

/** The metadata keys by which EventStoreDB and its projections follow causes, and ours that say the same (D6). */
const MAPPED = [
  ['correlationId', '$correlationId'],
  ['causationId', '$causationId'],
] as const;

/** Where the id of an event is kept when it was sent under another. */
const EVENT_ID = '$eventId';

/**
 * The event as it is sent. The server takes a second append of the same ids for a repeat and never looks at what it
 * says; two processes that decide one command (D14) would both be told "written". So the record of a command is sent
 * under an id made of its own id and of all it says: only a repeat byte for byte is one, anything else a conflict.
 */
export function toWire(event: PreparedEvent): SentEvent {
  const data = JSON.parse(event.data) as JsonObject;
  const meta = JSON.parse(event.meta) as Record<string, JsonObject[string]>;
  const isRecord = isRecordOfCommand(meta);
  for (const [ours, theirs] of MAPPED) if (typeof meta[ours] === 'string') meta[theirs] = meta[ours];
  if (!isRecord) return { id: event.id, type: event.type, data, metadata: meta };
  meta[EVENT_ID] = event.id;
  const id = derivedId('sent', event.id, event.type, event.data, event.meta);
  return { id, type: event.type, data, metadata: meta };
}

/** The id under which the port knows an event that was received. */
export function idOf(event: ReceivedEvent): string {
  const id = isJsonObject(event.metadata) ? event.metadata[EVENT_ID] : undefined;
  return typeof id === 'string' ? id : event.id;
}

/**
 * The event as the port shows it.
 * @throws UnreadableEvent when its data is no JSON object or it came without a position: not written through the port
 */
export function fromWire(event: ReceivedEvent, databaseId: string): StoredEvent {
  const { type, stream, revision, position, data, metadata, createdAt } = event;
  if (!isJsonObject(data)) throw new UnreadableEvent(stream, revision, 'its data is no JSON object');
  if (position === undefined) throw new UnreadableEvent(stream, revision, 'the server named no position');
  return {
    id: idOf(event),
    type,
    stream,
    revision,
    position: positionText(databaseId, position),
    data,
    meta: isJsonObject(metadata) ? ownMeta(metadata) : {},
    storedAt: createdAt,
  };
}

function ownMeta(metadata: JsonObject): JsonObject {
  const meta: Record<string, JsonObject[string]> = { ...metadata };
  delete meta[EVENT_ID];
  for (const [ours, theirs] of MAPPED)
    if (meta[ours] !== undefined && meta[ours] === meta[theirs]) delete meta[theirs];
  return meta;
}

/** True for what `{}` of JSON reads back as. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
