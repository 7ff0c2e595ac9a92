import type { FastifyInstance } from 'fastify';
import { EVIDENCE_MEDIA_TYPES } from '#privacy';
import { readJsonBody } from './json-body.js';

export const JSON_TYPE = 'application/json';
const JSON_LIMIT_BYTES = 1024 * 1024;
const EVIDENCE_LIMIT_BYTES = 10 * 1024 * 1024;

/** JSON up to 1 MiB, files of evidence up to 10 MiB; nothing else is read. */
export function takeBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>(
    JSON_TYPE,
    { parseAs: 'buffer', bodyLimit: JSON_LIMIT_BYTES },
    async (_request: unknown, body: Buffer) => readJsonBody(body),
  );
  fastify.addContentTypeParser(
    [...EVIDENCE_MEDIA_TYPES],
    { parseAs: 'buffer', bodyLimit: EVIDENCE_LIMIT_BYTES },
    (_request, body, done) => done(null, body),
  );
}
