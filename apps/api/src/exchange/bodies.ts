import type { FastifyInstance } from 'fastify';
import { ShuriError } from '#kernel';
import { EVIDENCE_MEDIA_TYPES } from '#privacy';
import { refusalOfNul } from './unstorable-text.js';

export const JSON_TYPE = 'application/json';
const JSON_LIMIT_BYTES = 1024 * 1024;
const EVIDENCE_LIMIT_BYTES = 10 * 1024 * 1024;
/** Far more than any body of ours has. */
const MOST_LEVELS = 20;

/** JSON up to 1 MiB, files of evidence up to 10 MiB; nothing else is read. */
export function takeBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(
    JSON_TYPE,
    { parseAs: 'buffer', bodyLimit: JSON_LIMIT_BYTES },
    (request, body, done) => {
      const text = textOf(body);
      if (text === undefined) done(new ShuriError('REQUEST.MALFORMED', 'JSON is sent in UTF-8'));
      else if (text === '') done(null, undefined);
      else void parseJson(request, text, (error, value) => done(error ?? refusalOf(value, text), value));
    },
  );
  fastify.addContentTypeParser(
    [...EVIDENCE_MEDIA_TYPES],
    { parseAs: 'buffer', bodyLimit: EVIDENCE_LIMIT_BYTES },
    (_request, body, done) => done(null, body),
  );
}

/** Undefined for bytes that are no UTF-8: a name in another encoding would be stored as something else. */
function textOf(body: string | Buffer): string | undefined {
  try {
    return typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** Every JSON body of ours is an object, and a few levels deep: checking goes down level by level, on the stack. */
function refusalOf(value: unknown, text: string): ShuriError | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return new ShuriError('REQUEST.MALFORMED', 'the body is a JSON object');
  }
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return new ShuriError('REQUEST.MALFORMED', 'the body is nested too deeply');
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return refusalOfNul(value, text);
}
