import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Readiness } from './readiness.js';

const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** Answers whether the process lives and whether it can work; everything else goes elsewhere. */
export function answerHealth(
  readiness: Pick<Readiness, 'missing'>,
  build: string,
  elsewhere: RequestListener,
): RequestListener {
  return (request, response) => {
    // Never parsed as a URL: anybody may send what is none, such as `//`.
    const [pathname] = (request.url ?? '/').split('?', 1);
    const asks = request.method === 'GET' || request.method === 'HEAD';
    if (asks && pathname === '/health/live') return send(response, 200, { status: 'up', build });
    if (asks && pathname === '/health/ready') return void answerReady(readiness, response);
    return elsewhere(request, response);
  };
}

/** For a process that answers nothing else. */
export function nothingElse(_request: IncomingMessage, response: ServerResponse): void {
  const detail = 'This process answers /health/live and /health/ready.';
  send(response, 404, { type: 'about:blank', title: 'Not Found', status: 404, detail });
}

async function answerReady(readiness: Pick<Readiness, 'missing'>, response: ServerResponse): Promise<void> {
  const missing = await readiness.missing();
  const ready = missing.length === 0;
  send(response, ready ? 200 : 503, { ready, missing, attention: [] });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, HEADERS).end(JSON.stringify(body));
}
