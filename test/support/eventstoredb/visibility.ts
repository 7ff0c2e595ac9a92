import { type EventLog, type StoredEvent, TOMBSTONE } from './event-log.js';

interface StreamMetadata {
  readonly maxCount: number | undefined;
  readonly truncateBefore: number | undefined;
  readonly maxAgeSeconds: number | undefined;
}

/** `$tb` of a soft-deleted stream is 2^63-1, which reads as 2^63 once it is a number. */
export const DELETED_BEFORE = 2 ** 63;

/** The last revision of a stream that has none: never written, or front to end still empty. */
export const NO_STREAM = -1n;

export function metastreamOf(stream: string): string {
  return `$$${stream}`;
}

function isMetastream(stream: string): boolean {
  return stream.startsWith('$$');
}

/** Last revision, NO_STREAM or TOMBSTONE. A tombstone ends the metadata stream too. */
export function lastRevision(log: EventLog, stream: string): bigint {
  if (isMetastream(stream) && lastRevision(log, stream.slice(2)) === TOMBSTONE) return TOMBSTONE;
  return log.eventsOf(stream).at(-1)?.revision ?? NO_STREAM;
}

/** The stream's metadata as written, an empty object when there is none or it cannot be read. */
export function rawMetadata(log: EventLog, stream: string): Readonly<Record<string, unknown>> {
  const metastream = metastreamOf(stream);
  const latest = log.eventsOf(metastream).at(-1);
  if (latest === undefined || lastRevision(log, metastream) === TOMBSTONE) return {};
  try {
    const value: unknown = JSON.parse(Buffer.from(latest.data).toString());
    return value !== null && typeof value === 'object' ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A metadata stream keeps its newest event only, whatever its own metadata say. */
function metadataOf(log: EventLog, stream: string): StreamMetadata {
  if (isMetastream(stream)) return { maxCount: 1, truncateBefore: undefined, maxAgeSeconds: undefined };
  const raw = rawMetadata(log, stream);
  return {
    maxCount: numberIn(raw['$maxCount']),
    truncateBefore: numberIn(raw['$tb']),
    maxAgeSeconds: numberIn(raw['$maxAge']),
  };
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function isSoftDeleted(log: EventLog, stream: string): boolean {
  return (metadataOf(log, stream).truncateBefore ?? 0) >= DELETED_BEFORE;
}

/** What a read of the stream finds, oldest first; `none` when it never was or is soft-deleted. */
export function visibleEvents(
  log: EventLog,
  stream: string,
  nowTicks: bigint,
): readonly StoredEvent[] | 'none' | 'tombstoned' {
  const last = lastRevision(log, stream);
  if (last === TOMBSTONE) return 'tombstoned';
  const { maxCount, truncateBefore = 0, maxAgeSeconds } = metadataOf(log, stream);
  if (last === NO_STREAM || truncateBefore >= DELETED_BEFORE) return 'none';
  const events = log.eventsOf(stream);
  const first = Math.max(truncateBefore, maxCount === undefined ? 0 : events.length - maxCount);
  const fresh = first > 0 ? events.slice(first) : events;
  if (maxAgeSeconds === undefined) return fresh;
  const oldest = nowTicks - BigInt(maxAgeSeconds) * 10_000_000n;
  return fresh.filter(({ createdTicks }) => createdTicks >= oldest);
}
