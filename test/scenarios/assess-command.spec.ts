import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { widthOf } from '../../apps/cli/src/assess/wrap.js';
import { run } from '../../apps/cli/src/run.js';
import { ShuriServer } from '../support/shuri-server.js';
import { mainFile, publish } from './support/master-data.js';

const FACTS = `# A desktop, a year and a day old.
programme: frontier
question: coverage
arrivedOn: 2024-05-01
facts:
  model: EX-DESKTOP-1
  cardPresent: true
  receiptPurchasedOn: 2023-05-01
  stampDate: null
  planMonths: null
  properUse: true
  serialReadable: true
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuri-assess-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `shuri assess` answers about a file with this content. */
async function assess(content: string, ...options: readonly string[]) {
  const file = path.join(folder, 'facts.yaml');
  await writeFile(file, content);
  return shuri(file, ...options);
}

async function shuri(...args: readonly string[]) {
  return shuriUnder({}, ...args);
}

async function shuriUnder(environment: Record<string, string>, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    environment,
  };
  const code = await run(['assess', ...args], terminal);
  return { code, out: said.out, err: said.err.replaceAll(`${folder}/`, '') };
}

describe('shuri assess', () => {
  it('says what the rules decide, by which clauses, facts and texts, and what would change it', async () => {
    const { code, out, err } = await assess(FACTS);

    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Free or paid repair: EX-DESKTOP-1 \(FRONTIER\)\n\nThe customer pays for the repair\.$/m,
    );
    expect(out).toMatch(/^The warranty term is from 1 May 2023 \(Mon\) to 30 April 2024 \(Tue\)\.$/m);
    expect(out).toMatch(/^- Repair rules, article 4, item 1 \[FR-R4-1\]\n {2}[A-Z].*$/m);
    expect(out).toMatch(/^- Warranty rules \(text of 16 October 2020\)$/m);
    expect(out).toMatch(/^What would change this:$/m);
  });

  it('says what a premium member pays of a repair beyond the cap (FR-R3-4-7, A-FR-12)', async () => {
    const plan = ['premiumFrom: 2023-05-01', 'premiumUntil: 2026-04-30', 'premiumCap: 100000'];
    const costs = ['premiumSpent: 80000', 'repairPrice: 20001'];
    const facts = FACTS.replace('arrivedOn: 2024-05-01', 'arrivedOn: 2024-04-30');
    const member = `${facts}  ${[...plan, ...costs].join('\n  ')}\n`;

    const { out } = await assess(member);
    const japanese = await assess(member, '--lang', 'ja');
    const answer = JSON.parse((await assess(member, '--json')).out) as Record<string, unknown>;

    expect(out.replaceAll('\n', ' ')).toContain('¥20,001, the customer pays what goes beyond the cap: ¥1.');
    expect(japanese.out.replaceAll('\n', '')).toContain('上限額を超える1円をお客様にご負担いただきます');
    expect(answer).toMatchObject({ outcome: { value: { memberCharge: { customerPays: 1 } } } });
  });

  it('says it in Japanese', async () => {
    const { code, out } = await assess(FACTS, '--lang', 'ja');

    expect(code).toBe(0);
    expect(out).toMatch(
      /^【無償修理・有償修理の判断】EX-DESKTOP-1（FRONTIER）\n\n有償での修理となります。$/m,
    );
  });

  it.each(['ja', 'en'] as const)(
    'is no wider than 80 columns where nobody says how wide (%s)',
    async (lang) => {
      const { out } = await assess(FACTS, '--lang', lang);
      const widths = out.split('\n').map(widthOf);

      expect(Math.max(...widths)).toBeLessThanOrEqual(80);
      expect(Math.max(...widths)).toBeGreaterThan(70);
    },
  );

  it('prints the whole decision as JSON', async () => {
    const { code, out } = await assess(FACTS, '--json');
    const decision = JSON.parse(out) as Record<string, unknown>;

    expect(code).toBe(0);
    expect(decision['outcome']).toMatchObject({ kind: 'decided', value: { coverage: 'paid' } });
    expect(Object.keys(decision)).toEqual(expect.arrayContaining(['fired', 'factsUsed', 'explanation']));
  });

  it('says which tables it went by, in which revision, and where they came from', async () => {
    const { out } = await assess(FACTS);
    const japanese = await assess(FACTS, '--lang', 'ja');

    expect(out).toContain('\nTables this went by (apps/standalone/configuration/example.yaml):\n');
    expect(out).toMatch(/^- frontier\.models, revision example-1$/m);
    expect(japanese.out).toContain('\n参照した表（apps/standalone/configuration/example.yaml）：\n');
    expect(japanese.out).toMatch(/^・frontier\.models　改訂 example-1$/m);
  });

  it('asks the server that runs, by the tables that are published there', async () => {
    const server = await ShuriServer.start({ now: Temporal.Now.instant().toString() });
    try {
      const at = { SHURI_DATA: server.dataFolder, PORT: new URL(server.url).port };
      const file = path.join(folder, 'facts.yaml');
      await writeFile(file, FACTS);
      const before = await shuriUnder(at, file, '--server');
      const wider = { models: { 'EX-DESKTOP-1': { warrantyMonths: 24 } } };
      await publish(server, [mainFile('2026-11', wider)]);
      const after = await shuriUnder(at, file, '--server');
      const offline = await shuriUnder(at, file);
      await writeFile(file, FACTS.replace('EX-DESKTOP-1', 'EX-DESKT0P-1'));
      const unknown = await shuriUnder(at, file, '--server');

      expect(before.out).toContain('The customer pays for the repair.');
      expect(after.out).toContain('The repair is free of charge.');
      expect(after.out).toContain(`Tables this went by (${server.url}):`);
      expect(after.out).toMatch(/^- frontier\.models, revision 2026-11$/m);
      expect(offline.out).toBe((await assess(FACTS)).out);
      expect(unknown).toEqual({
        code: 1,
        out: '',
        err: 'facts.yaml:6: facts.model no row of frontier.models has the model EX-DESKT0P-1\nIt may be EX-DESKTOP-1.\n',
      });
    } finally {
      await server.stop();
    }
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:1'],
    ['::1', 'http://[::1]:1'],
    ['localhost', 'http://localhost:1'],
  ])('says that no server answers at %s where none does', async (host, url) => {
    const file = path.join(folder, 'facts.yaml');
    await writeFile(file, FACTS);
    const nowhere = { SHURI_DATA: path.join(folder, 'data'), PORT: '1', HOST: host };
    const { code, err } = await shuriUnder(nowhere, file, '--server');
    expect([code, err]).toEqual([1, expect.stringContaining(`No server answers at ${url}. `)]);
  });

  it('is not a failure when facts are still wanted', async () => {
    const { code, out } = await assess(FACTS.replace(/ {2}cardPresent.*\n/, ''));

    expect(code).toBe(0);
    expect(out).toMatch(/^This cannot be decided yet\./m);
  });

  it.each<[string, string, string]>([
    [
      'a value of the wrong type',
      FACTS.replace('cardPresent: true', 'cardPresent: maybe'),
      'facts.yaml:7: facts.cardPresent must be true or false\n',
    ],
    [
      'a value with its unit',
      `${FACTS}  temperature: 25 C\n`,
      'facts.yaml:13: facts.temperature must be a number of degrees Celsius from -100 to 200, without the unit\n',
    ],
    [
      'a fraction of a yen',
      `${FACTS}  repairPrice: 100.5\n`,
      'facts.yaml:13: facts.repairPrice must be an amount in whole yen\n',
    ],
    [
      'an unknown question',
      FACTS.replace('question: coverage', 'question: weather'),
      'facts.yaml:3: question must be one of coverage, ',
    ],
    [
      'an unknown fact',
      `${FACTS}  colour: red\n`,
      'facts.yaml:13: facts.colour is no fact of this question\n',
    ],
    [
      'a day that does not exist',
      FACTS.replace('2024-05-01', '2024-05-32'),
      'facts.yaml:4: arrivedOn must be a day that exists, YYYY-MM-DD, from 1900 to 2199\n',
    ],
    ['a member that is missing', FACTS.replace(/question.*\n/, ''), 'facts.yaml:1: question must be one of '],
    [
      'days that cannot be true together',
      FACTS.replace('2023-05-01', '2024-05-02'),
      'facts.yaml:8: facts.receiptPurchasedOn cannot be true together with arrivedOn\n' +
        'facts.yaml:4: arrivedOn cannot be true together with facts.receiptPurchasedOn\n',
    ],
    ['a key twice', `${FACTS}  model: X\n`, 'facts.yaml:13: Map keys must be unique\n'],
    ['what is no YAML', 'programme: [frontier\n', 'facts.yaml:2: '],
    ['two documents', `${FACTS}---\n${FACTS}`, 'facts.yaml:13: it holds more than one document\n'],
    ['a name that is no text', '? [programme]\n: frontier\n', 'facts.yaml:1: a name must be a text\n'],
    ['what is no object', '- frontier\n', 'facts.yaml:1: it holds no object'],
    ['nothing', '', 'facts.yaml:1: it holds no object'],
  ])('names file, line and field of %s', async (_, content, expected) => {
    const { code, out, err } = await assess(content);

    expect([code, out]).toEqual([1, '']);
    expect(err.slice(0, expected.length)).toBe(expected);
  });

  it('goes by the files of master data that it is given, in either language', async () => {
    const tables = path.join(folder, 'tables');
    await mkdir(tables);
    await writeFile(
      path.join(tables, 'master-data.yaml'),
      'revision: mine-1\nprogrammes:\n  frontier:\n    models: { csv: models.csv }\n',
    );
    await writeFile(path.join(tables, 'models.csv'), 'model,warrantyMonths\nEX-DESKTOP-1,36\n');

    const en = await assess(FACTS, '--master-data', tables);
    const ja = await assess(FACTS, '--master-data', tables, '--lang', 'ja');

    expect([en.code, en.err, ja.code, ja.err]).toEqual([0, '', 0, '']);
    expect(en.out).toMatch(/^The repair is free of charge\.$/m);
    expect(en.out).toContain(`Tables this went by (${tables}):\n- frontier.models, revision mine-1`);
    expect(ja.out).toContain('無償で修理します。');
    expect(ja.out).toContain(`参照した表（${tables}）：`);
  });

  it('names each bad line of the files of master data', async () => {
    const tables = path.join(folder, 'bad.yaml');
    await writeFile(tables, 'revision: r\nprogrammes:\n  frontier:\n    highPrice: much\n');

    const { code, out, err } = await assess(FACTS, '--master-data', tables);

    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^bad\.yaml:4: frontier\.highPrice .*must be a whole number/m);
  });

  it('says that there is no such file', async () => {
    const { code, err } = await shuri(path.join(folder, 'none.yaml'));

    expect([code, err]).toEqual([1, 'none.yaml: there is no such file\n']);
  });

  it.each([
    [[]],
    [['one.yaml', 'two.yaml']],
    [['one.yaml', '--lang', 'fr']],
    [['one.yaml', '--loud']],
    [['one.yaml', '--server', '--master-data', 'x']],
  ])('makes no sense of %j', async (args) => {
    const { code, out, err } = await shuri(...args);

    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('shuri assess <facts.yaml>');
  });
});
