import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { eventIdFor } from '#kernel';
import { openViews, park } from '#projections';
import { run } from '../../apps/cli/src/run.js';
import { itemsOf } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';
import { caughtUp } from './support/caught-up.js';

const NAME = 'when-item-shipped-then-open-guarantee';
const PACK_TOLD = 'when-consumables-agreed-done-or-given-up-then-tell-pack';

/** A server with one repair that was shipped, and its guarantee opened. */
async function withOneGuarantee(serial: string): Promise<ShuriServer> {
  const server = await ShuriServer.start();
  await shipRepaired(server, serial);
  await caughtUp(server);
  return server;
}

/** An item of that serial is repaired, paid for and shipped. */
async function shipRepaired(server: ShuriServer, serial: string): Promise<void> {
  const item = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial, serialReadable: true };
  const repaired = await sampleCase(server, 'repaired', { item });
  const desk = await server.as('front-desk');
  await desk.post(`${repaired.path}/record-payment`, { amount: 22_000, method: 'transfer' });
  await desk.post(`${repaired.path}/ship-item`, { carrier: 'example-express' });
}

/** What came of the events that the one automation of these tests answers. */
function metricsOf({ standalone }: ShuriServer) {
  return standalone.automations.metrics().find(({ automation }) => automation === NAME);
}

function removeViews(dataFolder: string): void {
  for (const name of readdirSync(dataFolder).filter((file) => file.startsWith('views.sqlite'))) {
    rmSync(path.join(dataFolder, name));
  }
}

const rebuild = (dataFolder: string) => shuri(dataFolder, ['rebuild']);

async function shuri(dataFolder: string, args: readonly string[], more: Record<string, string> = {}) {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    environment: { SHURI_DATA: dataFolder, ...more },
  });
  return { code, ...said };
}

describe('A rebuild of the read models', () => {
  it('leaves the automations where they stand', async () => {
    const server = await withOneGuarantee('AUTO-1');
    expect(metricsOf(server)).toMatchObject({ done: 1 });
    await server.standalone.stop();

    expect(await rebuild(server.dataFolder)).toMatchObject({ code: 0, err: '' });

    const again = await ShuriServer.start({ dataFolder: server.dataFolder });
    await caughtUp(again);
    expect(metricsOf(again)).toMatchObject({ done: 0, repeated: 0 });
    await again.stop();
  });

  it('says of those that stood in other events that they begin anew, and nothing is done twice', async () => {
    const other = await ShuriServer.start();
    for (let cases = 0; cases < 3; cases += 1) await sampleCase(other, 'received');
    await caughtUp(other);
    await other.standalone.stop();
    const server = await withOneGuarantee('AUTO-2');
    const { dataFolder } = server;
    const head = await server.standalone.store.head();
    await server.standalone.stop();
    removeViews(dataFolder);
    copyFileSync(path.join(other.dataFolder, 'views.sqlite'), path.join(dataFolder, 'views.sqlite'));
    rmSync(other.dataFolder, { recursive: true });
    await expect(ShuriServer.start({ dataFolder })).rejects.toThrow('shuri rebuild');

    const { code, err } = await rebuild(dataFolder);

    expect([code, err]).toEqual([0, expect.stringContaining(`${NAME} begins at the first event`)]);
    const again = await ShuriServer.start({ dataFolder });
    await caughtUp(again);
    expect(metricsOf(again)).toMatchObject({ done: 0, repeated: 1 });
    expect(await again.standalone.store.head()).toBe(head);
    await again.stop();
  });

  it('or views that are gone, cost nothing but the repetition', async () => {
    const server = await withOneGuarantee('AUTO-3');
    const { dataFolder } = server;
    const head = await server.standalone.store.head();
    await server.standalone.stop();
    removeViews(dataFolder);
    const again = await ShuriServer.start({ dataFolder });
    await caughtUp(again);
    expect(metricsOf(again)).toMatchObject({ done: 0, repeated: 1 });
    expect(await again.standalone.store.head()).toBe(head);
    await again.stop();
  });
});

