import { once } from 'node:events';
import { connect } from 'node:net';
import { TestCluster, type TestRole, untilReady } from '../support/cluster.js';
import { eventually } from '../support/eventually.js';
import { openBody } from '../support/sample-case.js';

describe('a role that stops', () => {
  let cluster: TestCluster;
  let projector: TestRole;
  let api: TestRole;
  beforeEach(async () => {
    cluster = await TestCluster.make();
    [projector, api] = await Promise.all([cluster.start('projector'), cluster.start('api')]);
    await untilReady(projector, api);
  });
  afterEach(() => cluster.remove());

  const takesNoMore = () =>
    fetch(`${api.url}/health/live`, { headers: { connection: 'close' } }).then(
      () => false,
      () => true,
    );

  it('as an api is not ready at once, ends streams, answers what is in hand, and then is gone', async () => {
    const desk = await cluster.as('front-desk', api);
    const headers = { authorization: `Bearer ${desk.token}` };
    const live = await fetch(`${api.url}/v1/repair-cases/live`, { headers });
    expect(live.status).toBe(200);
    const stream = live.text();

    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (received += text));
    const body = JSON.stringify(openBody());
    const head = [
      'POST /v1/repair-cases HTTP/1.1',
      'Host: here',
      `Authorization: Bearer ${desk.token}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Expect: 100-continue',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    await eventually('the request is in hand', async () => received.includes('100 Continue'));

    const stopped = api.stop();
    expect(await api.missing()).toEqual(['The process is stopping.']);
    await stream;
    await eventually('nobody is taken any more', takesNoMore);
    socket.write(body);
    await Promise.all([once(socket, 'close'), stopped]);
    expect(received).toMatch(/^HTTP\/1\.1 201 /m);
    expect(received).toMatch(/^connection: close/im);
  });

  it('as a projector gives its shards up, so that another has them at once', async () => {
    const held = () =>
      cluster.database.run('select shard from projector_leases where until > clock_timestamp()');
    expect(await held()).toHaveLength(2);
    await projector.stop();
    expect(await held()).toEqual([]);
  });

  it('does so while a store is away, too', async () => {
    await cluster.standIn.kill();
    const giveBack = await cluster.database.takeAway();
    const timekeeper = await cluster.start('timekeeper');
    await eventually('it says so', async () => (await timekeeper.missing()).length > 1);
    await Promise.all([projector.stop(), api.stop(), timekeeper.stop()]);
    await giveBack();
    expect(await takesNoMore()).toBe(true);
  });

  it('may be told twice', async () => {
    await Promise.all([api.stop(), api.stop()]);
    expect(await takesNoMore()).toBe(true);
  });
});
