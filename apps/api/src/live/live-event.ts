import { isObject } from '#kernel';
import type { Position, StoredEvent } from '#event-store';
import { numberOfStream } from '#repair-case';

/**
 * What a live stream tells of an event of a case: that it happened, not what it says. Nothing personal and no free text:
 * who wants more reads the case.
 */
export interface LiveEvent {
  readonly number: string;
  /** Its name as it was stored, such as `quote-issued`. */
  readonly event: string;
  readonly revision: number;
  readonly position: Position;
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  /** The role of whoever acted. */
  readonly role: string;
  /** Where it was done. */
  readonly site: string;
}

/** `repair-case.quote-issued.v1`: context, name, version (D5). */
const STORED_TYPE = /^[^.]+\.([^.]+)\.v\d+$/;

/**
 * What to tell of an event of a case. A name that this process does not know yet is told like any other.
 * @returns undefined for what the house did not record: it has no name or nobody who acted
 */
export function liveEventOf({ stream, type, revision, position, meta }: StoredEvent): LiveEvent | undefined {
  const event = STORED_TYPE.exec(type)?.[1];
  const { recordedAt, siteId, actor } = meta;
  const role = isObject(actor) ? actor['role'] : undefined;
  if (event === undefined || typeof recordedAt !== 'string') return undefined;
  if (typeof role !== 'string' || typeof siteId !== 'string') return undefined;
  return { number: numberOfStream(stream), event, revision, position, recordedAt, role, site: siteId };
}
