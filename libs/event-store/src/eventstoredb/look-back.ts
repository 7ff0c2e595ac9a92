import { StreamNotFound } from '../event-store.errors.js';
import type { WireAppend } from './appends.js';
import type { AppendReply, ReceivedEvent, StreamRead } from './store-client.js';
import type { StoreReads } from './store-reads.js';

/** How many events after ours a look back from the end of the stream may find. */
const LATER_EVENTS = 256;

/**
 * Looks into the stream whether the events of an append are there, all of them and as they were sent: the ids they are
 * sent under stand for what they say. Undefined when they are not there (yet); `deleted` when the stream is gone.
 */
export async function lookBack(
  reads: StoreReads,
  append: WireAppend,
): Promise<AppendReply | 'deleted' | undefined> {
  try {
    return placeIn(await reads.stream(whereToLook(append)), append);
  } catch (error) {
    if (error instanceof StreamNotFound) return 'deleted';
    throw error;
  }
}

/** An exact revision names the place; otherwise it is near the end. */
function whereToLook({ stream, expected, events }: WireAppend): StreamRead {
  const count = events.length;
  switch (expected) {
    case 'any':
    case 'stream-exists':
      return { stream, direction: 'backward', from: 'end', count: count + LATER_EVENTS };
    case 'no-stream':
      return { stream, direction: 'forward', from: 0, count };
    default:
      return { stream, direction: 'forward', from: expected + 1, count };
  }
}

function placeIn(page: readonly ReceivedEvent[], { events }: WireAppend): AppendReply | undefined {
  const held = page.toSorted((a, b) => a.revision - b.revision);
  const first = held.findIndex(({ id }) => id === events[0]?.id);
  const last = held[first + events.length - 1];
  const isHere = first >= 0 && events.every(({ id }, index) => held[first + index]?.id === id);
  return isHere && last !== undefined ? { revision: last.revision, position: last.position } : undefined;
}
