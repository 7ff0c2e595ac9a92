import { problem } from '../support/problem.js';
import { sendRaw } from '../support/raw-http.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start();
});
afterAll(() => server.stop());

describe('a request that never comes as far as a route', () => {
  it.each([
    [
      'an address that cannot be decoded',
      'GET /v1/repair-cases/%E0%A4%A HTTP/1.1',
      [400, 'REQUEST.MALFORMED'],
    ],
    [
      'an address with a part that is too long',
      `GET /v1/repair-cases/${'K'.repeat(300)} HTTP/1.1`,
      [413, 'REQUEST.TOO_LARGE'],
    ],
    [
      'an address that leads out of the documentation',
      'GET /docs/../../package.json HTTP/1.1',
      [404, 'REQUEST.UNKNOWN_ROUTE'],
    ],
    [
      'a file of the documentation with the character U+0000',
      'GET /docs/a%00b HTTP/1.1',
      [404, 'REQUEST.UNKNOWN_ROUTE'],
    ],
    ['what is no HTTP', 'HELLO', [400, 'REQUEST.MALFORMED']],
    [
      'headers that are too long',
      `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(20_000)}`,
      [413, 'REQUEST.TOO_LARGE'],
    ],
  ])('is answered with a problem: %s', async (_what, head, expected) => {
    const answer = await sendRaw(server.url, `${head}\r\nHost: here\r\nConnection: close\r\n\r\n`);

    expect(problem(answer)).toEqual(expected);
    expect(answer.text).not.toMatch(/KKK|package|%E0|HELLO/);
  });

  it('is answered with a problem where it names no host', async () => {
    const answer = await sendRaw(server.url, 'GET /v1/policies HTTP/1.1\r\nConnection: close\r\n\r\n');

    expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
    expect(answer.json['problems']).toEqual([{ field: 'Host', rule: 'is needed', code: 'missing' }]);
  });
});

describe('a request with something beside it that concerns nobody', () => {
  it.each([
    ['an expectation', 'GET /health/live HTTP/1.1\r\nExpect: wonders'],
    ['a broken percent sign in the query of a probe', 'GET /health/live?x=100% HTTP/1.1'],
    ['the character U+0000 in the query of a probe', 'GET /health/ready?x=%00 HTTP/1.1'],
    ['a query without a name', 'GET /health/ready?=&&%&__proto__=1 HTTP/1.1'],
    ['a broken percent sign in the query of the description', 'GET /openapi.json?x=100% HTTP/1.1'],
  ])('is answered all the same: %s', async (_what, head) => {
    const answer = await sendRaw(server.url, `${head}\r\nHost: here\r\nConnection: close\r\n\r\n`);

    expect(answer.status).toBe(200);
  });

  it.each([
    ['a broken percent sign', '/v1/policies?x=100%', { field: '', rule: 'must be UTF-8', code: 'encoding' }],
    [
      'the character U+0000',
      '/v1/policies?x=%00',
      { field: 'x', rule: 'must not hold the character U+0000', code: 'forbidden-character' },
    ],
  ])('is refused where it is asked by somebody: %s', async (_what, address, wrong) => {
    const lead = await server.as('lead');
    const answer = await sendRaw(
      server.url,
      `GET ${address} HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer ${lead.token ?? ''}\r\nConnection: close\r\n\r\n`,
    );

    expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
    expect(answer.json['problems']).toEqual([wrong]);
  });
});
