import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { pino } from 'pino';
import { unroutable } from './unroutable.js';

let server: Server;
beforeAll(async () => {
  server = createServer({ headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 5 });
  server.on('clientError', unroutable(pino({ level: 'silent' })).clientErrorHandler);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
});
afterAll(() => {
  server.close();
});

/** All that the server says until it hangs up. */
function saidTo(bytes: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let said = '';
    connect(port, '127.0.0.1')
      .setEncoding('utf8')
      .on('data', (text: string) => (said += text))
      .on('error', reject)
      .on('close', () => resolve(said))
      .write(bytes);
  });
}

describe('what never becomes a request', () => {
  it.each([
    [
      'headers that do not come to their end',
      'GET / HTTP/1.1\r\nHost: here\r\n',
      400,
      /not come to its end in time/,
    ],
    ['no HTTP', 'HELLO\r\n\r\n', 400, /is no HTTP request/],
    ['headers too large', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 413, /headers are larger/],
  ])('is answered with a problem: %s', async (_what, bytes, status, detail) => {
    const [head = '', body = ''] = (await saidTo(bytes)).split('\r\n\r\n');

    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toContain('Content-Type: application/problem+json');
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    const problem = JSON.parse(body) as Record<string, unknown>;
    expect(problem).toMatchObject({ status, code: expect.any(String) as unknown });
    expect(problem['detail']).toMatch(detail);
  });
});
