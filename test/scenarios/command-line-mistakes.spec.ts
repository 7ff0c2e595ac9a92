import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../apps/cli/src/run.js';
import { program } from '../support/process.js';
import { ShuriServer } from '../support/shuri-server.js';

let house: ShuriServer;
let folder: string;
/** Verbs that speak to the running server. */
let speaking: readonly (readonly string[])[];

beforeAll(async () => {
  house = await ShuriServer.start({ now: Temporal.Now.instant().toString() });
  folder = await mkdtemp(path.join(tmpdir(), 'shuri-mistakes-'));
  const [facts, tables] = [path.join(folder, 'facts.yaml'), path.join(folder, 'tables.yaml')];
  await writeFile(facts, 'programme: frontier\nquestion: coverage\narrivedOn: 2024-05-01\nfacts: {}\n');
  await writeFile(tables, 'revision: mine\nprogrammes: {}\n');
  speaking = [['assess', facts, '--server'], ['master-data', 'publish', tables], ['watch'], ['seed']];
});
afterAll(async () => {
  await house.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What a command line answers; one that fails says one sentence, and nothing of where it failed. */
async function shuri(environment: Record<string, string>, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    environment,
  });
  return { code, ...said };
}

function at(port: number | string, dataFolder = house.dataFolder): Record<string, string> {
  return { SHURI_DATA: dataFolder, PORT: String(port) };
}

function ownPort(): string {
  return new URL(house.url).port;
}

describe('a verb that speaks to the running server', () => {
  it('says where it found none, and what to do', async () => {
    for (const args of speaking) {
      expect(await shuri(at(1), ...args)).toEqual({
        code: 1,
        out: '',
        err: 'No server answers at http://127.0.0.1:1. Start it with npm start, or set HOST and PORT to where it runs.\n',
      });
    }
  });

  it('makes no data folder where there is none', async () => {
    const nowhere = path.join(folder, 'nowhere');
    for (const args of speaking) {
      expect(await shuri(at(ownPort(), nowhere), ...args)).toEqual({
        code: 1,
        out: '',
        err: `${nowhere} is no data folder. Start the server first, or point SHURI_DATA at its data folder.\n`,
      });
    }
    expect(existsSync(nowhere)).toBe(false);
  });

  it('says that the server is of another house', async () => {
    const other = await ShuriServer.start();
    await other.standalone.stop();
    for (const args of speaking) {
      const { code, out, err } = await shuri(at(ownPort(), other.dataFolder), ...args);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^The server at \S+ takes no token that is made here\. .*Set SHURI_DATA .*\n$/);
    }
    await other.stop();
  });

  it('asks in vain for the server that holds the data folder where that listens elsewhere', async () => {
    expect(await shuri(at(1), 'automations')).toEqual({
      code: 1,
      out: '',
      err: `The data folder ${house.dataFolder} is in use, and no server answers at http://127.0.0.1:1. Set HOST and PORT to where it runs.\n`,
    });
  });
});

describe('another program where the server is looked for', () => {
  let other: Server;
  let seen: IncomingMessage[];
  let answer: string;
  beforeEach(async () => {
    seen = [];
    other = createServer((request, response) => {
      seen.push(request);
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    });
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve());
    });
  });
  afterEach(() => {
    other.close();
    other.closeAllConnections();
  });

  it.each(['<html>', '{"hello":[1]}', '{"status":"up"}', 'null', '[]'])(
    'that answers %s is told apart, and shown no token',
    async (text) => {
      answer = text;
      const { port } = other.address() as AddressInfo;
      for (const args of speaking) {
        const { code, out, err } = await shuri(at(port), ...args);
        expect([code, out]).toEqual([1, '']);
        expect(err).toMatch(/^What answers at \S+ is not Shuri\. .*\n$/);
      }
      expect(seen.map(({ headers }) => headers.authorization)).toEqual(speaking.map(() => undefined));
    },
  );
});

describe('shuri token', () => {
  const ways = [['--role', 'lead'], ['--list'], ['--revoke', 't-1']];

  it.each(ways)(
    'with %s %s refuses a folder that is no data folder, and leaves it as it is',
    async (...args) => {
      const nowhere = path.join(folder, 'nowhere');
      for (const place of [folder, nowhere]) {
        const names = existsSync(place) ? await readdir(place) : undefined;
        const { code, out, err } = await shuri({ SHURI_DATA: place }, 'token', ...args);
        expect([code, out]).toEqual([1, '']);
        expect(err).toBe(
          `${place} is no data folder. Start the server first, or point SHURI_DATA at its data folder.\n`,
        );
        expect(existsSync(place) ? await readdir(place) : undefined).toEqual(names);
      }
    },
  );

  it('says that a file is no folder', async () => {
    const file = path.join(folder, 'facts.yaml');
    expect(await shuri({ SHURI_DATA: file }, 'token', '--list')).toEqual({
      code: 1,
      out: '',
      err: `${file} is no folder. Point SHURI_DATA at a folder.\n`,
    });
  });
});

describe('an argument that makes no sense', () => {
  it.each([
    [['assess', 'facts.yaml', '--colour'], "Unknown option '--colour'."],
    [['assess', 'facts.yaml', '--lang'], "Option '--lang <value>' argument missing."],
    [['watch', 'everything'], "Unexpected argument 'everything'."],
  ])('in %j is named in a sentence', async (args, sentence) => {
    const { code, err } = await shuri({}, ...args);
    expect([code, err.split('\n', 1)]).toEqual([2, [sentence]]);
  });
});

it('a reader who reads no more ends the command, and no stack is shown', async () => {
  const shown = program('cli', ['settings'], {});
  shown.child.stdout?.destroy();
  expect([await shown.ended, shown.err()]).toEqual([141, '']);
});

it('an output that takes nothing is told of, and why, where the system has one', () => {
  if (!existsSync('/dev/full')) return;
  const main = path.join(import.meta.dirname, '../../dist/apps/cli/src/main.js');
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [main, 'settings'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect([status, stderr]).toEqual([
    1,
    'The output cannot be written: ENOSPC: no space left on device, write.\n',
  ]);
});
