import type { EventStore, Position, StoredEvent } from '#event-store';
import type { JsonObject } from '#kernel';
import { word } from '../../support/api.js';
import type { Acknowledged } from './persistent-client.js';

const PAGE = 4_000;

/** Everything in the log after a position, in its order. */
export async function readLog(
  store: EventStore,
  after: Position | undefined,
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let last = after; ; last = events.at(-1)?.position ?? after) {
    const page = await store.readAll({ from: last ?? 'start', limit: PAGE });
    // Forward, the first position is included.
    const fresh = page.filter(({ position }) => position !== last);
    events.push(...fresh);
    if (fresh.length === 0) return events;
  }
}

/** Ids that were acknowledged and are not in the log. */
export function lost(acknowledged: readonly Acknowledged[], log: readonly StoredEvent[]): readonly string[] {
  const there = new Set(log.map(({ id }) => id));
  return acknowledged.flatMap(({ eventIds }) => eventIds).filter((id) => !there.has(id));
}

/**
 * Ids that are in the log twice, and events of clients that nobody was answered for. Every command was repeated until it
 * was answered, so each event of a client is one that was acknowledged.
 */
export function doubled(
  acknowledged: readonly Acknowledged[],
  log: readonly StoredEvent[],
): readonly string[] {
  const once = new Set(acknowledged.flatMap(({ eventIds }) => eventIds));
  const seen = new Set<string>();
  return log
    .filter(({ id, meta }) => {
      if (seen.has(id)) return true;
      seen.add(id);
      return meta['channel'] === 'http' && !once.has(id);
    })
    .map(({ id }) => id);
}

/** What each of these brings along in its own append, in all that is sent here. */
const BRINGS: Readonly<Record<string, string>> = {
  'quote-issued': 'deadline-armed',
  'quote-approved': 'deadline-disarmed',
  'support-contract-opened': 'deadline-armed',
  'contract-ended': 'deadline-armed',
};

/** Events that stand in the log without what their command wrote along with them: half of an append. */
export function halved(log: readonly StoredEvent[]): readonly string[] {
  const written = new Set(log.map((one) => whatOf(one, nameOf(one))));
  return log.flatMap((one) => {
    const brings = BRINGS[nameOf(one)];
    if (brings === undefined || written.has(whatOf(one, brings))) return [];
    return [`${one.stream}: ${nameOf(one)} without ${brings}`];
  });
}

function whatOf({ stream, meta }: StoredEvent, name: string): string {
  return `${stream} ${word(meta['commandId'])} ${name}`;
}

/** The name in a type such as `repair-case.quote-issued.v1`. */
function nameOf({ type }: StoredEvent): string {
  return type.split('.')[1] ?? '';
}

/** What became of the deadlines by an instant. Each entry names deadline and arming. */
export interface DeadlineAccount {
  readonly fired: number;
  /** Due, never disarmed, and without a consequence. */
  readonly missed: readonly string[];
  /** With more than one consequence. */
  readonly doubled: readonly string[];
  /** With a consequence before their time. */
  readonly early: readonly string[];
}

/** What an event says of a deadline, as far as this account needs it. */
interface Said {
  readonly deadlineId: string;
  readonly arming: number;
  readonly firesAt: string;
  readonly observedAt: string;
}

/** Follows every arming of every deadline through the log. @param now RFC 3339 `Z` with milliseconds */
export function deadlineAccount(log: readonly StoredEvent[], now: string): DeadlineAccount {
  const armed = new Map<string, string>();
  const open = new Set<string>();
  const consequences = new Map<string, readonly Said[]>();
  for (const { type, data } of log) {
    if (/\.deadline-armed\./.test(type)) {
      const said = data as unknown as Said;
      armed.set(keyOf(said), said.firesAt);
      open.add(keyOf(said));
    } else if (/\.deadline-disarmed\./.test(type)) {
      open.delete(keyOf(data as unknown as Said));
    } else if (hasFired(data)) {
      const passed = data['deadline'] as unknown as Said;
      const key = keyOf(passed);
      consequences.set(key, [...(consequences.get(key) ?? []), passed]);
    }
  }
  const firesAt = (key: string) => armed.get(key) ?? '';
  return {
    fired: consequences.size,
    missed: [...open].filter((key) => firesAt(key) <= now && !consequences.has(key)),
    doubled: [...consequences].filter(([, all]) => all.length > 1).map(([key]) => key),
    early: [...consequences]
      .filter(([key, all]) => all.some(({ observedAt }) => observedAt < firesAt(key)))
      .map(([key]) => key),
  };
}

/** True for the consequence of a deadline: it says which arming it used up (D24). */
export function hasFired(data: JsonObject): boolean {
  return data['deadline'] !== undefined && data['deadline'] !== null;
}

function keyOf({ deadlineId, arming }: Said): string {
  return `${deadlineId}/${arming}`;
}
