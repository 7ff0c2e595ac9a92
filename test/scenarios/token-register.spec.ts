import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sentenceOf } from '#house';
import { run } from '../../apps/cli/src/run.js';
import { Api } from '../support/api.js';
import { ShuriServer } from '../support/shuri-server.js';

const TOKENS_EACH = 60;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuri-tokens-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const register = () => path.join(folder, 'keys/tokens.jsonl');

/** What the command line answers over the folder. */
async function token(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await run(['token', ...args], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    environment: { SHURI_DATA: folder },
  });
  return { code, ...said };
}

async function listed(): Promise<readonly Record<string, unknown>[]> {
  const { out } = await token('--list', '--json');
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A process of its own that issues tokens in the folder. */
async function issuing(subject: string): Promise<number | null> {
  const script = path.join(import.meta.dirname, 'support/issuing-tokens.mjs');
  const child = spawn(process.execPath, [script, folder, subject, String(TOKENS_EACH)], { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

describe('a running server', () => {
  let server: ShuriServer;
  beforeEach(async () => {
    const now = Temporal.Now.instant().toString();
    server = await ShuriServer.start({ dataFolder: folder, now });
  });
  afterEach(() => server.stop());

  it('refuses a token from the moment the command line has revoked it, and only that one', async () => {
    const [lost, kept] = [await token('--role', 'lead'), await token('--role', 'lead')];
    const ask = ({ out }: { out: string }) => new Api(server.url, out.trim()).get('/v1/repair-cases');
    server.clock.advanceTo(Temporal.Now.instant());
    expect([(await ask(lost)).status, (await ask(kept)).status]).toEqual([200, 200]);

    const [first] = await listed();
    const revoked = await token('--revoke', String(first?.['tokenId']));
    const answer = await ask(lost);

    expect(revoked).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Token [0-9a-f-]{36} is revoked\.\n$/),
    });
    expect([answer.status, answer.json['code'], answer.json['reason']]).toEqual([
      401,
      'AUTH.MISSING',
      'revoked',
    ]);
    expect((await ask(kept)).status).toBe(200);
  });

  it('lets nobody in while the register holds a line that is no fact', async () => {
    const lead = await server.as('lead');
    await appendFile(register(), 'Lorem ipsum\n');
    expect((await lead.get('/v1/repair-cases')).status).toBe(500);
    expect((await lead.get('/health/live')).status).toBe(200);
  });
});

describe('a server that starts', () => {
  it('says in a sentence that the register holds a line that is no fact', async () => {
    await token('--role', 'lead');
    await appendFile(register(), 'Lorem ipsum\n');

    const error = await ShuriServer.start({ dataFolder: folder }).catch((thrown: unknown) => thrown);

    expect(sentenceOf(error)).toMatch(
      /^Line 2 of the token register .*tokens\.jsonl is no fact about a token\./,
    );
    expect(await token('--list')).toMatchObject({ code: 1, err: expect.stringMatching(/^Line 2 of/) });
  });

  it('ignores a line that broke off, and says so in its log once', async () => {
    await token('--role', 'lead');
    await appendFile(register(), '{"what":"token-rev');
    const lines: string[] = [];
    const { pino } = await import('pino');
    const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });

    const server = await ShuriServer.start({ dataFolder: folder, log, now: '2024-04-10T10:00:00+09:00' });
    const statuses: number[] = [];
    for (const subject of ['lead-1', 'lead-2']) {
      statuses.push((await (await server.as('lead', subject)).get('/v1/repair-cases')).status);
    }
    await server.stop();

    expect(statuses).toEqual([200, 200]);
    expect(lines.filter((line) => line.includes('is not whole'))).toHaveLength(1);
  });
});

describe('shuri token', () => {
  it('lists the tokens that have not expired, for people and for programs', async () => {
    await token('--role', 'technician', '--subject', 'staff-7', '--site', 'osaka');
    await token('--role', 'lead', '--lifetime', 'P1M');
    const [technician, lead] = await listed();
    await token('--revoke', String(lead?.['tokenId']));

    const table = (await token('--list')).out.trim().split('\n');

    expect(technician).toMatchObject({
      subject: 'staff-7',
      role: 'technician',
      site: 'osaka',
      revoked: null,
    });
    expect((await listed())[1]).toMatchObject({ role: 'lead', revoked: expect.stringMatching(/Z$/) });
    expect(table[0]).toMatch(/^token id +subject +role +site +expires +revoked$/);
    expect(table[1]).toMatch(/^[0-9a-f-]{36} +staff-7 +technician +osaka +\S+Z +-$/);
    expect(table[2]).toMatch(/^[0-9a-f-]{36} +lead +lead +main +\S+Z +\S+Z$/);
  });

  it('makes a key for the configuration of a cluster, and keeps it nowhere', async () => {
    const [one, other] = [await token('--new-key'), await token('--new-key')];
    expect([one.code, one.err, one.out]).toEqual([0, '', expect.stringMatching(/^[\w-]{43}\n$/)]);
    expect(other.out).not.toBe(one.out);
    expect(await readdir(folder)).toEqual([]);
    expect(await token('--new-key', '--list')).toMatchObject({ code: 2 });
  });

  it('says that a token was revoked already or never issued, and makes no file for looking', async () => {
    const unknown = await token('--revoke', 't-1');
    expect(await listed()).toEqual([]);
    await expect(readFile(register())).rejects.toThrow('ENOENT');
    await token('--role', 'lead');
    const [first] = await listed();
    await token('--revoke', String(first?.['tokenId']));
    const again = await token('--revoke', String(first?.['tokenId']));

    expect(unknown).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^No token "t-1" was issued/),
    });
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('was revoked already, at ') });
  });

  it.each([
    [['--list', '--role', 'lead']],
    [['--list', '--revoke', 't-1']],
    [['--revoke', 't-1', '--site', 'main']],
    [['--role', 'lead', '--json']],
  ])('does one thing at a time: %j', async (args) => {
    expect(await token(...args)).toMatchObject({ code: 2, out: '' });
  });

  it('loses no line of processes that issue at the same time', async () => {
    const codes = await Promise.all([issuing('one'), issuing('two')]);
    const subjects = (await listed()).map(({ subject }) => subject);

    expect(codes).toEqual([0, 0]);
    for (const subject of ['one', 'two']) {
      expect(subjects.filter((each) => each === subject)).toHaveLength(TOKENS_EACH);
    }
  });
});
