import { type EventStore, type StoredEvent, StreamNotFound } from '#event-store';
import { CASE_STREAMS, streamOfCase } from '#repair-case';
import type { LiveFilter } from './live-filter.js';
import { type IsAfter, type Place, START } from './place.js';

/** Events of cases read from the log, and up to where that is all of those that were wanted. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
  readonly upTo: Place;
  /** The log held no more when it was read. */
  readonly isAtEnd: boolean;
}

/** Reads on in the log, page by page. `known`: a place that the log had reached before this was called. */
export type Backlog = (known: Place) => Promise<LogPage>;

/** How a log is read. */
export interface LogReading {
  readonly store: Pick<EventStore, 'readAll' | 'readStream'>;
  readonly isAfter: IsAfter;
  /** How many events at once. */
  readonly pageSize: number;
}

/** The log after a place, for one case by its stream, else out of the log of all. Its reads throw what the store throws. */
export function backlogFrom(reading: LogReading, { numbers }: LiveFilter, place: Place): Backlog {
  const [number, ...others] = numbers ?? [];
  return number === undefined || others.length > 0
    ? ofAllCases(reading, place)
    : ofOneCase(reading, streamOfCase(number), place);
}

function ofAllCases({ store, isAfter, pageSize }: LogReading, from: Place): Backlog {
  let place = from;
  return async () => {
    // The event at the place comes again as the first.
    const page = await store.readAll({ from: place, limit: pageSize + 1 });
    const fresh = page.filter(({ position }) => isAfter(position, place));
    place = fresh.at(-1)?.position ?? place;
    const events = fresh.filter(({ stream }) => stream.startsWith(CASE_STREAMS));
    return { events, upTo: place, isAtEnd: page.length <= pageSize };
  };
}

function ofOneCase(reading: LogReading, stream: string, from: Place): Backlog {
  const { isAfter, pageSize } = reading;
  let revision = 0;
  let place = from;
  return async (known) => {
    const page = await pageOf(reading, stream, revision);
    const fresh = page.filter(({ position }) => isAfter(position, place));
    revision = (page.at(-1)?.revision ?? revision - 1) + 1;
    const last = fresh.at(-1)?.position ?? place;
    // Who has read a case to its end has everything of it up to where the log was known to be when he began to read.
    const isAtEnd = page.length < pageSize;
    place = isAtEnd && known !== START && isAfter(known, last) ? known : last;
    return { events: fresh, upTo: place, isAtEnd };
  };
}

/** A case that has no event yet may still be opened. */
async function pageOf(
  { store, pageSize }: LogReading,
  stream: string,
  from: number,
): Promise<readonly StoredEvent[]> {
  try {
    return await store.readStream(stream, { from, limit: pageSize });
  } catch (error) {
    if (error instanceof StreamNotFound) return [];
    throw error;
  }
}
