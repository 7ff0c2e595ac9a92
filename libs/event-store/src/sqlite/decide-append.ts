import type { PreparedAppend, PreparedEvent } from '../append-input.js';
import { isRecordOfCommand } from '../command-record.js';
import type { EventPlace } from './event-table.js';
import type { RecentPlace } from './recent-ids.js';

/** What an append is told by the state of its stream. */
export type AppendDecision =
  | { readonly kind: 'write'; readonly from: number }
  | { readonly kind: 'repeated'; readonly revision: number; readonly position: number }
  | { readonly kind: 'conflict'; readonly actual: number | 'none' };

/** What deciding must be able to look up. */
export interface AppendLog {
  /** The revision of the stream's last event, -1 when it has none. */
  lastRevision(stream: string): number;
  placeAt(stream: string, revision: number): EventPlace | undefined;
  recent(id: string): RecentPlace | undefined;
}

/**
 * EventStoreDB's rule. An exact revision or `no-stream` that lies behind the last event is a repeat when the events
 * that follow it have the same ids (strong: it survives everything), and for the record of a command the same bytes. `any` and `stream-exists` ask the recent ids
 * only, and only when the first id is among them (weak). At the last revision ids are not looked at.
 */
export function decideAppend(append: PreparedAppend, log: AppendLog): AppendDecision {
  const last = log.lastRevision(append.stream);
  switch (append.expected) {
    case 'any':
      return byRecentIds(append, last, log);
    case 'stream-exists':
      return last < 0 ? { kind: 'conflict', actual: 'none' } : byRecentIds(append, last, log);
    case 'no-stream':
      return last < 0 ? { kind: 'write', from: 0 } : byStoredIds(append, 0, last, log);
    default:
      if (append.expected === last) return { kind: 'write', from: last + 1 };
      return append.expected > last ? conflict(last) : byStoredIds(append, append.expected + 1, last, log);
  }
}

function byStoredIds(append: PreparedAppend, from: number, last: number, log: AppendLog): AppendDecision {
  const end = from + append.events.length - 1;
  if (end > last) return conflict(last);
  let position = 0;
  for (const [index, event] of append.events.entries()) {
    const place = log.placeAt(append.stream, from + index);
    if (place === undefined || !isRepeat(event, place)) return conflict(last);
    position = place.position;
  }
  return { kind: 'repeated', revision: end, position };
}

/** Two processes that decide one command use the same ids: only a repeat byte for byte is the first one's (D14). */
function isRepeat(event: PreparedEvent, place: EventPlace): boolean {
  if (place.id !== event.id) return false;
  if (!isRecordOfCommand(JSON.parse(event.meta))) return true;
  return place.type === event.type && place.data === event.data && place.meta === event.meta;
}

function byRecentIds(append: PreparedAppend, last: number, log: AppendLog): AppendDecision {
  const places = append.events.map((event) => log.recent(event.id));
  if (places[0]?.stream !== append.stream) return { kind: 'write', from: last + 1 };
  const end = places.at(-1);
  if (end === undefined || places.some((place) => place?.stream !== append.stream)) return conflict(last);
  return { kind: 'repeated', revision: end.revision, position: end.position };
}

function conflict(last: number): AppendDecision {
  return { kind: 'conflict', actual: last < 0 ? 'none' : last };
}
