import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ShuriError } from '#kernel';
import { EVIDENCE_MEDIA_TYPES } from '#privacy';
import { admit } from '../access/gate.js';
import type { Composition } from '../composition.js';
import { JSON_TYPE } from './bodies.js';
import { setHeaders } from './headers.js';
import { wrongHeader } from './malformed.js';
import { logAnswer } from './request-log.js';
import { refuseUnstorableAddress } from './unstorable-text.js';

const EVIDENCE_PATH = '/v1/evidence-files';
const UTF_8 = /^charset="?utf-?8"?$/;

/** What happens to every request before a controller sees it, and to every answer. */
export function addHooks(fastify: FastifyInstance, composition: Composition): void {
  fastify.decorateRequest('caller', undefined);
  fastify.addHook('onRequest', async (request, reply) => {
    setHeaders(request, reply);
    refuseWithoutHost(request);
    request.caller = await admit(request, composition.tokens);
    refuseForeignContent(request);
    // What is open to everybody reads nothing of its query: a probe never fails by it.
    if (request.caller !== undefined) refuseUnstorableAddress(request);
  });
  fastify.addHook('onResponse', async (request, reply) => logAnswer(composition.log, request, reply));
}

/** As RFC 9112, section 3.2, wants it; Node would answer it without a word. */
function refuseWithoutHost({ headers, raw }: FastifyRequest): void {
  if (raw.httpVersion === '1.1' && headers.host === undefined) throw wrongHeader('Host', 'is needed');
}

/** A route takes one kind of content: which is known before the body is read. */
function refuseForeignContent(request: FastifyRequest): void {
  if (request.is404) return;
  const { 'content-encoding': coding = 'identity', 'content-type': declared } = request.headers;
  if (coding.toLowerCase() !== 'identity')
    throw foreign('REQUEST.MEDIA_TYPE', 'Content-Encoding', ['identity']);
  if (declared === undefined && !bringsContent(request)) return;
  const [type = '', ...parameters] = (declared ?? '').split(';').map((part) => part.trim().toLowerCase());
  const isUpload = request.routeOptions.url === EVIDENCE_PATH;
  const taken: readonly string[] = isUpload ? EVIDENCE_MEDIA_TYPES : [JSON_TYPE];
  const isText = parameters.every((one) => !one.startsWith('charset=') || UTF_8.test(one));
  if (taken.includes(type) && (isUpload || isText)) return;
  throw foreign(isUpload ? 'EVIDENCE.UNSUPPORTED' : 'REQUEST.MEDIA_TYPE', 'Content-Type', taken);
}

function bringsContent({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function foreign(
  code: 'EVIDENCE.UNSUPPORTED' | 'REQUEST.MEDIA_TYPE',
  header: string,
  taken: readonly string[],
): ShuriError {
  const problems = [{ field: header, rule: `must be one of ${taken.join(', ')}` }];
  return new ShuriError(code, `this route takes ${taken.join(', ')}`, { accepted: taken, problems });
}