describe('An automation that cannot answer an event', () => {
  it('parks that case, goes on with the others, and says so in readiness without naming the case', async () => {
    const server = await withOneGuarantee('AUTO-4');
    const broken = await sampleCase(server, 'received');
    const { store, automations } = server.standalone;
    const stream = `repairCase-${broken.number}`;
    await store.append(stream, 'any', [
      { id: eventIdFor(broken.number, 0), type: 'repair-case.never-heard-of.v1', data: {}, meta: {} },
    ]);
    // Each automation that follows cases comes upon it.
    await eventually('it is parked for both', async () => (await automations.desk.parked()).length === 2);

    const ready = await (await server.as('nobody')).get('/health/ready');
    expect([ready.status, ready.json]).toEqual([
      200,
      {
        ready: true,
        missing: [],
        attention: [NAME, PACK_TOLD].map((name) => `one stream is parked for the automation ${name}`),
      },
    ]);
    const parked = await automations.desk.parked();
    expect(parked.map(({ projection }) => projection).toSorted()).toEqual([PACK_TOLD, NAME]);
    expect(parked.map((one) => one.stream)).toEqual([stream, stream]);

    await shipRepaired(server, 'AUTO-5');
    await eventually('two were answered', () => metricsOf(server)?.done === 2);
    await server.stop();
  });

  it('is listed for the operator, and answered once the cause is mended', async () => {
    const server = await withOneGuarantee('AUTO-6');
    const { dataFolder, standalone } = server;
    const [, shipped] = (await standalone.store.readAll({ direction: 'backward', limit: 4 })).filter(
      ({ type }) => /item-shipped|unit-registered/.test(type),
    );
    await standalone.stop();
    if (shipped === undefined) throw new Error('nothing was shipped');
    // As if the automation had met a fault there, which is mended by now.
    const views = openViews({ file: path.join(dataFolder, 'views.sqlite') });
    const follower = { name: NAME, generation: 1, streamPrefixes: [] };
    await views.writer.transaction().execute((tx) => park(tx, follower, shipped, new Error('a fault')));
    await views.close();

    const listed = await shuri(dataFolder, ['automations']);
    const tried = await shuri(dataFolder, ['automations', '--unpark', '--json']);
    const after = await shuri(dataFolder, ['automations']);

    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toContain(`${shipped.stream}  from revision ${shipped.revision} on: Error: a fault`);
    expect([tried.code, JSON.parse(tried.out)]).toEqual([
      0,
      { what: 'resumed', automation: NAME, stream: shipped.stream },
    ]);
    expect(after).toEqual({ code: 0, out: '', err: '' });
    await rm(dataFolder, { recursive: true });
  });

  it('is listed and unparked through the server while that runs, by the operator alone', async () => {
    const server = await withOneGuarantee('AUTO-8');
    const { number } = await sampleCase(server, 'received');
    const { store, automations } = server.standalone;
    const stream = `repairCase-${number}`;
    await store.append(stream, 'any', [
      { id: eventIdFor(number, 0), type: 'repair-case.never-heard-of.v1', data: {}, meta: {} },
    ]);
    await eventually('a stream is parked', async () => (await automations.desk.parked()).length > 0);
    await caughtUp(server);
    const operator = await server.as('operator');
    const lead = await server.as('lead');
    const unpark = `/v1/automations/${NAME}/unpark`;

    const listed = await operator.get('/v1/automations');
    const unparked = await operator.post(unpark, { stream });
    const all = await operator.post(unpark, {});
    const other = await operator.post(unpark, { stream: 'repairCase-OTHER' });
    const nowhere = await operator.post('/v1/automations/nobody/unpark', {});
    const forbidden = await lead.post(unpark, {});
    const { port } = new URL(server.url);
    const said = await shuri(server.dataFolder, ['automations'], { PORT: port });
    const tried = await shuri(server.dataFolder, ['automations', '--unpark'], { PORT: port });

    const one = itemsOf(listed.json).find(({ name }) => name === NAME);
    expect([listed.status, one]).toMatchObject([
      200,
      { state: 'following', caughtUp: true, behindMs: 0, settledCount: 0, parked: [{ stream }], settled: [] },
    ]);
    const still = { stream, outcome: 'still-parked', error: expect.stringContaining('never-heard-of') };
    expect([unparked.status, unparked.json]).toEqual([200, { items: [still] }]);
    expect(all.json).toEqual({ items: [still] });
    expect(other.json).toMatchObject({ items: [{ outcome: 'not-parked', error: null }] });
    expect([nowhere.status, nowhere.json['code']]).toEqual([404, 'AUTOMATION.UNKNOWN']);
    expect([forbidden.status, (await lead.get('/v1/automations')).status]).toEqual([403, 200]);
    expect([said.code, said.out]).toEqual([
      0,
      expect.stringMatching(`^parked +${NAME} +${stream} .*never-heard-of`),
    ]);
    expect([tried.code, tried.out]).toEqual([1, expect.stringMatching(`^still-parked +${NAME} +${stream}`)]);
    await server.stop();
  });

  it('stays parked for the operator while the cause stands', async () => {
    const server = await withOneGuarantee('AUTO-7');
    const { number } = await sampleCase(server, 'received');
    const { store, automations } = server.standalone;
    await store.append(`repairCase-${number}`, 'any', [
      { id: eventIdFor(number, 0), type: 'repair-case.never-heard-of.v1', data: {}, meta: {} },
    ]);
    await eventually('a stream is parked', async () => (await automations.desk.parked()).length > 0);
    await server.standalone.stop();

    const { code, out } = await shuri(server.dataFolder, ['automations', '--unpark']);

    expect([code, out]).toEqual([1, expect.stringMatching(/^still-parked .*never-heard-of/)]);
    await rm(server.dataFolder, { recursive: true });
  });
});
