import type { ReadResp as ReadResponse } from '@eventstore/db-client/generated/streams_pb.js';
import { type StoredEvent, TOMBSTONE } from './event-log.js';
import type { EventFilter } from './event-filter.js';
import type { ReadCall } from './read-request.js';
import {
  caughtUpResponse,
  checkpointResponse,
  confirmationResponse,
  eventResponse,
} from './read-responses.js';
import { handlerFailed, streamDeleted } from './refusal.js';
import type { ServerState } from './server-state.js';
import { visibleEvents } from './visibility.js';

type StreamSubscription = Extract<ReadCall, { kind: 'subscribe-stream' }>;
type AllSubscription = Extract<ReadCall, { kind: 'subscribe-all' }>;

/** Events shown from one page of a catch-up. */
const PAGE_EVENTS = 32;

/** A subscription to one stream, message by message, until the signal. Throws refusals. */
export async function* subscribeToStream(
  state: ServerState,
  { stream, after, shown }: StreamSubscription,
  signal: AbortSignal,
): AsyncGenerator<ReadResponse> {
  const { log } = state;
  const events = (): ReturnType<typeof visibleEvents> => visibleEvents(log, stream, state.ticks());
  const show = (event: StoredEvent): ReadResponse => eventResponse(log, state.ticks(), event, shown);
  let seen = after === 'end' ? log.eventsOf(stream).length : 0;
  const beyond = typeof after === 'bigint' ? after : -1n;
  if (after !== 'end' && events() === 'tombstoned') throw streamDeleted(stream);
  yield confirmationResponse();

  if (after !== 'end') {
    let visible = events();
    for (; visible === 'none'; visible = events()) {
      if (signal.aborted) return;
      await log.changed(signal);
    }
    if (visible === 'tombstoned') throw streamDeleted(stream);
    seen = log.eventsOf(stream).length;
    for (const event of visible) if (event.revision > beyond) yield show(event);
  }
  yield caughtUpResponse();

  for (; !signal.aborted; await log.changed(signal)) {
    for (; seen < log.eventsOf(stream).length; seen += 1) {
      const event = log.eventsOf(stream)[seen]!;
      if (event.revision > beyond) yield show(event);
      if (event.revision === TOMBSTONE) throw streamDeleted(stream);
    }
  }
}

/** A subscription to all streams, message by message, until the signal. Throws refusals. */
export async function* subscribeToAll(
  state: ServerState,
  { after, shown, filter }: AllSubscription,
  signal: AbortSignal,
): AsyncGenerator<ReadResponse> {
  const { log } = state;
  const show = (event: StoredEvent): ReadResponse => eventResponse(log, state.ticks(), event, shown);
  let seen = firstAfter(state, after);
  yield confirmationResponse();

  const checkpoints = filter && new Checkpoints(filter);
  let pageStart = after === 'start' ? 0n : (log.events[seen]?.position ?? log.end);
  while (seen < log.events.length) {
    const page = nextPage(log.events, seen, filter);
    seen += page.considered;
    for (const event of page.matching) yield show(event);
    if (checkpoints?.due(page.considered)) yield checkpointResponse(pageCheckpoint(page, pageStart));
    pageStart = log.events[seen - 1]!.next;
  }
  yield caughtUpResponse();

  for (; !signal.aborted; await log.changed(signal)) {
    for (; seen < log.events.length; seen += 1) {
      const event = log.events[seen]!;
      if (filter === undefined || filter.matches(event)) yield show(event);
      if (checkpoints?.due(1)) {
        yield checkpointResponse({ commit: event.position, prepare: event.position });
      }
    }
  }
}

/** Index of the first event to show. The real server takes any position from inside its last event on. */
function firstAfter({ log }: ServerState, after: AllSubscription['after']): number {
  if (after === 'start') return 0;
  const newest = log.events.length;
  if (after === 'end' || after.commit > (log.events.at(-1)?.position ?? 0n)) return newest;
  if (!log.isBoundary(after.commit)) throw handlerFailed();
  const index = log.indexAt(after.commit);
  const event = log.events[index];
  return event?.position === after.commit && after.prepare >= event.position ? index + 1 : index;
}

/** Counts events looked at, whether they matched or not. */
class Checkpoints {
  readonly #interval: number;
  #counted = 0;

  constructor({ checkpointInterval }: EventFilter) {
    this.#interval = checkpointInterval;
  }

  due(considered: number): boolean {
    this.#counted += considered;
    if (this.#counted < this.#interval) return false;
    this.#counted %= this.#interval;
    return true;
  }
}

interface Page {
  readonly considered: number;
  readonly matching: readonly StoredEvent[];
}

function nextPage(events: readonly StoredEvent[], from: number, filter: EventFilter | undefined): Page {
  const window = filter?.window ?? PAGE_EVENTS;
  const matching: StoredEvent[] = [];
  let index = from;
  while (index < events.length && index - from < window && matching.length < PAGE_EVENTS) {
    const event = events[index]!;
    if (filter?.matches(event) ?? true) matching.push(event);
    index += 1;
  }
  return { considered: index - from, matching };
}

/** At the last match of the page; at a page without one, where the page began, and then without a prepare position. */
function pageCheckpoint({ matching }: Page, pageStart: bigint): { commit: bigint; prepare: bigint } {
  const last = matching.at(-1);
  return last ? { commit: last.position, prepare: last.position } : { commit: pageStart, prepare: 0n };
}
