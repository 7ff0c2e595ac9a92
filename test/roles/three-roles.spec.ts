import { itemsOf, word } from '../support/api.js';
import { type RoleName, TestCluster, type TestRole, untilReady } from '../support/cluster.js';
import { eventually } from '../support/eventually.js';
import { openBody } from '../support/sample-case.js';

describe('an api, a projector and a timekeeper, each for itself', () => {
  let cluster: TestCluster;
  beforeEach(async () => {
    cluster = await TestCluster.make();
  });
  afterEach(() => cluster.remove());

  async function startAll(order: readonly RoleName[]): Promise<Record<RoleName, TestRole>> {
    const started: Partial<Record<RoleName, TestRole>> = {};
    for (const role of order) started[role] = await cluster.start(role);
    const roles = started as Record<RoleName, TestRole>;
    await untilReady(...Object.values(roles));
    return roles;
  }

  const readyAt = async ({ url }: TestRole) => (await fetch(`${url}/health/ready`)).status;

  it.each<[readonly RoleName[]]>([
    [['api', 'projector', 'timekeeper']],
    [['timekeeper', 'projector', 'api']],
    [['projector', 'timekeeper', 'api']],
  ])('become a house when they are started as %j', async (order) => {
    const { api } = await startAll(order);
    const other = await cluster.start('api');
    await untilReady(other);
    const desk = await cluster.as('front-desk', api);
    const opened = await desk.post('/v1/repair-cases', openBody());
    expect(opened.status).toBe(201);
    const number = word(opened.json['number']);
    const after = { 'shuri-after': word(opened.json['position']) };
    const read = await desk.get(`/v1/repair-cases/${number}`, after);
    expect(read.json).toMatchObject({ number, stage: 'requested' });
    const elsewhere = await cluster.as('front-desk', other);
    const listed = await elsewhere.get('/v1/repair-cases', after);
    expect(listed.status).toBe(200);
    expect(itemsOf(listed.json).map((one) => one['number'])).toEqual([number]);
  });

  it('answer from the first moment, and what only stores can answer with 503 until they are there', async () => {
    const api = await cluster.start('api', { SHURI_EVENTS: 'esdb://127.0.0.1:1?tls=false' });
    const live = await fetch(`${api.url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'up', build: 'test' }]);
    const headers = { 'accept-language': 'ja', 'x-request-id': 'request-1' };
    const asked = await fetch(`${api.url}/v1/repair-cases`, { method: 'POST', headers, body: '{' });
    expect(asked.status).toBe(503);
    expect(asked.headers.get('content-type')).toBe('application/problem+json');
    expect(asked.headers.get('content-language')).toBe('ja');
    expect(Number(asked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await asked.json()).toMatchObject({ code: 'STORE.UNAVAILABLE', requestId: 'request-1' });

    const projector = await cluster.start('projector', { SHURI_EVENTS: undefined });
    expect((await fetch(`${projector.url}/v1/repair-cases`)).status).toBe(404);
  });

  it('are not ready while a store is away, and work again by themselves', async () => {
    const roles = await startAll(['api', 'projector', 'timekeeper']);
    const all = Object.values(roles);
    const every = (status: number) => async () =>
      (await Promise.all(all.map(readyAt))).every((one) => one === status);

    await cluster.standIn.kill();
    await eventually('none is ready', every(503));
    await eventually('it says why', async () =>
      (await roles.api.missing()).some((one) => one.startsWith('SHURI_EVENTS: Nobody answers')),
    );
    await cluster.standIn.start();
    await eventually('all are ready', every(200));

    const giveBack = await cluster.database.takeAway();
    await eventually('none is ready', every(503));
    expect(await roles.timekeeper.missing()).toContainEqual(expect.stringContaining('SHURI_VIEWS'));
    await giveBack();
    await eventually('all are ready', every(200));

    const desk = await cluster.as('front-desk', roles.api);
    const opened = await desk.post('/v1/repair-cases', openBody());
    expect(opened.status).toBe(201);
    const after = { 'shuri-after': word(opened.json['position']) };
    // A projector that waits between two tries may take longer than one read waits: asked again, it is there.
    const read = await desk.get('/v1/repair-cases', after);
    expect(read.status).toBe(200);
    expect(itemsOf(read.json)).toHaveLength(1);
  });

  it('do not work over read models of another log, and say what to do', async () => {
    const { api, projector } = await startAll(['projector', 'api', 'timekeeper']);
    const desk = await cluster.as('front-desk', api);
    expect((await desk.post('/v1/repair-cases', openBody())).status).toBe(201);
    const other = await TestCluster.make();
    const says = (role: TestRole, sentence: RegExp) =>
      eventually(`it says ${sentence}`, async () => (await role.missing()).some((one) => sentence.test(one)));
    const mixed = { SHURI_VIEWS: cluster.database.url };

    const divided = await other.start('projector', { ...mixed, SHURI_SHARDS: '3' });
    await says(divided, /were kept in 2 shards and are to be kept in 3/);
    await divided.stop();
    await projector.stop();
    const foreign = await other.start('projector', mixed);
    await says(foreign, /do not belong to this event store.*npx shuri rebuild/);
    await says(await other.start('api', mixed), /do not belong to this event store/);
    await other.remove();
  });
});
