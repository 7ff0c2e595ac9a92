import { connect } from 'node:net';
import type { ApiAnswer } from './api.js';

/** Sends bytes as they are, as no client of HTTP would let one, and reads the answer until the server hangs up. */
export function sendRaw(url: string, bytes: string): Promise<ApiAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let received = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (received += text));
    socket.on('error', reject);
    socket.on('close', () => resolve(parsed(received)));
  });
}

function parsed(received: string): ApiAnswer {
  const [head = '', text = ''] = received.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = new Headers(lines.map((line): [string, string] => [line.split(':')[0] ?? '', after(line)]));
  return {
    status: Number(statusLine.split(' ')[1]),
    headers,
    text,
    json: JSON.parse(text) as ApiAnswer['json'],
  };
}

function after(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}
