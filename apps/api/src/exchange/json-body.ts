import { isObject, type JsonObject, type JsonValue, ShuriError } from '#kernel';
import { extentOf } from './json-extent.js';
import { malformed, unknownMembers } from './malformed.js';
import { membersIn, memberTwice, passedOver } from './member-names.js';
import { refusalOfUnstorable } from './unstorable-text.js';

/** More than any body of ours has: that of a contract over two hundred devices has two thousand. */
const MOST_VALUES = 5_000;
/** Far more than any body of ours has. */
const MOST_LEVELS = 20;

/**
 * Reads a body. How much it holds is seen before anything is made of it: what checks members afterwards takes longer for each
 * value than reading does, and goes down level by level on the stack.
 * @returns undefined for an empty one
 * @throws ShuriError REQUEST.MALFORMED for what is no JSON object in UTF-8, is nested too deeply, has a member twice or one
 * that would be passed over, or holds what no store keeps; REQUEST.TOO_LARGE for more values than any request has
 */
export function readJsonBody(bytes: Uint8Array): JsonObject | undefined {
  const text = textOf(bytes);
  if (text === '') return undefined;
  const { values, members, levels } = extentOf(text);
  if (levels > MOST_LEVELS) throw refusedBody('is nested too deeply', 'the body is nested too deeply');
  if (values > MOST_VALUES) throw tooManyValues();
  const body = parsed(text);
  if (!isObject(body)) throw refusedBody('must be an object', 'the body is a JSON object');
  const stranger = passedOver(body);
  if (stranger !== undefined) throw unknownMembers([stranger]);
  // The parser keeps the last of members with one name: only then are there fewer than the text has.
  const twice = membersIn(body) < members ? memberTwice(text) : undefined;
  if (twice !== undefined) throw malformed([{ field: twice, rule: 'stands here twice' }]);
  const unstorable = refusalOfUnstorable(body, text);
  if (unstorable !== null) throw unstorable;
  return body;
}

/** Another encoding is refused, not guessed: a name in it would be stored as something else. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusedBody('must be UTF-8', 'JSON is sent in UTF-8');
  }
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw refusedBody('must be JSON', 'the request cannot be read');
  }
}

function refusedBody(rule: string, message: string): ShuriError {
  return malformed([{ field: '', rule }], message);
}

function tooManyValues(): ShuriError {
  const problems = [{ field: '', rule: `holds more than ${MOST_VALUES} values` }];
  return new ShuriError('REQUEST.TOO_LARGE', `the body holds more than ${MOST_VALUES} values`, { problems });
}
