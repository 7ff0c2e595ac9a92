import type { NewEvent } from '#event-store';
import { derivedId, type JsonObject } from '#kernel';
import { repairCaseRegistry } from '../../src/write/repair-case.aggregate.js';
import type { Told } from './a-case.js';

const registry = repairCaseRegistry();

/** Who did it and when; the same command for all events of one append. */
export interface Doing {
  readonly command: string;
  readonly commandId: string;
  readonly actor: { readonly id: string; readonly role: string };
  /** RFC 3339 `Z` with milliseconds. */
  readonly recordedAt: string;
}

/** Events as the decision loop would append them. @throws InvalidEvent for data that the schema refuses */
export function stamped(doing: Doing, events: readonly Told[]): NewEvent[] {
  const meta: JsonObject = {
    commandId: doing.commandId,
    command: doing.command,
    commandHash: 'a'.repeat(64),
    correlationId: doing.commandId,
    causationId: doing.commandId,
    actor: { ...doing.actor, tokenId: 'token-1' },
    channel: 'http',
    siteId: 'site-1',
    effectiveAt: doing.recordedAt,
    recordedAt: doing.recordedAt,
    build: 'test',
  };
  return events.map(([name, data], index) => ({
    id: derivedId(doing.commandId, index),
    ...registry.encode('repair-case', name, data),
    meta,
  }));
}
