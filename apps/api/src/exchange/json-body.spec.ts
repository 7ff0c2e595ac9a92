import { isShuriError } from '#kernel';
import { readJsonBody } from './json-body.js';

const LIMIT_BYTES = 1024 * 1024;

/** What reading a body comes to: the body, or the code of the refusal, the fields it names and the rule of the first. */
function read(text: string | Uint8Array): unknown {
  try {
    return readJsonBody(typeof text === 'string' ? Buffer.from(text) : text);
  } catch (error) {
    if (!isShuriError(error)) throw error;
    const problems = error.fields['problems'] as readonly { readonly field: string; readonly rule: string }[];
    return [error.code, ...problems.map(({ field }) => field), problems[0]?.rule];
  }
}

/** So many parts as fit into a body. */
function full(part: string): string {
  return part.repeat(Math.floor((LIMIT_BYTES - 50) / part.length));
}

describe('a body', () => {
  it.each([
    ['', undefined],
    ['{}', {}],
    ['\ufeff{"a":[1,{"b":null}]}', { a: [1, { b: null }] }],
    [`{"note":"${full(',')}"}`, { note: full(',') }],
    [
      String.raw`{"a":"\"__proto__\":1,\"a\":1","b":"constructor"}`,
      { a: '"__proto__":1,"a":1', b: 'constructor' },
    ],
  ])('is read: %.60s', (text, body) => {
    expect(read(text)).toEqual(body);
  });

  it.each([
    ['{"a":1', ['REQUEST.MALFORMED', '', 'must be JSON']],
    [`{"a":${full(',')}}`, ['REQUEST.TOO_LARGE', '', 'holds more than 5000 values']],
    [`{"a":"${full(String.raw`\"`)}`, ['REQUEST.MALFORMED', '', 'must be JSON']],
    ['[1]', ['REQUEST.MALFORMED', '', 'must be an object']],
    ['null', ['REQUEST.MALFORMED', '', 'must be an object']],
    [Uint8Array.of(0x7b, 0x22, 0x82, 0xa0, 0x22), ['REQUEST.MALFORMED', '', 'must be UTF-8']],
    [`${'{"a":'.repeat(21)}1${'}'.repeat(21)}`, ['REQUEST.MALFORMED', '', 'is nested too deeply']],
    [full('['), ['REQUEST.MALFORMED', '', 'is nested too deeply']],
    [`{"a":[${full('1,')}1]}`, ['REQUEST.TOO_LARGE', '', 'holds more than 5000 values']],
    [`{"a":[${full('{},')}1]}`, ['REQUEST.TOO_LARGE', '', 'holds more than 5000 values']],
    [`{${full('"m":1,')}"m":1}`, ['REQUEST.TOO_LARGE', '', 'holds more than 5000 values']],
    ['{"a":1,"b":{"c":1,"c":2}}', ['REQUEST.MALFORMED', 'b.c', 'stands here twice']],
    [
      '{"a":{"__proto__":{"b":1}}}',
      ['REQUEST.MALFORMED', 'a.__proto__', 'property a.__proto__ should not exist'],
    ],
    [
      '{"note":"\\"__proto__\\"","a":{"constructor":{"prototype":1}}}',
      ['REQUEST.MALFORMED', 'a.constructor', 'property a.constructor should not exist'],
    ],
    [
      String.raw`{"note":"constructor","\u005f_proto__":1}`,
      ['REQUEST.MALFORMED', '__proto__', 'property __proto__ should not exist'],
    ],
    ['{"a":"\\u0000"}', ['REQUEST.MALFORMED', 'a', 'must not hold the character U+0000']],
  ])('is refused: %.60s', (text, refusal) => {
    expect(read(text)).toEqual(refusal);
  });
});
