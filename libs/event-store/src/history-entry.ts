import type { JsonObject } from '#kernel';
import { metaOf } from './envelope.js';
import type { StoredEvent } from './event-store.port.js';

/** One event as a history tells it: what happened, who did it by which command, and when. Personal values are still sealed. */
export interface HistoryEntry {
  readonly revision: number;
  readonly position: string;
  readonly name: string;
  readonly data: JsonObject;
  readonly actor: { readonly id: string; readonly role: string };
  readonly onBehalfOf: string | null;
  readonly channel: string;
  readonly command: string;
  /** Events with the same command id were recorded together. */
  readonly commandId: string;
  readonly recordedAt: string;
  /** When it counts in law. */
  readonly effectiveAt: string;
}

/** The entry of a stored event, in its newest shape. */
export function historyEntryOf(
  stored: StoredEvent,
  { name, data }: { readonly name: string; readonly data: JsonObject },
): HistoryEntry {
  const meta = metaOf(stored);
  return {
    revision: stored.revision,
    position: stored.position,
    name,
    data,
    actor: { id: meta.actor.id, role: meta.actor.role },
    onBehalfOf: meta.onBehalfOf ?? null,
    channel: meta.channel,
    command: meta.command,
    commandId: meta.commandId,
    recordedAt: meta.recordedAt,
    effectiveAt: meta.effectiveAt,
  };
}
