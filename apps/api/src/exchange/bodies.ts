import type { FastifyInstance } from 'fastify';
import type { ShuriError } from '#kernel';
import { EVIDENCE_MEDIA_TYPES } from '#privacy';
import { malformed, unknownMembers } from './malformed.js';
import { memberTwice, passedOver } from './member-names.js';
import { refusalOfUnstorable } from './unstorable-text.js';

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
      if (text === undefined) done(refusedBody('must be UTF-8', 'JSON is sent in UTF-8'));
      else if (text === '') done(null, undefined);
      else {
        void parseJson(request, text, (error, value) =>
          done(error === null ? refusalOf(value, text) : unreadable(text), value),
        );
      }
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

function refusedBody(rule: string, message: string): ShuriError {
  return malformed([{ field: '', rule }], message);
}

/** What the parser does not take: a text that is no JSON, or a member that would reach for a prototype. */
function unreadable(text: string): ShuriError {
  const reaching = isJson(text) ? /"(__proto__|constructor)"/.exec(text)?.[1] : undefined;
  return reaching === undefined
    ? refusedBody('must be JSON', 'the request cannot be read')
    : unknownMembers([reaching]);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Every JSON body of ours is an object, and a few levels deep: checking goes down level by level, on the stack. */
function refusalOf(value: unknown, text: string): ShuriError | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refusedBody('must be an object', 'the body is a JSON object');
  }
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return refusedBody('is nested too deeply', 'the body is nested too deeply');
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  const stranger = passedOver(value);
  if (stranger !== undefined) return unknownMembers([stranger]);
  const twice = memberTwice(text);
  if (twice !== undefined) return malformed([{ field: twice, rule: 'stands here twice' }]);
  return refusalOfUnstorable(value, text);
}
