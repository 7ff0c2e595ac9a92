import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { freshId, ShuriError } from '#kernel';
import { setHeaders } from '../exchange/headers.js';
import { logAnswer } from '../exchange/request-log.js';
import { answerProblem } from './answer-problem.js';
import { problemOf } from './problem.js';

/** What Fastify would otherwise answer by itself: requests that never come as far as a route and its hooks. */
export function unroutable(log: Logger) {
  return {
    /** An address that cannot be decoded, or has a part longer than any of ours. */
    frameworkErrors(error: Error, request: FastifyRequest, reply: FastifyReply): void {
      setHeaders(request, reply);
      reply.raw.once('finish', () => logAnswer(log, request, reply));
      answerProblem(error, request, reply, log);
    },

    /** Bytes that are no HTTP request, headers that are too long, or a request that does not come to its end. */
    clientErrorHandler({ code }: NodeJS.ErrnoException, socket: Socket): void {
      if (code !== 'ECONNRESET' && socket.writable) {
        const requestId = freshId();
        const answer = bareAnswer(errorOf(code), requestId);
        socket.end(answer.text);
        log.info({ requestId, route: 'unknown', status: answer.status }, 'answered');
      }
      socket.destroySoon();
    },
  };
}

function errorOf(code: string | undefined): ShuriError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ShuriError('REQUEST.TOO_LARGE', 'the headers are larger than this server takes');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ShuriError('REQUEST.MALFORMED', 'the request did not come to its end in time');
    default:
      return new ShuriError('REQUEST.MALFORMED', 'this is no HTTP request');
  }
}

/** The whole answer, headers and all: there is no request that a reply could belong to. */
function bareAnswer(
  error: ShuriError,
  requestId: string,
): { readonly text: string; readonly status: number } {
  const problem = problemOf(error, { language: 'en', requestId, role: undefined });
  const body = JSON.stringify(problem);
  const { status } = problem;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/problem+json',
    'Content-Language: en',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
  ];
  return { text: `${lines.join('\r\n')}\r\n\r\n${body}`, status };
}
