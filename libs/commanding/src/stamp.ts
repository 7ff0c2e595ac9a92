import { createHash } from 'node:crypto';
import type { EventMeta, EventRegistry, NewEvent } from '#event-store';
import { canonicalJson, eventIdFor } from '#kernel';
import type { CommandRequest } from './command.js';
import type { DecidedEvent } from './decision.js';

/** SHA-256 (hex) of what the command says, whoever repeats it: name, payload, on whose behalf. */
export function commandHashOf(request: CommandRequest): string {
  const said = {
    command: request.command,
    payload: request.payload,
    onBehalfOf: request.onBehalfOf ?? null,
    occurredAt: request.occurredAt ?? null,
  };
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}

export interface Stamp {
  readonly commandHash: string;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly build: string;
}

/** Gives decided events their ids, stored types and metadata: the one place where this happens (D6). */
export function stamp(
  request: CommandRequest,
  context: string,
  decided: readonly DecidedEvent[],
  registry: EventRegistry,
  given: Stamp,
): NewEvent[] {
  const meta: EventMeta = {
    commandId: request.commandId,
    command: request.command,
    commandHash: given.commandHash,
    correlationId: request.correlationId,
    causationId: request.causationId ?? request.commandId,
    actor: { id: request.actor.id, role: request.actor.role, tokenId: request.actor.tokenId },
    ...(request.onBehalfOf === undefined ? {} : { onBehalfOf: request.onBehalfOf }),
    channel: request.channel,
    siteId: request.siteId,
    ...(request.occurredAt === undefined ? {} : { occurredAt: request.occurredAt }),
    effectiveAt: given.effectiveAt,
    recordedAt: given.recordedAt,
    build: given.build,
  };
  return decided.map((event, index) => ({
    id: eventIdFor(request.commandId, index),
    ...registry.encode(context, event.name, event.data),
    meta,
  }));
}
