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
});
