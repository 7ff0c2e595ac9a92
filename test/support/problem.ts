import { type ApiAnswer, word } from './api.js';

/** Status and code; an answer that is no problem details fails. */
export function problem({ status, headers, json }: ApiAnswer): [number, unknown] {
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(json).toMatchObject({
    type: `urn:shuri:problem:${word(json['code'])}`,
    title: expect.any(String),
    detail: expect.any(String),
    status,
    clauses: expect.any(Array),
    requestId: headers.get('x-request-id'),
  });
  return [status, json['code']];
}
