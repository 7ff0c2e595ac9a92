import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ShuriError } from '#kernel';
import { EVIDENCE_MEDIA_TYPES } from '#privacy';
import { admit } from '../access/gate.js';
import type { Composition } from '../composition.js';
import { setHeaders } from './headers.js';
import { logAnswer } from './request-log.js';

const JSON_LIMIT_BYTES = 1024 * 1024;
const EVIDENCE_LIMIT_BYTES = 10 * 1024 * 1024;
const EVIDENCE_PATH = '/v1/evidence-files';
const JSON_TYPE = 'application/json';

/** What happens to every request before a controller sees it, and to every answer. */
export function addHooks(fastify: FastifyInstance, composition: Composition): void {
  fastify.decorateRequest('caller', undefined);
  fastify.addHook('onRequest', async (request, reply) => {
    setHeaders(request, reply);
    request.caller = await admit(request, composition.tokens);
    refuseForeignContent(request);
  });
  fastify.addHook('onResponse', async (request, reply) => logAnswer(composition.log, request, reply));
}

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
      else void parseJson(request, text, (error, value) => done(error ?? unlessObject(value), value));
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

/** Every JSON body of ours is an object. */
function unlessObject(value: unknown): ShuriError | null {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return null;
  return new ShuriError('REQUEST.MALFORMED', 'the body is a JSON object');
}

/** A route takes one kind of content: which is known before the body is read. */
function refuseForeignContent(request: FastifyRequest): void {
  const declared = request.headers['content-type'];
  if (declared === undefined || request.is404) return;
  const type = (declared.split(';', 1)[0] ?? '').trim().toLowerCase();
  const isUpload = request.routeOptions.url === EVIDENCE_PATH;
  const taken: readonly string[] = isUpload ? EVIDENCE_MEDIA_TYPES : [JSON_TYPE];
  if (taken.includes(type)) return;
  const code = isUpload ? 'EVIDENCE.UNSUPPORTED' : 'REQUEST.MEDIA_TYPE';
  throw new ShuriError(code, `this route takes ${taken.join(', ')}`, { accepted: taken });
}
