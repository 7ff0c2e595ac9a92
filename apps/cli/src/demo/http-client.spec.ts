import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpClient } from './http-client.js';

describe('the player of a story', () => {
  let server: Server;
  let asked = 0;
  let behindFor = 0;
  let client: HttpClient;
  beforeEach(async () => {
    asked = 0;
    server = createServer((_request, response) => {
      asked += 1;
      const [status, body] = asked <= behindFor ? [503, { code: 'VIEW.BEHIND' }] : [200, { asked }];
      response.writeHead(status).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve());
    });
    const { port } = server.address() as AddressInfo;
    client = new HttpClient(`http://127.0.0.1:${port}`, () => Promise.resolve('token'));
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });
  const player = { id: 'desk-1', role: 'front-desk' } as const;

  it.each([0, 2, 29])('whose read is %i times behind asks once more, and sees it', async (times) => {
    behindFor = times;
    expect(await client.get(player, '/', 'position')).toEqual({ status: 200, body: { asked: times + 1 } });
  });

  it('is told of a view that stays behind', async () => {
    behindFor = Infinity;
    expect(await client.post(player, '/', {})).toEqual({ status: 503, body: { code: 'VIEW.BEHIND' } });
    expect(asked).toBe(30);
  });
});
