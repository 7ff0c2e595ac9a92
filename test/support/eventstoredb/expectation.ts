import { type EventLog, TOMBSTONE } from './event-log.js';
import type { RecentIds } from './recent-ids.js';
import { isSoftDeleted, lastRevision, metastreamOf, NO_STREAM } from './visibility.js';

/** Expected revisions as the server counts them; 0 and above are exact. */
export const EXPECT_NO_STREAM = -1n;
export const EXPECT_ANY = -2n;
export const EXPECT_STREAM_EXISTS = -4n;

/** What is to become of a write. `last` is the stream's last revision, NO_STREAM when it has none. */
export type Judgement =
  | { readonly kind: 'write'; readonly last: bigint; readonly revives: boolean }
  | { readonly kind: 'repeat'; readonly revision: bigint }
  | { readonly kind: 'conflict'; readonly last: bigint }
  | { readonly kind: 'deleted' };

/**
 * The real server's check of a write before it is made. `any` and `stream_exists` go by the first id and what the
 * process remembers; an exact revision and `no_stream` compare with the events that lie where the new ones would.
 */
export function judge(
  log: EventLog,
  recent: RecentIds,
  stream: string,
  expected: bigint,
  ids: readonly string[],
): Judgement {
  const last = lastRevision(log, stream);
  if (last === TOMBSTONE) return { kind: 'deleted' };
  if (expected === EXPECT_STREAM_EXISTS) {
    if (isSoftDeleted(log, stream)) return { kind: 'deleted' };
    if (last === NO_STREAM && lastRevision(log, metastreamOf(stream)) === NO_STREAM) {
      return { kind: 'conflict', last };
    }
  }
  if (expected === EXPECT_ANY || expected === EXPECT_STREAM_EXISTS) {
    return judgeByMemory(log, recent, stream, last, ids);
  }
  if (expected < last) return judgeByPlace(log, stream, expected, last, ids);
  if (expected > last) return { kind: 'conflict', last };
  return { kind: 'write', last, revives: isSoftDeleted(log, stream) };
}

function judgeByMemory(
  log: EventLog,
  recent: RecentIds,
  stream: string,
  last: bigint,
  ids: readonly string[],
): Judgement {
  let revision: bigint | undefined;
  for (const id of ids) {
    const place = recent.placeOf(id);
    if (place?.stream !== stream) {
      if (revision !== undefined) return { kind: 'conflict', last };
      return { kind: 'write', last, revives: isSoftDeleted(log, stream) };
    }
    revision = place.revision;
  }
  if (revision === undefined) return { kind: 'write', last, revives: isSoftDeleted(log, stream) };
  return { kind: 'repeat', revision };
}

function judgeByPlace(
  log: EventLog,
  stream: string,
  expected: bigint,
  last: bigint,
  ids: readonly string[],
): Judgement {
  const events = log.eventsOf(stream);
  let revision = expected;
  for (const id of ids) {
    revision += 1n;
    if (events[Number(revision)]?.id === id) continue;
    const first = revision === expected + 1n;
    if (first && expected === EXPECT_NO_STREAM && isSoftDeleted(log, stream)) {
      return { kind: 'write', last, revives: true };
    }
    return { kind: 'conflict', last };
  }
  return ids.length === 0 ? { kind: 'conflict', last } : { kind: 'repeat', revision };
}
