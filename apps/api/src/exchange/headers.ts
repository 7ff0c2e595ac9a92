import type { FastifyReply, FastifyRequest } from 'fastify';
import { DOCS_POLICY } from '../openapi/docs.js';

/** What travels beside every answer. */
export function setHeaders(request: FastifyRequest, reply: FastifyReply): void {
  const isDocs = request.url.startsWith('/docs');
  void reply.headers({
    'X-Request-Id': request.id,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': isDocs ? DOCS_POLICY : "default-src 'none'; frame-ancestors 'none'",
    ...(isDocs ? {} : { 'Cache-Control': 'no-store' }),
  });
}
