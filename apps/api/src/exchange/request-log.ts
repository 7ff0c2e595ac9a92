import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** One line per answer. The route's pattern stands for the address: nothing that was sent is written down. */
export function logAnswer(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const line = {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? 'unknown',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    ...(request.caller === undefined ? {} : { actor: request.caller.id, role: request.caller.role }),
  };
  if (reply.statusCode >= 500) log.warn(line, 'answered');
  else log.info(line, 'answered');
}
