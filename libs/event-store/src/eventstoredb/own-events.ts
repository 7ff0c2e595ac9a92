import { compareLogPositions } from './log-positions.js';
import type { LogPosition, LogRead, ReceivedEvent } from './store-client.js';
import type { StoreReads } from './store-reads.js';
import { isJsonObject } from './wire-event.js';

/** Holds the one event that says which database this is; no stream of the house may have this name. */
export const IDENTITY_STREAM = 'shuri-database';

/**
 * False for events of the server itself, for our mark of the database, and for what another program wrote as anything but
 * a JSON object: the port shows none of them.
 */
export function isOwnEvent({ stream, type, data }: ReceivedEvent): boolean {
  return !stream.startsWith('$') && !type.startsWith('$') && stream !== IDENTITY_STREAM && isJsonObject(data);
}

/** Events of the server that a page expects in between; where there are more, the next looks grow up to the most. */
const FIRST_SURPLUS = 8;
const FIRST_LOOK = 32;
const MOST_PER_LOOK = 1_024;

/** Pages of the house's events out of the log of all, which the client of this server cannot filter. */
export class OwnEvents {
  /** The last look for the head: the log's end then, and the last event of ours before it. */
  #looked: { readonly end: LogPosition; readonly last: LogPosition | undefined } | undefined;

  constructor(private readonly reads: StoreReads) {}

  /** At most `limit` events of ours, reading on as often as others take their places. */
  async page(read: Omit<LogRead, 'count'>, limit: number): Promise<readonly ReceivedEvent[]> {
    const found: ReceivedEvent[] = [];
    let { from } = read;
    let count = limit + FIRST_SURPLUS;
    for (let look = FIRST_LOOK; ; look = Math.min(look * 4, MOST_PER_LOOK)) {
      const events = await this.reads.log({ ...read, from, count });
      // A forward read begins with the event at its position, which the page before ended with.
      const fresh = from !== read.from && read.direction === 'forward' ? events.slice(1) : events;
      for (const event of fresh) if (isOwnEvent(event) && found.length < limit) found.push(event);
      const last = events.at(-1)?.position;
      if (found.length === limit || events.length < count || last === undefined) return found;
      from = last;
      count = Math.max(look, limit - found.length);
    }
  }

  /** The position of the last event of ours, looking back no further than the last time. */
  async head(): Promise<LogPosition | undefined> {
    const before = this.#looked;
    let from: LogRead['from'] = 'end';
    let end: LogPosition | undefined;
    for (let count = FIRST_SURPLUS; ; count = Math.min(count * 4, MOST_PER_LOOK)) {
      const events: readonly ReceivedEvent[] = await this.reads.log({ direction: 'backward', from, count });
      end ??= events[0]?.position;
      if (end === undefined) return undefined;
      for (const event of events) {
        if (event.position === undefined) continue;
        // A log whose end lies before the known one is another: then nothing known counts.
        const isKnown = before !== undefined && compareLogPositions(before.end, end) <= 0;
        if (isKnown && compareLogPositions(event.position, before.end) <= 0)
          return this.#keep(end, before.last);
        if (isOwnEvent(event)) return this.#keep(end, event.position);
      }
      const last = events.at(-1)?.position;
      if (events.length < count || last === undefined) return this.#keep(end, undefined);
      from = last;
    }
  }

  #keep(end: LogPosition, last: LogPosition | undefined): LogPosition | undefined {
    this.#looked = { end, last };
    return last;
  }
}
