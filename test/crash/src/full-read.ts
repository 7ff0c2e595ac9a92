import { eventIdFor } from '#kernel';
import type { Acknowledged, LoggingClient } from './client.js';

const PAGE = 200;
const READERS = 16;

/** Everything the server shows: the ids of the events of every case, in order, with repetitions if there are any. */
export type FullRead = ReadonlyMap<string, readonly string[]>;

interface HistoryItem {
  readonly commandId: string;
}

/** Reads every case the queue lists, and every history, no older than what was acknowledged. */
export async function readEverything(
  client: LoggingClient,
  acknowledged: readonly Acknowledged[],
): Promise<FullRead> {
  const after = new Map(acknowledged.map(({ number, position }) => [number, position]));
  const last = acknowledged.at(-1)?.position;
  const found = new Map<string, readonly string[]>();
  const waiting = await listed(client, last);
  const read = async () => {
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      found.set(number, await eventIds(client, number, after.get(number)));
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  return found;
}

async function listed(client: LoggingClient, after: string | undefined): Promise<string[]> {
  const numbers: string[] = [];
  for (let cursor = ''; ;) {
    const page = await client.get(`/v1/repair-cases?limit=${PAGE}${cursor}`, after);
    numbers.push(...(page['items'] as readonly { number: string }[]).map(({ number }) => number));
    if (typeof page['next'] !== 'string') return numbers;
    cursor = `&cursor=${encodeURIComponent(page['next'])}`;
  }
}

/** The id of an event follows from its command and its place in it; each event counts as often as it stands there. */
async function eventIds(
  client: LoggingClient,
  number: string,
  after: string | undefined,
): Promise<readonly string[]> {
  const { items } = await client.get(`/v1/repair-cases/${number}/history?limit=${PAGE}`, after);
  const places = new Map<string, number>();
  return (items as readonly HistoryItem[]).map(({ commandId }) => {
    const place = places.get(commandId) ?? 0;
    places.set(commandId, place + 1);
    return eventIdFor(commandId, place);
  });
}

/** Ids that were acknowledged and are not there. */
export function lost(acknowledged: readonly Acknowledged[], read: FullRead): readonly string[] {
  return acknowledged.flatMap(({ number, eventIds: ids }) => {
    const there = new Set(read.get(number));
    return ids.filter((id) => !there.has(id));
  });
}

/** Ids that are there beside those that were acknowledged: something was done twice. Only when nothing is unanswered. */
export function doubled(acknowledged: readonly Acknowledged[], read: FullRead): readonly string[] {
  const once = new Set(acknowledged.flatMap(({ eventIds: ids }) => ids));
  return [...read.values()].flat().filter((id) => !once.delete(id));
}
