import { canonicalJson, type JsonObject, type JsonValue } from '#kernel';
import { parseTerms } from '#policy';
import { dataOf } from '../support/api.js';
import { sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';
import { LONGER, mainFile, publish, readTables, tablesOf } from './support/master-data.js';

let server: ShuriServer;

beforeEach(async () => {
  server = await ShuriServer.start({ now: '2024-04-10T10:00:00+09:00' });
});
afterEach(() => server.stop());

const laterBy = (minutes: number) => server.clock.advanceTo(server.clock.now().add({ minutes }));
const head = () => server.standalone.store.head();

/** A tablet that has half a year of warranty in the example, bought on 2 April 2022. */
const TABLET: JsonObject = {
  item: { maker: 'FRONTIER', model: 'EX-TABLET-1', serial: 'SN-0002', serialReadable: true },
};

/** The record of a coverage decision in a case's history. */
async function assessmentOf(path: string): Promise<{ data: JsonObject; assessment: JsonObject }> {
  const { json } = await (await server.as('lead')).get(`${path}/history`);
  const entries = json['items'] as readonly JsonObject[];
  const data = dataOf(entries.find(({ name }) => name === 'coverage-decided'));
  return { data, assessment: data['assessment'] as JsonObject };
}

/** Asks the rules again with the facts and the moments that a decision recorded. */
async function decideAgain({ programme, arrivedOn, knownAt, factsUsed }: JsonObject): Promise<JsonObject> {
  const facts = (factsUsed as readonly { fact: string; value: JsonValue }[]).map(({ fact, value }) => [
    fact,
    value,
  ]);
  const answer = await (
    await server.as('auditor')
  ).post('/v1/assessments', {
    programme: programme ?? null,
    question: 'coverage',
    arrivedOn: arrivedOn ?? null,
    knownAt: knownAt ?? null,
    facts: Object.fromEntries(facts) as JsonObject,
  });
  return answer.json;
}

describe('the tables in force', () => {
  it('are those of the configuration at first, with the start-up as who brought them', async () => {
    const { status, json, headers } = await readTables(server);
    expect([status, json['name'], headers.get('etag')]).toEqual([200, 'example-1', '"0"']);
    expect((await tablesOf(server))['frontier.feeTables']).toMatchObject({
      revision: 'example-1',
      isSet: true,
      rows: 1,
      rules: ['FR-R2-7a', 'A-FR-10'],
      publishedBy: 'start-up',
      source: 'start-up',
      publishedAt: '2024-04-10T01:00:00.000Z',
    });
  });

  it('turn over no decision of before when a copy of its paper comes: they are named in a warning (A-FR-30)', async () => {
    const { path } = await sampleCase(server, 'decided', TABLET);
    laterBy(5);
    await publish(server, [mainFile('2024-05', LONGER)]);
    const desk = await server.as('front-desk');
    await desk.post(`${path}/attach-evidence`, { kind: 'receipt', purchasedOn: '2022-04-02' });

    const next = await (await server.as('technician')).get(`${path}/next`);
    const again = await (await server.as('technician')).post(`${path}/decide-coverage`);

    expect(next.json['coverage']).toMatchObject({ outcome: { value: { coverage: 'paid' } } });
    expect([again.status, again.json['events']]).toEqual([200, []]);
    expect(again.json['warnings']).toMatchObject([
      { code: 'COVERAGE.TABLES_DIFFER', message: expect.stringContaining('frontier.models 2024-05') },
    ]);
  });

  it('decide new cases, and a decision of before is decided again to the same bytes', async () => {
    const before = await sampleCase(server, 'decided', TABLET);
    const first = await assessmentOf(before.path);
    expect(first.data['coverage']).toBe('paid');
    expect(first.assessment['masterData']).toContainEqual({
      table: 'frontier.models',
      revision: 'example-1',
    });
    const then = await decideAgain(first.assessment);
    laterBy(5);

    const published = await publish(server, [mainFile('2024-05', LONGER)]);
    expect([published.status, published.json['published'], published.json['revision']]).toEqual([
      200,
      true,
      1,
    ]);
    laterBy(5);
    const after = await sampleCase(server, 'decided', { ...TABLET, reference: 'second' });
    const second = await assessmentOf(after.path);

    expect(second.data['coverage']).toBe('free');
    expect(second.assessment['masterData']).toEqual(
      expect.arrayContaining([
        { table: 'frontier.models', revision: '2024-05' },
        { table: 'frontier.publications', revision: 'example-1' },
      ]),
    );
    expect(canonicalJson(await decideAgain(first.assessment))).toBe(canonicalJson(then));
    expect(then['outcome']).toMatchObject({ value: { coverage: 'paid' } });
    expect((await decideAgain(second.assessment))['outcome']).toMatchObject({ value: { coverage: 'free' } });
  });

  it('speak of a day by the row of that day: the arrival picks it, not the day of deciding', async () => {
    const models = {
      'EX-TABLET-1': [
        { warrantyMonths: 6, until: '2024-04-10' },
        { warrantyMonths: 36, from: '2024-04-11' },
      ],
    };
    expect((await publish(server, [mainFile('2024-05', { models })])).status).toBe(200);
    const { json } = await readTables(server, '/frontier.models?on=2024-04-11');
    expect([json['rows'], json['content']]).toEqual([
      1,
      { 'EX-TABLET-1': [{ warrantyMonths: 36, from: '2024-04-11' }] },
    ]);

    const arrived = await sampleCase(server, 'received', TABLET);
    laterBy(24 * 60);
    const later = await sampleCase(server, 'decided', { ...TABLET, reference: 'second' });
    const technician = await server.as('technician');
    await technician.post(`${arrived.path}/complete-diagnosis`, {
      findings: '基板の故障',
      properUse: true,
      faultParts: [],
    });
    await technician.post(`${arrived.path}/decide-coverage`);

    expect((await assessmentOf(arrived.path)).data['coverage']).toBe('paid');
    expect((await assessmentOf(later.path)).data['coverage']).toBe('free');
  });

  it('are corrected by a new publication: both answers stay what they were', async () => {
    await publish(server, [mainFile('wrong', { models: { 'EX-TABLET-1': { warrantyMonths: 360 } } })]);
    laterBy(1);
    const { path } = await sampleCase(server, 'decided', TABLET);
    const { assessment } = await assessmentOf(path);
    laterBy(1);
    await publish(server, [mainFile('right', { models: { 'EX-TABLET-1': { warrantyMonths: 6 } } })]);
    laterBy(1);

    expect((await decideAgain(assessment))['outcome']).toMatchObject({ value: { coverage: 'free' } });
    const now = server.clock.now().toString({ smallestUnit: 'millisecond' });
    expect((await decideAgain({ ...assessment, knownAt: now }))['outcome']).toMatchObject({
      value: { coverage: 'paid' },
    });
  });

  it('are named, each with its own revision, by whatever else they decided: a quote, an arrival', async () => {
    await publish(server, [mainFile('after', { paymentPoint: 'after-hand-back' })]);
    const { last } = await sampleCase(server, 'quoted');
    const events = last.json['events'] as readonly JsonObject[];
    expect(dataOf(events.find(({ name }) => name === 'quote-issued'))).toMatchObject({
      termsRevision: 'after',
      masterData: [
        { table: 'frontier.calendar', revision: 'example-1' },
        { table: 'frontier.feeTables', revision: 'example-1' },
        { table: 'frontier.paymentPoint', revision: 'after' },
        { table: 'taxRates', revision: 'example-1' },
      ],
    });
  });

  it('have two axes of time: the days within a table, and when the table was known', async () => {
    const fee = (revision: string, from: string, inspectionFee: number, until?: string) => ({
      revision,
      from,
      inspectionFee,
      returnFreight: 1500,
      ...(until === undefined ? {} : { until }),
    });
    laterBy(5);
    const feeTables = [fee('example-1', '2019-10-01', 3000, '2024-06-30'), fee('fees-2', '2024-07-01', 4000)];
    expect((await publish(server, [mainFile('2024-07', { feeTables })])).status).toBe(200);

    const content = async (query: string) =>
      (await readTables(server, `/frontier.feeTables${query}`)).json['content'];
    expect(await content('')).toEqual(feeTables);
    expect(await content('?on=2024-06-30')).toEqual([feeTables[0]]);
    expect(await content('?on=2024-07-01')).toEqual([feeTables[1]]);
    expect(await content('?on=2024-07-01&knownAt=2024-04-10T01:04:59.999Z')).toEqual([
      fee('example-1', '2019-10-01', 3000),
    ]);
  });
});

describe('a restart', () => {
  const startAgain = async (frontier: object, revision: string) => {
    const { dataFolder } = server;
    await server.standalone.stop();
    server = await ShuriServer.start({
      dataFolder,
      now: '2024-04-11T10:00:00+09:00',
      terms: parseTerms({ revision, programmes: { frontier } }),
    });
  };

  it('with another configuration puts that into force, on record, while nobody has published', async () => {
    await startAgain({ contactAttempts: 9 }, 'house-2');
    const tables = await tablesOf(server);
    expect(tables['frontier.contactAttempts']).toMatchObject({ revision: 'house-2', isSet: true });
    expect(tables['frontier.models']).toMatchObject({ revision: 'house-2', isSet: false });
    expect(
      (await readTables(server, '/frontier.contactAttempts?knownAt=2024-04-10T01:00:00.000Z')).json[
        'content'
      ],
    ).toBe(3);
  });

  it('with the same configuration records nothing', async () => {
    const before = await head();
    const { dataFolder } = server;
    await server.standalone.stop();
    server = await ShuriServer.start({ dataFolder, now: '2024-04-11T10:00:00+09:00' });
    expect(await head()).toBe(before);
  });

  it('never takes back what the policy owner has published', async () => {
    await publish(server, [mainFile('2024-05', { contactAttempts: 5 })]);
    const before = await head();
    await startAgain({ contactAttempts: 9 }, 'house-2');
    expect((await readTables(server, '/frontier.contactAttempts')).json['content']).toBe(5);
    expect(await head()).toBe(before);
  });

  it('with a configuration that changed under its old revision is refused in a sentence', async () => {
    const { dataFolder } = server;
    await server.standalone.stop();
    const again = () =>
      ShuriServer.start({
        dataFolder,
        now: '2024-04-11T10:00:00+09:00',
        terms: parseTerms({ revision: 'example-1', programmes: {} }),
      });
    await expect(again()).rejects.toThrow(
      /The configuration cannot be used: the revision example-1 is already/,
    );
    server = await ShuriServer.start({ dataFolder, now: '2024-04-11T10:00:00+09:00' });
  });
});

describe('the log alone', () => {
  it('holds every table that was ever in force, under its revision', async () => {
    await publish(server, [mainFile('2024-05', LONGER)]);
    const events = await server.standalone.store.readStream('masterData-tables');
    expect(events.map(({ type }) => type)).toEqual(['master-data.published.v1', 'master-data.published.v1']);
    expect(events[1]?.data).toEqual({
      name: '2024-05',
      source: 'policy-owner',
      tables: [{ table: 'frontier.models', content: LONGER.models }],
    });
  });
});
