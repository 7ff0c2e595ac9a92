import { run } from '../../apps/cli/src/run.js';
import { Api, word } from '../support/api.js';
import { TestCluster, type TestRole, untilReady } from '../support/cluster.js';
import { eventually } from '../support/eventually.js';
import { openBody } from '../support/sample-case.js';

describe('the command line of a cluster', () => {
  let cluster: TestCluster;
  let api: TestRole;
  let projector: TestRole;
  beforeAll(async () => {
    cluster = await TestCluster.make();
    [projector, api] = await Promise.all([cluster.start('projector'), cluster.start('api')]);
    await untilReady(projector, api);
  });
  afterAll(() => cluster.remove());

  async function shuri(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { out: '', err: '' };
    const { port, hostname } = new URL(api.url);
    const code = await run(args, {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      environment: { ...cluster.environment, PORT: port, HOST: hostname },
    });
    return { code, ...said };
  }

  it('issues a token that the api takes, lists it, and revokes it for every api', async () => {
    const issued = await shuri('token', '--role', 'front-desk');
    expect(issued).toMatchObject({ code: 0, err: '' });
    const desk = new Api(api.url, issued.out.trim());
    expect((await desk.get('/v1/repair-cases')).status).toBe(200);

    const listed = await shuri('token', '--list', '--json');
    const [{ tokenId } = { tokenId: '' }] = listed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { tokenId: string; subject: string })
      .filter(({ subject }) => subject === 'front-desk');
    expect(await shuri('token', '--revoke', tokenId)).toMatchObject({ code: 0 });
    expect((await desk.get('/v1/repair-cases')).status).toBe(401);
  });

  it('says which setting is missing for a token', async () => {
    const said: string[] = [];
    const code = await run(['token', '--role', 'lead'], {
      out: () => undefined,
      err: (text) => void said.push(text),
      environment: { ...cluster.environment, SHURI_TOKEN_KEY: undefined },
    });
    expect(code).toBe(1);
    expect(said.join('')).toMatch(/^SHURI_TOKEN_KEY is not set\./);
  });

  it('fills the cluster with sample cases through an api, and asks after its automations', async () => {
    expect(await shuri('seed')).toMatchObject({ code: 0, err: '' });
    expect(await shuri('automations')).toEqual({ code: 0, out: '', err: '' });
  });

  it('prints what happens to cases, by any api', async () => {
    const desk = await cluster.as('front-desk', api);
    let isOver = false;
    const watching = shuri('watch', '--lines', '1').finally(() => (isOver = true));
    await eventually('it has seen a case', async () => {
      if (!isOver) await desk.post('/v1/repair-cases', openBody());
      return isOver;
    });
    expect(await watching).toEqual({
      code: 0,
      out: expect.stringMatching(/ {2}case-opened {2}front-desk\n$/),
      err: '',
    });
  });

  it('builds the read models again only while no projector runs, as they were, and projectors go on from there', async () => {
    const desk = await cluster.as('front-desk', api);
    const { json } = await desk.post('/v1/repair-cases', openBody());
    const after = { 'shuri-after': word(json['position']) };
    expect((await desk.get(`/v1/repair-cases/${word(json['number'])}`, after)).status).toBe(200);
    expect(await shuri('rebuild')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Projectors are running\./),
    });

    await projector.stop();
    const rebuilt = await shuri('rebuild', '--json');
    expect(rebuilt).toMatchObject({ code: 0, err: '' });
    const tables = rebuilt.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { rows: number; result: string });
    expect(tables.map(({ result }) => result)).toEqual(tables.map(() => 'identical'));
    expect(Math.max(...tables.map(({ rows }) => rows))).toBeGreaterThan(0);

    const next = await cluster.start('projector');
    await untilReady(next);
    const more = await desk.post('/v1/repair-cases', openBody());
    const then = { 'shuri-after': word(more.json['position']) };
    const path = `/v1/repair-cases/${word(more.json['number'])}`;
    expect((await desk.get(path, then)).status).toBe(200);
  });
});
