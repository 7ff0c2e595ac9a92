import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ShuriError } from '#kernel';
import { EVIDENCE_MEDIA_TYPES } from '#privacy';
import { admit } from '../access/gate.js';
import type { Composition } from '../composition.js';
import { JSON_TYPE } from './bodies.js';
import { setHeaders } from './headers.js';
import { logAnswer } from './request-log.js';
import { refuseNulIn } from './unstorable-text.js';

const EVIDENCE_PATH = '/v1/evidence-files';

/** What happens to every request before a controller sees it, and to every answer. */
export function addHooks(fastify: FastifyInstance, composition: Composition): void {
  fastify.decorateRequest('caller', undefined);
  fastify.addHook('onRequest', async (request, reply) => {
    setHeaders(request, reply);
    request.caller = await admit(request, composition.tokens);
    refuseForeignContent(request);
    if (!request.is404) refuseNulIn(request.url);
  });
  fastify.addHook('onResponse', async (request, reply) => logAnswer(composition.log, request, reply));
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
