import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Api } from '../support/api.js';
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

/** One sentence or two for people: no stack, no class names. */
function expectSentence(err: string): void {
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/Error|at .*\.js|node:/);
}

describe('the server as a process', () => {
  it('starts from nothing, works with a token of the command line, and ends in order on SIGTERM', async () => {
    const server = await startServer(folder);
    const token = await shuri(folder, 'token', '--role', 'front-desk');
    const desk = new Api(server.url, token.out.trim());

    const opened = await desk.post('/v1/repair-cases', openBody());
    const position = String(opened.json['position']);
    const read = await desk.get(`/v1/repair-cases/${String(opened.json['number'])}`, {
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

  it('ends although a client holds its connection open', async () => {
    const server = await startServer(folder, { SHURI_LOG: 'silent' });
    await new Api(server.url, undefined).get('/health/live', { connection: 'keep-alive' });

    server.child.kill('SIGTERM');

    expect(await server.ended).toBe(0);
  });

  it('refuses a second server on the same data, and a rebuild beside it', async () => {
    const server = await startServer(folder, { SHURI_LOG: 'silent' });

    const second = await failedStart({});
    const rebuild = await shuri(folder, 'rebuild');
    server.child.kill('SIGTERM');
    await server.ended;

    expect([second.code, rebuild.code]).toEqual([1, 1]);
    for (const { err } of [second, rebuild]) {
      expectSentence(err);
      expect(err).toContain('is held by another running Shuri server');
    }
  });

  it.each([
    ['an event store that is none', { file: 'events.sqlite' }, /is not an event store of Shuri/],
    ['personal data that is none', { file: 'personal.sqlite' }, /personal data/],
    ['a token key that is none', { file: 'keys/token-ed25519.json' }, /token key/],
  ])('refuses to start on %s, in a sentence', async (_what, { file }, sentence) => {
    expect((await shuri(folder, 'token', '--role', 'lead')).code).toBe(0);
    await writeFile(path.join(folder, file), 'Lorem ipsum dolor sit amet. '.repeat(100));

    const { code, err } = await failedStart({});

    expect(code).toBe(1);
    expect(err).toMatch(sentence);
    expectSentence(err);
  });

  it('names the port that is taken', async () => {
    const server = await startServer(folder, { SHURI_LOG: 'silent' });
    const port = new URL(server.url).port;
    const other = path.join(folder, 'other');

    const { code, err } = await failedStart({ PORT: port, SHURI_DATA: other });
    server.child.kill('SIGTERM');
    await server.ended;

    expect([code, err]).toEqual([1, expect.stringContaining(`Port ${port}`)]);
    expectSentence(err);
  });

  it('names a setting that makes no sense, and what is wrong in a configuration', async () => {
    const configuration = path.join(folder, 'terms.yaml');
    await writeFile(configuration, 'revision: mine\nprogrammes: { frontier: { colour: red } }\n');

    const port = await failedStart({ PORT: 'http' });
    const level = await failedStart({ SHURI_LOG: 'loud' });
    const terms = await failedStart({ SHURI_CONFIGURATION: configuration });
    const missing = await failedStart({ SHURI_CONFIGURATION: `${configuration}.bak` });

    expect([port, level, terms, missing].map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(port.err).toContain('PORT is a number');
    expect(level.err).toContain('SHURI_LOG is one of');
    expect(terms.err).toMatch(/terms\.yaml cannot be used: .*colour/);
    expect(missing.err).toContain('there is no such file');
    for (const { err } of [port, level, terms, missing]) expectSentence(err);
  });
});

describe('the command line', () => {
  it('prints a token and nothing else', async () => {
    const { code, out, err } = await shuri(folder, 'token', '--role', 'technician', '--subject', 'tech-7');

    expect([code, err]).toEqual([0, '']);
    const claims = JSON.parse(Buffer.from(out.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ role: 'technician', sub: 'tech-7', site: 'main' });
  });

  it.each([
    [['tokn'], /There is no verb "tokn"/],
    [['token'], /--role is one of/],
    [['token', '--role', 'king'], /--role is one of/],
    [['token', '--role', 'lead', '--lifetime', 'tomorrow'], /ISO 8601/],
    [['token', '--rôle', 'lead'], /--rôle/],
    [['rebuild', '--projection', 'nothing'], /--projection is one of/],
    [[], /shuri <verb>/],
  ])('answers %j with usage and exit code 2', async (args, text) => {
    const { code, out, err } = await shuri(folder, ...args);

    expect([code, out + err]).toEqual([2, expect.stringMatching(text)]);
  });

  it('explains itself', async () => {
    const all = await shuri(folder, '--help');
    const one = await shuri(folder, 'rebuild', '--help');

    expect([all.code, one.code]).toEqual([0, 0]);
    expect(all.out).toMatch(/token .*rebuild .*chart/s);
    expect(one.out).toContain('shuri rebuild [--projection <name>]');
  });

  it('rebuilds the read models to the same rows, and says which were not the same', async () => {
    const server = await startServer(folder, { SHURI_LOG: 'silent' });
    const token = await shuri(folder, 'token', '--role', 'front-desk');
    const opened = await new Api(server.url, token.out.trim()).post('/v1/repair-cases', openBody());
    server.child.kill('SIGTERM');
    await server.ended;
    expect(opened.status).toBe(201);

    const same = await shuri(folder, 'rebuild');
    await rm(path.join(folder, 'views.sqlite'));
    await rm(path.join(folder, 'views.sqlite-wal'), { force: true });
    const anew = await shuri(folder, 'rebuild', '--projection', 'due-deadlines', '--json');

    expect([same.code, same.err]).toEqual([0, '']);
    expect(same.out).toMatch(/^case_state_g1 +1 rows +[0-9a-f]{64} +identical$/m);
    expect(same.out).not.toContain('changed');
    expect(JSON.parse(anew.out)).toMatchObject({ table: 'due_deadlines_g1', rows: 0, result: 'changed' });
  });

  it('draws the chart as the machine is', async () => {
    expect(await shuri(folder, 'chart', '--check')).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile('libs/repair-case/case-chart.md', 'utf8')).toContain('stateDiagram-v2');
  });
});
