import { problem } from '../support/problem.js';
import { ShuriServer } from '../support/shuri-server.js';
import { LONGER, mainFile, publish, readTables, tablesOf } from './support/master-data.js';

let server: ShuriServer;

beforeEach(async () => {
  server = await ShuriServer.start({ now: '2024-04-10T10:00:00+09:00' });
});
afterEach(() => server.stop());

const head = () => server.standalone.store.head();

describe('a publication', () => {
  it('brings tables from spreadsheets, and leaves the others as they are', async () => {
    const files = [
      {
        name: 'tables.yaml',
        text: 'revision: m-2\nprogrammes:\n  frontier:\n    models: { csv: models.csv }\n',
      },
      {
        name: 'models.csv',
        text: '\ufeffmodel,warrantyMonths,device,upgrades,designatedOs\r\nEX-DESKTOP-1,,,,\r\nEX-NOTEBOOK-1,,,,\r\nEX-TABLET-1,12,,,\r\nEX-DESKTOP-2,,desktop,memory;ssd,EXAMPLE OS 11\r\n"EX-NEW,1",24,,,\r\n',
      },
    ];
    const { status, json } = await publish(server, files);
    expect([status, json['published']]).toEqual([200, true]);
    expect(json['changes']).toEqual([
      {
        table: 'frontier.models',
        change: 'changed',
        added: 1,
        removed: 1,
        changed: 1,
        rows: [
          {
            change: 'changed',
            row: 'EX-TABLET-1',
            before: { warrantyMonths: 6 },
            after: { warrantyMonths: 12 },
          },
          { change: 'removed', row: 'EX-NOTEBOOK-0', before: expect.anything() },
          { change: 'added', row: 'EX-NEW,1', after: { warrantyMonths: 24 } },
        ],
      },
    ]);
    const tables = await tablesOf(server);
    expect(tables['frontier.models']).toMatchObject({ revision: 'm-2', publishedBy: 'policy-owner-1' });
    expect(tables['frontier.feeTables']).toMatchObject({ revision: 'example-1', publishedBy: 'start-up' });
  });

  it('takes a table out of force by null: then a person decides', async () => {
    const { json } = await publish(server, [mainFile('no-models', { models: null })]);
    expect(json['changes']).toMatchObject([{ table: 'frontier.models', change: 'withdrawn', removed: 5 }]);
    expect((await readTables(server, '/frontier.models')).json).toMatchObject({
      isSet: false,
      content: null,
    });
    const answer = await (
      await server.as('front-desk')
    ).post('/v1/assessments', {
      programme: 'frontier',
      question: 'coverage',
      arrivedOn: '2024-04-10',
      facts: {
        model: 'EX-DESKTOP-1',
        cardPresent: true,
        receiptPurchasedOn: '2024-01-10',
        planMonths: null,
        properUse: true,
      },
    });
    expect(answer.json['outcome']).toMatchObject({ kind: 'person-decides' });
  });

  it('is only shown by a dry run', async () => {
    const before = await head();
    const { status, json } = await publish(server, [mainFile('2024-05', LONGER)], { query: '?dryRun=true' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ published: false, revision: 0 });
    expect(json['changes']).toMatchObject([{ table: 'frontier.models', removed: 4, changed: 1 }]);
    expect(await head()).toBe(before);
  });

  it('that is already so stores nothing, and a repeat with its key answers what it did', async () => {
    const key = { 'idempotency-key': 'publish-1' };
    const first = await publish(server, [mainFile('2024-05', LONGER)], { headers: key });
    const before = await head();
    expect((await publish(server, [mainFile('2024-05', LONGER)], { headers: key })).json).toEqual(first.json);
    expect((await publish(server, [mainFile('2024-06', LONGER)])).json).toMatchObject({
      published: false,
      changes: [],
    });
    expect(await head()).toBe(before);
  });

  it('is refused whole for one bad line of five hundred, naming it, and stores nothing', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `M-${index},${index === 321 ? 'twelve' : 12}\n`);
    const before = await head();
    const answer = await publish(server, [
      {
        name: 'tables.yaml',
        text: 'revision: big\nprogrammes:\n  frontier:\n    paymentPoint: after-hand-back\n    models: { csv: models.csv }\n',
      },
      { name: 'models.csv', text: `model,warrantyMonths\n${rows.join('')}` },
    ]);
    expect(problem(answer)).toEqual([422, 'MASTER_DATA.INVALID']);
    expect(answer.json['problems']).toEqual([
      {
        file: 'models.csv',
        line: 323,
        table: 'frontier.models',
        rules: ['FW-W7-1', 'FW-W8-3', 'FR-R7-1', 'FR-R5-11a'],
        field: 'M-321.warrantyMonths',
        problem: 'must be a whole number of at least 1, not "twelve"',
        rule: 'must be a whole number of at least 1, not "twelve"',
        code: 'out-of-range',
      },
    ]);
    expect(await head()).toBe(before);
    expect((await readTables(server)).json['name']).toBe('example-1');
  });

  it('is read table by table; of no other name, but those that may be meant', async () => {
    const answer = await readTables(server, '/frontier.modles');
    expect(problem(answer)).toEqual([404, 'MASTER_DATA.UNKNOWN_TABLE']);
    expect(answer.json).toMatchObject({
      problems: [{ field: 'table', rule: 'is no table', code: 'unknown-name' }],
      table: 'frontier.modles',
      similar: ['frontier.models'],
      tables: expect.arrayContaining(['frontier.models', 'frontier.feeTables']) as unknown,
    });
  });

  it.each(['lead', 'auditor', 'operator', 'front-desk'] as const)('is not for %s', async (role) => {
    const before = await head();
    const answer = await (await server.as(role)).post('/v1/master-data', { files: [mainFile('x', LONGER)] });
    expect(problem(answer)).toEqual([403, 'AUTH.FORBIDDEN']);
    expect(await head()).toBe(before);
  });

  it('never gives a name to other values: neither that of a publication nor that of an entry', async () => {
    await publish(server, [mainFile('2024-05', LONGER)]);
    const sameName = await publish(server, [mainFile('2024-05', { models: {} })]);
    expect(problem(sameName)).toEqual([409, 'MASTER_DATA.NAME_TAKEN']);
    expect(sameName.json).toMatchObject({ revision: '2024-05', tables: ['frontier.models'] });

    const feeTables = [{ revision: 'example-1', from: '2019-10-01', inspectionFee: 9, returnFreight: 1500 }];
    const sameEntry = await publish(server, [mainFile('2024-06', { feeTables })]);
    expect(problem(sameEntry)).toEqual([409, 'MASTER_DATA.NAME_TAKEN']);
    expect(sameEntry.json['entries']).toEqual([{ table: 'frontier.feeTables', entry: 'example-1' }]);
  });

  it('is one of two that were made over the same state; the other is told of it', async () => {
    const seen = { 'if-match': '"0"' };
    const answers = await Promise.all([
      publish(server, [mainFile('mine', { contactAttempts: 5 })], { headers: seen }),
      publish(server, [mainFile('yours', { contactAttempts: 7 })], { headers: seen }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const lost = answers.find(({ status }) => status === 412);
    expect(lost?.json['changes']).toMatchObject([
      { revision: 1, name: 'published', command: 'publish-master-data', by: 'policy-owner-1' },
    ]);
    expect((await readTables(server)).json['revision']).toBe(1);
  });

  it('that nobody saw another before is set beside it: none is lost', async () => {
    const answers = await Promise.all([
      publish(server, [mainFile('one', { contactAttempts: 5 })]),
      publish(server, [mainFile('two', { highPrice: 200_000 })]),
      publish(server, [mainFile('three', { premiumOvershoot: 'WHOLE' })]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const tables = await tablesOf(server);
    const revisions = ['contactAttempts', 'highPrice', 'premiumOvershoot'].map(
      (name) => tables[`frontier.${name}`]?.['revision'],
    );
    expect(revisions).toEqual(['one', 'two', 'three']);
  });

  it.each([
    ['no files', { files: [] }, [400, 'REQUEST.MALFORMED']],
    ['a file in a folder', { files: [{ name: '../tables.yaml', text: '' }] }, [400, 'REQUEST.MALFORMED']],
    ['no main file', { files: [{ name: 'models.csv', text: 'model\n' }] }, [422, 'MASTER_DATA.INVALID']],
    [
      'two main files',
      { files: [mainFile('a', {}), { ...mainFile('b', {}), name: 'other.yaml' }] },
      [422, 'MASTER_DATA.INVALID'],
    ],
    [
      'more than it may hold',
      { files: [mainFile('a', { designatedShops: ['x'.repeat(1_100_000)] })] },
      [413, 'REQUEST.TOO_LARGE'],
    ],
    [
      'tables too large for one event',
      {
        files: [
          mainFile('a', {
            designatedShops: Array.from({ length: 60 }, (_, n) => `${n}${'x'.repeat(9_000)}`),
          }),
        ],
      },
      [413, 'REQUEST.TOO_LARGE'],
    ],
  ])('with %s is refused', async (_what, body, expected) => {
    const answer = await (await server.as('policy-owner')).post('/v1/master-data', body);
    expect(problem(answer)).toEqual(expected);
  });
});
