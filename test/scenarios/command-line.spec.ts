import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../apps/cli/src/run.js';
import { sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start();
});
afterAll(() => server.stop());

/** What a command line answers over the server's data folder. */
function shuri(...args: readonly string[]) {
  return shuriIn(server.dataFolder, ...args);
}

async function shuriIn(dataFolder: string, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    environment: { SHURI_DATA: dataFolder },
  });
  return { code, ...said };
}

describe('the command line', () => {
  it('prints a token that the running server takes, and nothing else', async () => {
    const { code, out, err } = await shuri(
      'token',
      '--role',
      'lead',
      '--subject',
      'lead-7',
      '--lifetime',
      'P20Y',
    );

    expect([code, err]).toEqual([0, '']);
    const claims = JSON.parse(Buffer.from(out.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ role: 'lead', sub: 'lead-7', site: 'main' });
    const now = Temporal.Now.instant();
    server.clock.advanceTo(now);
    const answer = await fetch(`${server.url}/v1/repair-cases`, {
      headers: { authorization: `Bearer ${out.trim()}` },
    });
    expect(answer.status).toBe(200);
  });

  it.each([
    [['tokn'], /There is no verb "tokn"/],
    [['token'], /--role is one of/],
    [['token', '--role', 'king'], /--role is one of/],
    [['token', '--role', 'lead', '--lifetime', 'tomorrow'], /ISO 8601/],
    [['token', '--role', 'lead', '--subject', '山田'], /pseudonyms/],
    [['token', '--rôle', 'lead'], /--rôle/],
    [['token', 'lead'], /lead/],
    [['rebuild', '--projection', 'nothing'], /--projection is one of/],
    [[], /shuri <verb>/],
  ])('answers %j with usage and exit code 2', async (args, text) => {
    const { code, out, err } = await shuri(...args);

    expect([code, out + err]).toEqual([2, expect.stringMatching(text)]);
    expect(out + err).toContain('shuri');
  });

  it('explains itself, verb by verb', async () => {
    const all = await shuri('--help');

    expect(all).toEqual({ code: 0, out: expect.stringMatching(/token .*rebuild .*chart/s), err: '' });
    for (const [, verb = ''] of all.out.matchAll(/^ {2}([\w-]+)/gm)) {
      const { code, out } = await shuri(verb, '--help');
      expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^shuri ${verb}`))]);
    }
  });

  it('finds the drawing of the chart as the machine is', async () => {
    expect(await shuri('chart', '--check')).toEqual({ code: 0, out: '', err: '' });
  });

  it('rebuilds nothing where there are no events, and makes no data folder', async () => {
    const nowhere = path.join(server.dataFolder, 'nowhere');
    const answer = await shuriIn(nowhere, 'rebuild');

    expect(answer).toMatchObject({ code: 1, err: expect.stringMatching(/^There are no events in .*\n$/) });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('rebuilds the read models to the same rows, and says which are not the same', async () => {
    await sampleCase(server, 'quoted');
    await server.standalone.stop();

    const same = await shuri('rebuild');
    for (const suffix of ['', '-wal', '-shm']) {
      await rm(path.join(server.dataFolder, `views.sqlite${suffix}`), { force: true });
    }
    const anew = await shuri('rebuild', '--projection', 'due-deadlines', '--json');

    expect([same.code, same.err]).toEqual([0, '']);
    expect(same.out).toMatch(/^case_state_g\d+ +1 rows +[0-9a-f]{64} +identical$/m);
    expect(same.out).not.toContain('changed');
    expect(JSON.parse(anew.out)).toMatchObject({ table: 'due_deadlines_g1', rows: 2, result: 'changed' });
  });
});
