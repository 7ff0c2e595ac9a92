import { pino } from 'pino';
import type { JsonObject } from '#kernel';
import { run } from '../../apps/cli/src/run.js';
import { eventually } from '../support/eventually.js';
import { ARRIVAL, sampleCase } from '../support/sample-case.js';
import { ShuriServer, type ShuriServerOptions } from '../support/shuri-server.js';

let server: ShuriServer;
let said: { out: string; err: string };
let log: string;
beforeEach(async () => {
  log = '';
  said = { out: '', err: '' };
  server = await started({});
});
afterEach(() => server.stop());

function shuriWatch(...args: readonly string[]): Promise<number> {
  return run(['watch', ...args], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    environment: { SHURI_DATA: server.dataFolder, PORT: new URL(server.url).port },
  });
}

/** A server on the machine's clock, as the command line's is. */
async function started(options: ShuriServerOptions): Promise<ShuriServer> {
  const one = await ShuriServer.start({
    ...options,
    log: pino({ level: 'debug' }, { write: (line) => void (log += line) }),
  });
  one.clock.advanceTo(Temporal.Now.instant());
  return one;
}

/** Waits until so many streams were opened. */
function opened(count: number): Promise<void> {
  return eventually(
    `${count} streams were opened`,
    () => (log.match(/a live stream was opened/g) ?? []).length === count,
  );
}

describe('shuri watch', () => {
  it('prints a line for each event of every case', async () => {
    const ended = shuriWatch('--lines', '2');
    await opened(1);
    await sampleCase(server, 'requested');
    await sampleCase(server, 'requested');

    expect(await ended).toBe(0);
    const line = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d  [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]  case-opened  front-desk`;
    expect(said.out).toMatch(new RegExp(`^${line}\n${line}\n$`));
    expect(said.err).toBe('');
  });

  it('prints one case as JSON, and goes on where it was after the server was away', async () => {
    const { number, path } = await sampleCase(server, 'requested');
    const port = Number(new URL(server.url).port);
    const ended = shuriWatch('--case', number, '--json', '--lines', '3');
    const desk = await server.as('front-desk');
    await opened(1);
    await desk.post(`${path}/attach-evidence`, { kind: 'warranty-card' });
    await eventually('something was said', () => said.out !== '');

    await server.standalone.stop();
    server = await started({ dataFolder: server.dataFolder, port });
    await (await server.as('front-desk')).post(`${path}/record-arrival`, ARRIVAL);

    expect(await ended).toBe(0);
    const events = said.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonObject);
    expect(events).toMatchObject([
      { number, event: 'evidence-attached', revision: 1 },
      { number, event: 'item-arrived', revision: 2 },
      { number, event: 'deadline-armed', revision: 3 },
    ]);
    expect(said.err).toContain('opened again');
  });

  it.each([
    [['--case', 'K7QF-2M9X-0'], 2, 'is no case number'],
    [['--lines', '0'], 2, 'whole number from 1'],
    [['--case', '000000000'], 1, 'no case'],
  ])('says what is wrong with %j', async (args, code, why) => {
    expect(await shuriWatch(...args)).toBe(code);
    expect(said.err).toContain(why);
  });

  it('says so when no server answers', async () => {
    await server.standalone.stop();
    expect(await shuriWatch()).toBe(1);
    expect(said.err).toContain('npm start');
  });
});
