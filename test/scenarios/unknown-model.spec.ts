import type { JsonObject } from '#kernel';
import { problem } from '../support/problem.js';
import { sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';
import { publish } from './support/master-data.js';

const UNIT = { maker: 'FRONTIER', model: 'EX-DESKT0P-1', serial: 'SN-77' };
const QUESTION = {
  programme: 'frontier',
  question: 'coverage',
  arrivedOn: '2024-04-10',
  facts: {
    model: 'EX-DESKT0P-1',
    cardPresent: true,
    receiptPurchasedOn: '2023-05-10',
    planMonths: null,
    properUse: true,
    serialReadable: true,
  },
};

let server: ShuriServer;
beforeAll(async () => {
  server = await ShuriServer.start({ now: '2024-04-10T10:00:00+09:00' });
});
afterAll(() => server.stop());

const head = () => server.standalone.store.head();
const desk = () => server.as('front-desk');

describe('a model that the loaded list does not have', () => {
  const told = (field: string) => ({
    problems: [{ field, rule: 'no row of frontier.models has the model EX-DESKT0P-1' }],
    model: 'EX-DESKT0P-1',
    similar: ['EX-DESKTOP-1', 'EX-DESKTOP-2'],
    table: 'frontier.models',
    clauses: ['FW-W7-1'],
  });

  it('is no unit: the field, the rule and what may be meant are named, and nothing is stored', async () => {
    const before = await head();
    const answer = await (await desk()).post('/v1/units', UNIT);
    expect(problem(answer)).toEqual([422, 'MASTER_DATA.UNKNOWN_MODEL']);
    expect(answer.json).toMatchObject({ ...told('model'), until: 'the list of models has it' });
    expect(await head()).toBe(before);
  });

  it('is told in Japanese to who reads Japanese', async () => {
    const { json } = await (await desk()).post('/v1/units', UNIT, { 'accept-language': 'ja' });
    expect(json).toMatchObject({
      title: '型番が製品マスターにありません',
      detail: 'model：型番「EX-DESKT0P-1」はfrontier.modelsに登録されていません。',
      until: '製品マスターに型番が登録されること',
      problems: [{ field: 'model', rule: '型番「EX-DESKT0P-1」はfrontier.modelsに登録されていません' }],
    });
  });

  it('is no fact of an assessment, until it is said to be on no list: then a person decides', async () => {
    const answer = await (await desk()).post('/v1/assessments', QUESTION);
    const known = await (await desk()).post('/v1/assessments', { ...QUESTION, unlistedModel: true });
    expect(problem(answer)).toEqual([422, 'MASTER_DATA.UNKNOWN_MODEL']);
    expect(answer.json).toMatchObject(told('facts.model'));
    expect([known.status, known.json['outcome']]).toEqual([
      200,
      expect.objectContaining({ kind: 'person-decides' }),
    ]);
  });

  it('keeps no item out that is here for repair: its case is opened, and a person decides coverage', async () => {
    const item = { ...UNIT, serialReadable: true };
    const { path } = await sampleCase(server, 'diagnosed', { item });
    const decided = await (await server.as('technician')).post(`${path}/decide-coverage`);
    expect([decided.status, decided.json['outcome']]).toEqual([200, 'proposed']);
  });

  it('is a unit like any other of a maker without a list', async () => {
    const answer = await (await desk()).post('/v1/units', { ...UNIT, maker: 'EXAMPLE' });
    expect(answer.status).toBe(201);
  });

  it('makes no row of a list, which is refused by file and line, and nothing is published', async () => {
    const before = await head();
    const text =
      'revision: five\nprogrammes:\n  ipro:\n    models: { CAM-1: { deviceClass: camera } }\n    fiveYearLists: { csv: five.csv }\n';
    const five = {
      name: 'five.csv',
      text: 'revision,from,model\nf-1,2024-04-01,CAM-1\nf-1,2024-04-01,CAM-L\n',
    };
    const answer = await publish(server, [{ name: 'tables.yaml', text }, five]);
    expect(problem(answer)).toEqual([422, 'MASTER_DATA.UNKNOWN_MODEL']);
    expect(answer.json['problems']).toEqual([
      {
        file: 'five.csv',
        line: 3,
        table: 'ipro.fiveYearLists',
        rules: ['IP-P-3'],
        field: 'model',
        problem: 'no row of ipro.models has the model CAM-L',
        rule: 'no row of ipro.models has the model CAM-L',
        code: 'unknown-model',
        unlisted: { model: 'CAM-L', similar: ['CAM-1'] },
      },
    ]);
    const worse: JsonObject = { ...five, text: five.text.replace('2024-04-01,CAM-L', '2024-04-31,CAM-L') };
    const both = await publish(server, [{ name: 'tables.yaml', text }, worse]);
    expect(problem(both)).toEqual([422, 'MASTER_DATA.INVALID']);
    expect(await head()).toBe(before);
  });
});
