import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TokenHolder } from '#access';
import { ShuriError } from '#kernel';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whom the token stands for; set at the gate, absent on public routes. */
    caller: TokenHolder | undefined;
  }
}

/** @throws ShuriError AUTH.MISSING on a route that the gate let through without a token */
export function callerOf(request: FastifyRequest): TokenHolder {
  if (request.caller === undefined) throw new ShuriError('AUTH.MISSING', 'a token is needed');
  return request.caller;
}

/** Whom the token of the request stands for. */
export const Caller = createParamDecorator((_data: undefined, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
