import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Api, word } from '../support/api.js';
import { openBody } from '../support/sample-case.js';
import { program, shuri, startServer } from '../support/process.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuri-process-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What a server that could not start has said, and its exit code. */
async function failedStart(settings: Record<string, string>) {
  const server = program('standalone', [], {
    SHURI_DATA: folder,
    PORT: '0',
    SHURI_LOG: 'silent',
    ...settings,
  });
  const code = await server.ended;
  return { code, err: server.err() };
}

/** Exit code 1 and one line for people: no stack, no class names. */
function expectSentence({ code, err }: { code: number | null; err: string }, sentence: string): void {
  expect(code).toBe(1);
  expect(err).toContain(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/Error:|at .*\.js|node:/);
}

describe('the server as a process', () => {
  it('starts from nothing, works with a token of the command line, ends in order and finds all again', async () => {
    const server = await startServer(folder);
    const token = await shuri(folder, 'token', '--role', 'front-desk');
    const desk = new Api(server.url, token.out.trim());

    const opened = await desk.post('/v1/repair-cases', openBody());
    const position = word(opened.json['position']);
    const read = await desk.get(`/v1/repair-cases/${word(opened.json['number'])}`, {
      'shuri-after': position,
    });
    server.child.kill('SIGTERM');

    expect(await server.ended).toBe(0);
    expect([opened.status, read.status]).toEqual([201, 200]);
    expect(server.err()).toMatch(/Documentation +http.*npx shuri token/s);
    const log = server.out().trim().split('\n');
    expect(log.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
    expect(server.out()).toContain('EXAMPLE VALUES');

    const again = await startServer(folder);
    const kept = await new Api(again.url, token.out.trim()).get('/v1/repair-cases');
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
    expect(kept.json['items']).toHaveLength(1);
    expect(again.err()).not.toContain('npx shuri token');
  });

  it('refuses a second server on its data or its port, and a rebuild beside it, each in a sentence', async () => {
    const server = await startServer(folder, { SHURI_LOG: 'silent' });
    const { port } = new URL(server.url);

    const [data, taken, rebuild] = [
      await failedStart({}),
      await failedStart({ PORT: port, SHURI_DATA: path.join(folder, 'other') }),
      await shuri(folder, 'rebuild'),
    ];
    server.child.kill('SIGTERM');
    await server.ended;

    expectSentence(data, 'is held by another running Shuri server');
    expectSentence(rebuild, 'is held by another running Shuri server');
    expectSentence(taken, `Port ${port} on 127.0.0.1 is taken by another program`);
  });

  it('refuses a foreign file in its folder, also beside what a kill left, and touches nothing', async () => {
    const server = await startServer(folder, { SHURI_LOG: 'silent' });
    server.child.kill('SIGKILL');
    await server.ended;

    for (const [name, sentence] of [
      ['events.sqlite', 'is not an event store of Shuri'],
      ['views.sqlite', 'the next start builds it again from the events'],
      ['personal.sqlite', 'Restore it from the last backup'],
      ['lock', 'if it is no file of Shuri, move it away'],
    ] as const) {
      const file = path.join(folder, name);
      const own = await readFile(file);
      const foreign = 'Lorem ipsum dolor sit amet. '.repeat(100);
      await writeFile(file, foreign);

      expectSentence(await failedStart({}), sentence);
      expect(await readFile(file, 'utf8')).toBe(foreign);
      await writeFile(file, own);
    }
  });
});
