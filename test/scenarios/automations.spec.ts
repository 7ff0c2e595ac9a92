import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { eventIdFor } from '#kernel';
import { run } from '../../apps/cli/src/run.js';
import { sampleCase } from '../support/sample-case.js';
import { ShuriServer, until } from '../support/shuri-server.js';

const NAME = 'when-item-shipped-then-open-guarantee';

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

/** Waits until the automations have answered every event there is. */
async function caughtUp({ standalone }: ShuriServer): Promise<void> {
  await until(async () => (await standalone.automations.positions()).every((one) => one.caughtUp));
}

function removeViews(dataFolder: string): void {
  for (const name of readdirSync(dataFolder).filter((file) => file.startsWith('views.sqlite'))) {
    rmSync(path.join(dataFolder, name));
  }
}

async function rebuild(dataFolder: string) {
  const said = { out: '', err: '' };
  const code = await run(['rebuild'], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    environment: { SHURI_DATA: dataFolder },
  });
  return { code, ...said };
}

describe('A rebuild of the read models', () => {
  it('leaves the automations where they stand', async () => {
    const server = await withOneGuarantee('AUTO-1');
    expect(server.standalone.automations.metrics()).toMatchObject([{ automation: NAME, done: 1 }]);
    await server.standalone.stop();

    expect(await rebuild(server.dataFolder)).toMatchObject({ code: 0, err: '' });

    const again = await ShuriServer.start({ dataFolder: server.dataFolder });
    await caughtUp(again);
    expect(again.standalone.automations.metrics()).toMatchObject([{ done: 0, repeated: 0 }]);
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
    expect(again.standalone.automations.metrics()).toMatchObject([{ done: 0, repeated: 1 }]);
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
    expect(again.standalone.automations.metrics()).toMatchObject([{ done: 0, repeated: 1 }]);
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
    await until(async () => (await automations.parked()).length > 0);

    const ready = await (await server.as('nobody')).get('/health/ready');
    expect([ready.status, ready.json]).toEqual([
      200,
      { ready: true, missing: [], attention: [`one stream is parked for the automation ${NAME}`] },
    ]);
    expect(await automations.parked()).toMatchObject([{ projection: NAME, stream }]);

    await shipRepaired(server, 'AUTO-5');
    await until(() => automations.metrics()[0]?.done === 2);
    await server.stop();
  });
});
