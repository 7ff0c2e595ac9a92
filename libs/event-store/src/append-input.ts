import { InvalidAppend, TooLarge } from './event-store.errors.js';
import type { ExpectedRevision, NewEvent } from './event-store.port.js';
import { jsonText } from './json-text.js';

/** The most bytes of data and metadata that one event may have (UTF-8). */
export const MAX_EVENT_BYTES = 512 * 1024;

/** The most bytes of data and metadata that one append may have (UTF-8); EventStoreDB's own default. */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** An event that has passed every check which needs no store: its id canonical, its JSON written. */
export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly meta: string;
}

/** An append that a store may take as it is. */
export interface PreparedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly PreparedEvent[];
  /** UTF-8 bytes of all data and metadata. */
  readonly bytes: number;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NO_UUID = '00000000-0000-0000-0000-000000000000';

/**
 * Checks an append and writes its JSON, before any store is asked: the same for every adapter.
 * @throws InvalidAppend when a name, an id, the expected revision or the data is none.
 * @throws TooLarge when an event or the whole is over its limit.
 */
export function prepareAppend(
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): PreparedAppend {
  checkName(stream, 'stream');
  checkExpected(expected);
  if (events.length === 0) throw new InvalidAppend(`an append to ${stream} without events`);
  const ids = new Set<string>();
  let total = 0;
  const prepared = events.map((event) => {
    checkName(event.type, 'event type');
    const id = canonicalId(event.id);
    if (ids.has(id)) throw new InvalidAppend(`event id ${id} twice in one append`);
    ids.add(id);
    const data = jsonText(event.data, `data of ${event.type}`);
    const meta = jsonText(event.meta, `meta of ${event.type}`);
    const bytes = Buffer.byteLength(data) + Buffer.byteLength(meta);
    if (bytes > MAX_EVENT_BYTES) throw new TooLarge(bytes, MAX_EVENT_BYTES);
    total += bytes;
    return { id, type: event.type, data, meta };
  });
  if (total > MAX_APPEND_BYTES) throw new TooLarge(total, MAX_APPEND_BYTES);
  return { stream, expected, events: prepared, bytes: total };
}

/** `$` begins the names of EventStoreDB's own streams and types; half a character or NUL reads back as another name. */
function checkName(name: unknown, what: string): void {
  if (typeof name !== 'string' || name === '') throw new InvalidAppend(`a ${what} without a name`);
  if (name.startsWith('$')) throw new InvalidAppend(`a ${what} must not begin with $: ${name}`);
  if (/\p{Surrogate}/u.test(name) || name.includes('\0'))
    throw new InvalidAppend(`a ${what} with a broken character`);
}

function checkExpected(expected: unknown): void {
  if (expected === 'no-stream' || expected === 'stream-exists' || expected === 'any') return;
  if (!Number.isSafeInteger(expected) || (expected as number) < 0) {
    throw new InvalidAppend(`no expected revision: ${String(expected)}`);
  }
}

function canonicalId(id: unknown): string {
  if (typeof id !== 'string' || !UUID.test(id) || id === NO_UUID)
    throw new InvalidAppend(`no event id: ${String(id)}`);
  return id.toLowerCase();
}
