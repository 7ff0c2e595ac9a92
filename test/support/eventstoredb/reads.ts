import type { ReadResp as ReadResponse } from '@eventstore/db-client/generated/streams_pb.js';
import type { StoredEvent } from './event-log.js';
import type { ReadCall } from './read-request.js';
import {
  eventResponse,
  firstPositionResponse,
  lastPositionResponse,
  streamNotFoundResponse,
} from './read-responses.js';
import { readFailed, streamDeleted } from './refusal.js';
import type { ServerState } from './server-state.js';
import { visibleEvents } from './visibility.js';

type StreamRead = Extract<ReadCall, { kind: 'stream' }>;
type AllRead = Extract<ReadCall, { kind: 'all' }>;

/** What a read of one stream answers, message by message. Throws refusals. */
export function* readStream(state: ServerState, call: StreamRead): Generator<ReadResponse> {
  const { stream, from, backwards, count, shown } = call;
  if (count === 0n || (from === 'end' && !backwards)) throw readFailed('Stream');
  const visible = visibleEvents(state.log, stream, state.ticks());
  if (visible === 'tombstoned') throw streamDeleted(stream);
  if (visible === 'none') {
    yield streamNotFoundResponse(stream);
    return;
  }
  const events = backwards ? backwardsFrom(visible, from) : forwardsFrom(visible, from);
  const last = BigInt(state.log.eventsOf(stream).length - 1);
  if (call.compatibility > 0 && events.length === 0 && !backwards) yield firstPositionResponse(last + 1n);
  for (const event of upTo(count, events)) yield eventResponse(state.log, state.ticks(), event, shown);
  if (call.compatibility > 0) yield lastPositionResponse(last);
}

function forwardsFrom(events: readonly StoredEvent[], from: StreamRead['from']): readonly StoredEvent[] {
  if (typeof from !== 'bigint') return events;
  const first = events.findIndex(({ revision }) => revision >= from);
  return first === -1 ? [] : events.slice(first);
}

function backwardsFrom(events: readonly StoredEvent[], from: StreamRead['from']): readonly StoredEvent[] {
  if (from === 'end') return events.toReversed();
  const start = from === 'start' ? 0n : from;
  return events.filter(({ revision }) => revision <= start).reverse();
}

function upTo(count: bigint, events: readonly StoredEvent[]): readonly StoredEvent[] {
  return count < BigInt(events.length) ? events.slice(0, Number(count)) : events;
}

/** What a read of all streams answers: inclusive forwards, exclusive backwards. Throws refusals. */
export function* readAll(state: ServerState, call: AllRead): Generator<ReadResponse> {
  const { backwards, filter, shown } = call;
  const step = backwards ? -1 : 1;
  let left = call.count;
  for (let index = allStart(state, call); left > 0n; index += step) {
    const event = state.log.events[index];
    if (event === undefined) return;
    if (filter && !filter.matches(event)) continue;
    left -= 1n;
    yield eventResponse(state.log, state.ticks(), event, shown);
  }
}

/** Index of the first event to show. */
function allStart({ log }: ServerState, { from, backwards }: AllRead): number {
  const newest = log.events.length;
  if (from === 'start') return backwards ? -1 : 0;
  if (from === 'end') return backwards ? newest - 1 : newest;
  if (from.commit > log.end) {
    if (backwards) throw readFailed('All');
    return newest;
  }
  if (!log.isBoundary(from.commit)) throw readFailed('All');
  const index = log.indexAt(from.commit);
  return backwards ? index - 1 : index;
}
