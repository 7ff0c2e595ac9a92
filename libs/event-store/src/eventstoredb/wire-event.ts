import { hash } from 'node:crypto';
import type { JsonObject } from '#kernel';
import type { PreparedAppend, PreparedEvent } from '../append-input.js';
import { isRecordOfCommand } from '../command-record.js';
import { UnreadableEvent } from '../event-store.errors.js';
import type { NewEvent, StoredEvent } from '../event-store.port.js';
import { positionText } from './log-positions.js';
import type { ReceivedEvent, SentEvent } from './store-client.js';

/** Where the id of an event is kept when it was sent under another. */
const EVENT_ID = '$eventId';

/**
 * The events of an append as they are sent, to be made at once, before the caller can change them. The server takes a
 * second append of the same ids for a repeat and never looks at what it says; two processes that decide one command
 * (D14) would both be told "written". So the record of a command is sent under an id made of its own id and of all it
 * says: only a repeat byte for byte is one, anything else a conflict.
 */
export function toWire(append: PreparedAppend, events: readonly NewEvent[]): readonly SentEvent[] {
  return append.events.map((event, index) => eventToWire(event, events[index]?.meta ?? {}));
}

function eventToWire({ id, type, data: text, meta: metaText }: PreparedEvent, meta: JsonObject): SentEvent {
  const data: JsonObject = JSON.parse(text);
  const isRecord = isRecordOfCommand(meta);
  const added: Record<string, string> = {};
  const { correlationId, causationId } = meta;
  if (typeof correlationId === 'string') added.$correlationId = correlationId;
  if (typeof causationId === 'string') added.$causationId = causationId;
  if (isRecord) added[EVENT_ID] = id;
  const metadata = joined(metaText, JSON.stringify(added));
  return { id: isRecord ? idOfText(`${id}\n${type}\n${text}\n${metaText}`) : id, type, data, metadata };
}

/** Two JSON objects as one. */
function joined(one: string, other: string): string {
  if (other === '{}') return one;
  return one === '{}' ? other : `${one.slice(0, -1)},${other.slice(1)}`;
}

/** A UUID of version 8 (RFC 9562) made of the text's SHA-256. */
function idOfText(text: string): string {
  const hex = hash('sha256', text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
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

/** The metadata without what `toWire` has added. Every event that is read passes here: a rest costs a tenth of a filter. */
function ownMeta(metadata: JsonObject): JsonObject {
  const { [EVENT_ID]: _, $correlationId, $causationId, ...own } = metadata;
  const isOurs = $correlationId === own.correlationId && $causationId === own.causationId;
  return isOurs ? own : withKeysOfTheWriter(metadata);
}

/** The same for metadata whose `$correlationId` or `$causationId` the writer gave himself: he gets it back. */
function withKeysOfTheWriter(metadata: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => !isAdded(key, metadata)));
}

function isAdded(
  key: string,
  { $correlationId, $causationId, correlationId, causationId }: JsonObject,
): boolean {
  switch (key) {
    case EVENT_ID:
      return true;
    case '$correlationId':
      return $correlationId === correlationId;
    case '$causationId':
      return $causationId === causationId;
    default:
      return false;
  }
}

/** True for what `{}` of JSON reads back as. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
