import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exampleConfiguration } from '#house';
import { run } from '../../apps/cli/src/run.js';
import { ShuriServer } from '../support/shuri-server.js';
import { readTables } from './support/master-data.js';

const MAIN =
  'revision: 2026-11\nprogrammes:\n  frontier:\n    models: { csv: models.csv }\n    highPrice: null\n';

let server: ShuriServer;
let folder: string;

beforeAll(async () => {
  server = await ShuriServer.start({ now: Temporal.Now.instant().toString() });
});
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuri-tables-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);

/** What `shuri master-data` answers beside the running server. */
async function masterData(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const { port } = new URL(server.url);
  const code = await run(['master-data', ...args], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    environment: { SHURI_DATA: server.dataFolder, PORT: port },
  });
  return { code, ...said };
}

describe('shuri master-data check', () => {
  it('says which tables are there, of a folder or of a file', async () => {
    await write('master-data.yaml', MAIN);
    await write('models.csv', 'model,warrantyMonths\r\nM-1,24\r\nM-2,\r\n');
    const answer = {
      code: 0,
      out: 'frontier.models: 2 rows\nfrontier.highPrice: not set any more\nRevision 2026-11 is sound. Nothing was published.\n',
      err: '',
    };
    expect(await masterData('check', folder)).toEqual(answer);
    expect(await masterData('check', path.join(folder, 'master-data.yaml'))).toEqual(answer);
  });

  it('finds the example sound', async () => {
    expect(await masterData('check', exampleConfiguration())).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    [
      'a bad cell',
      'model,warrantyMonths\nM-1,six\n',
      /^models\.csv:2: frontier\.models .*, M-1\.warrantyMonths: must be/,
    ],
    [
      'Shift_JIS',
      Uint8Array.from([...Buffer.from('model\n'), 0x93, 0x64, 0x8b, 0x43, 0x0a]),
      /^models\.csv:2: is not UTF-8 .*save it in Excel as "CSV UTF-8/,
    ],
  ])('names file and line of %s', async (_what, csv, complaint) => {
    await write('master-data.yaml', MAIN);
    await write('models.csv', csv);
    const { code, out, err } = await masterData('check', folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(complaint);
    expect(err).toMatch(/Nothing was published\.\n$/);
  });

  it('says where it looked for a file that is not there', async () => {
    expect(await masterData('check', path.join(folder, 'none.yaml'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/none\.yaml: there is no such file\.\n$/),
    });
  });
});

describe('shuri master-data publish', () => {
  it('shows what changes, stores nothing by a dry run, publishes then, and has nothing to do again', async () => {
    await write('master-data.yaml', MAIN.replace('    highPrice: null\n', ''));
    await write('models.csv', 'model,warrantyMonths\nEX-DESKTOP-1,24\nEX-NOTEBOOK-1,\nEX-TABLET-1,6\nM-1,\n');
    const changes = [
      'frontier.models: 1 added, 2 removed, 1 changed',
      '  ~ EX-DESKTOP-1: {} → {"warrantyMonths":24}',
      '  - EX-DESKTOP-2',
      '  - EX-NOTEBOOK-0',
      '  + M-1',
      '',
    ].join('\n');
    expect(await masterData('publish', folder, '--dry-run')).toEqual({ code: 0, out: changes, err: '' });
    expect((await readTables(server)).json['name']).toBe('example-1');

    expect(await masterData('publish', folder)).toEqual({
      code: 0,
      out: `${changes}Revision 2026-11 is published.\n`,
      err: '',
    });
    expect((await readTables(server, '/frontier.models')).json).toMatchObject({
      revision: '2026-11',
      publishedBy: 'policy-owner',
      content: { 'EX-DESKTOP-1': { warrantyMonths: 24 } },
    });
    expect(await masterData('publish', folder)).toMatchObject({
      out: 'Nothing changes: it is already so.\n',
    });
  });

  it('says why the server does not take them', async () => {
    await write(
      'master-data.yaml',
      'revision: example-1\nprogrammes:\n  frontier:\n    contactAttempts: 8\n',
    );
    const { code, err } = await masterData('publish', folder);
    expect(code).toBe(1);
    expect(err).toBe(
      'The revision example-1 is already published with other values of frontier.contactAttempts; give the file a new revision.\nNothing was published.\n',
    );
  });

  it.each([
    [[], /check or publish/],
    [['print', 'x'], /check or publish/],
    [['check'], /one file/],
    [['check', 'x', '--dry-run'], /--dry-run belongs to publish/],
  ])('makes no sense of %j', async (args, complaint) => {
    const { code, err } = await masterData(...args);
    expect(code).toBe(2);
    expect(err).toMatch(complaint);
  });
});
