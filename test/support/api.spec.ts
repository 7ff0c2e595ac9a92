import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from './api.js';

describe('a caller of the interface', () => {
  let server: Server;
  let asked = 0;
  let api: Api;
  beforeEach(async () => {
    asked = 0;
    server = createServer((_request, response) => {
      asked += 1;
      const code = asked <= 2 ? 'VIEW.BEHIND' : 'STORE.UNAVAILABLE';
      response.writeHead(503).end(JSON.stringify({ code, asked }));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve());
    });
    api = new Api(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, undefined);
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });

  it('asks again while the view is behind, and takes any other answer', async () => {
    expect((await api.get('/')).json).toEqual({ code: 'STORE.UNAVAILABLE', asked: 3 });
    expect((await api.post('/')).json).toEqual({ code: 'STORE.UNAVAILABLE', asked: 4 });
  });

  it('asks once where every answer is to be seen', async () => {
    expect((await api.send('GET', '/')).json).toEqual({ code: 'VIEW.BEHIND', asked: 1 });
  });
});
