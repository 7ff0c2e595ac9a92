import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ShuriError } from '#kernel';
import { asShuriError } from './as-shuri-error.js';
import { languageOf } from './catalogue.js';
import { problemOf } from './problem.js';
import { RETRY_AFTER_SECONDS } from './statuses.js';

/** Answers an error as problem details. What nobody foresaw is logged whole and answered without details. */
export function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): void {
  const known = asShuriError(error);
  if (known === undefined || known.code === 'INTERNAL') {
    log.error({ requestId: request.id, err: error }, 'unforeseen error');
  }
  if (reply.sent) return;
  const language = languageOf(request.headers['accept-language']);
  const problem = problemOf(known ?? new ShuriError('INTERNAL', 'unforeseen error'), {
    language,
    requestId: request.id,
    role: request.caller?.role,
  });
  const retryAfter = RETRY_AFTER_SECONDS[problem.code];
  if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
  if (problem.code === 'AUTH.MISSING') void reply.header('WWW-Authenticate', 'Bearer realm="shuri"');
  void reply
    .status(problem.status)
    .header('Content-Type', 'application/problem+json')
    .header('Content-Language', language)
    .header('Vary', 'Accept-Language')
    .send(Buffer.from(JSON.stringify(problem)));
}
