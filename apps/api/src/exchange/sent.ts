import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TokenHolder } from '#access';
import type { CommandRequest } from '#commanding';
import { commandIdFor, freshId, type JsonObject } from '#kernel';
import { callerOf } from './caller.js';
import { wrongHeader } from './malformed.js';
import { correlationIdOf } from './request-ids.js';

/** Everything about a command that its HTTP request says outside the body. */
export interface SentWith {
  readonly caller: TokenHolder;
  readonly correlationId: string;
  readonly idempotencyKey: string | undefined;
  readonly expectedRevision: number | undefined;
}

const KEY = /^[\x21-\x7e]{1,255}$/;
const ENTITY_TAG = /^"(0|[1-9]\d{0,9})"$/;

/** Reads the headers of a command. @throws ShuriError REQUEST.MALFORMED for an unusable Idempotency-Key or If-Match */
export function sentWith(request: FastifyRequest): SentWith {
  const { headers } = request;
  return {
    caller: callerOf(request),
    correlationId: correlationIdOf(headers, request.id),
    idempotencyKey: keyOf(headers['idempotency-key']),
    expectedRevision: revisionOf(headers['if-match']),
  };
}

/** The headers of a command. */
export const Sent = createParamDecorator((_data: undefined, context: ExecutionContext) =>
  sentWith(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The command as the decision loop takes it. `target` is part of its id when it came with a key (D14). */
export function requestFor(
  sent: SentWith,
  command: string,
  target: string,
  payload: JsonObject,
): CommandRequest {
  const { caller, correlationId, idempotencyKey, expectedRevision } = sent;
  const { id, role, tokenId, siteId } = caller;
  return {
    commandId: idempotencyKey === undefined ? freshId() : commandIdFor(id, command, target, idempotencyKey),
    command,
    payload,
    actor: { id, role, tokenId },
    channel: 'http',
    siteId,
    correlationId,
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
  };
}

function keyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && KEY.test(header)) return header;
  throw wrongHeader('Idempotency-Key', 'must have 1 to 255 visible ASCII characters');
}

function revisionOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const revision = ENTITY_TAG.exec(header)?.[1];
  if (revision !== undefined) return Number(revision);
  throw wrongHeader('If-Match', 'must be one revision in quotes, such as "7"');
}
