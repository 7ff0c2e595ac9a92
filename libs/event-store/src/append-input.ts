import { InvalidAppend, TooLarge } from './event-store.errors.js';
import type { ExpectedRevision, NewEvent } from './event-store.port.js';
import { jsonText } from './json-text.js';

/** The most bytes of data and metadata that one event may have (UTF-8). */
export const MAX_EVENT_BYTES = 512 * 1024;

/** The most bytes of data and metadata that one append may have (UTF-8); EventStoreDB's own default. */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** The most events that one append may have. */
export const MAX_APPEND_EVENTS = 10_000;

/** The most bytes of the name of a stream or an event type (UTF-8): EventStoreDB repeats names in its error headers. */
export const MAX_NAME_BYTES = 1_024;

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
  /** UTF-16 characters of all data and metadata. */
  readonly length: number;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NO_UUID = '00000000-0000-0000-0000-000000000000';
/** Half a character, or NUL: it would read back as another name. The first pattern is the cheap one. */
const SUSPECT = /[\0\ud800-\udfff]/;
const BROKEN = /[\p{Surrogate}\0]/u;
/** A UTF-16 character takes at most three bytes of UTF-8. */
const MOST_BYTES_A_CHARACTER = 3;
/** Written and taken away by the EventStoreDB adapter: `$eventId` always, the others beside their counterpart. */
const RESERVED_ID = '$eventId';
const RESERVED_PAIRS = [
  ['correlationId', '$correlationId'],
  ['causationId', '$causationId'],
] as const;

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
  if (events.length > MAX_APPEND_EVENTS) {
    throw new InvalidAppend(`an append has at most ${MAX_APPEND_EVENTS} events, not ${events.length}`);
  }
  const prepared = events.map(prepareEvent);
  if (events.length > 1) refuseTwins(prepared);
  let length = 0;
  for (const event of prepared) length += event.data.length + event.meta.length;
  if (length * MOST_BYTES_A_CHARACTER > MAX_EVENT_BYTES) refuseTooLarge(prepared);
  return { stream, expected, events: prepared, length };
}

function prepareEvent({ id, type, data, meta }: NewEvent): PreparedEvent {
  checkName(type, 'event type');
  refuseReserved(meta);
  return { id: canonicalId(id), type, data: jsonText(data, 'data'), meta: jsonText(meta, 'meta') };
}

/** False for what no stream of a store can be called, so that it need not be asked. */
export function isName(name: string): boolean {
  try {
    checkName(name, 'stream');
    return true;
  } catch {
    return false;
  }
}

/** `$` begins the names of EventStoreDB's own streams and types. */
function checkName(name: unknown, what: string): void {
  if (typeof name !== 'string' || name === '') throw new InvalidAppend(`a ${what} without a name`);
  if (name.startsWith('$')) throw new InvalidAppend(`a ${what} must not begin with $: ${name}`);
  if (name.length * MOST_BYTES_A_CHARACTER > MAX_NAME_BYTES && Buffer.byteLength(name) > MAX_NAME_BYTES) {
    throw new InvalidAppend(`a ${what} has at most ${MAX_NAME_BYTES} bytes`);
  }
  if (SUSPECT.test(name) && BROKEN.test(name)) throw new InvalidAppend(`a ${what} with a broken character`);
}

function refuseReserved(meta: unknown): void {
  if (typeof meta !== 'object' || meta === null) return;
  if (RESERVED_ID in meta) throw new InvalidAppend(`meta must not hold ${RESERVED_ID}`);
  for (const [ours, theirs] of RESERVED_PAIRS) {
    if (ours in meta && theirs in meta) throw new InvalidAppend(`meta holds both ${ours} and ${theirs}`);
  }
}

function checkExpected(expected: unknown): void {
  if (expected === 'no-stream' || expected === 'stream-exists' || expected === 'any') return;
  if (!Number.isSafeInteger(expected) || (expected as number) < 0) {
    throw new InvalidAppend(`no expected revision: ${String(expected)}`);
  }
}

function canonicalId(id: unknown): string {
  const canonical = typeof id === 'string' ? id.toLowerCase() : '';
  if (!UUID.test(canonical) || canonical === NO_UUID) throw new InvalidAppend(`no event id: ${String(id)}`);
  return canonical;
}

function refuseTwins(events: readonly PreparedEvent[]): void {
  if (new Set(events.map((event) => event.id)).size < events.length) {
    throw new InvalidAppend('one event id twice in one append');
  }
}

function refuseTooLarge(events: readonly PreparedEvent[]): void {
  let total = 0;
  for (const event of events) {
    const bytes = Buffer.byteLength(event.data) + Buffer.byteLength(event.meta);
    if (bytes > MAX_EVENT_BYTES) throw new TooLarge(bytes, MAX_EVENT_BYTES);
    total += bytes;
  }
  if (total > MAX_APPEND_BYTES) throw new TooLarge(total, MAX_APPEND_BYTES);
}
