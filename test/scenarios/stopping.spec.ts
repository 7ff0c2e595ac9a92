import { connect } from 'node:net';
import { eventually } from '../support/eventually.js';
import { openBody } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

/** A connection on which bytes are written one after the other. */
function openConnection(url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  let received = '';
  socket.on('data', (text: string) => (received += text));
  const ended = new Promise<void>((resolve, reject) => {
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
  return { write: (bytes: string) => socket.write(bytes), received: () => received, ended };
}

function takesNoMore(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`).then(
    () => false,
    () => true,
  );
}

describe('a server that stops', () => {
  it('answers what is in hand, and what follows on the same connection, before it closes', async () => {
    const server = await ShuriServer.start();
    const token = await server.token({ role: 'front-desk', subject: 'desk-1' });
    const body = JSON.stringify(openBody());
    const connection = openConnection(server.url);
    const head = [
      'POST /v1/repair-cases HTTP/1.1',
      'Host: here',
      `Authorization: Bearer ${token}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Expect: 100-continue',
    ];
    connection.write(`${head.join('\r\n')}\r\n\r\n`);
    await eventually('the server waits for the body', () => connection.received().includes('100 Continue'));

    const stopped = server.stop();
    await eventually('the server takes no more', () => takesNoMore(server.url));
    connection.write(`${body}GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n`);
    await Promise.all([connection.ended, stopped]);

    const statuses = [...connection.received().matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
    expect(statuses).toEqual(['100', '201', '200']);
    expect(connection.received()).toMatch(/connection: close/i);
  });
});
