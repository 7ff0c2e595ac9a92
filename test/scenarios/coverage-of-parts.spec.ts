import type { JsonObject } from '#kernel';
import { parseTerms } from '#policy';
import { itemsOf, word } from '../support/api.js';
import { ARRIVAL, openBody, QUOTE } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

const TERMS = parseTerms({
  revision: 'parts-1',
  taxRates: [{ revision: 'standard', from: '2019-10-01', ratePercent: 10 }],
  programmes: {
    frontier: {
      calendar: { id: 'FR', revision: '1', years: [2024, 2025], closures: [], weekend: [6, 7] },
      feeTables: [{ revision: 'fees', from: '2020-01-01', inspectionFee: 3_000, returnFreight: 1_000 }],
      designatedShops: [],
      designatedCarriers: ['example-express'],
      models: {
        'FIELD-PC': {},
        'ENDED-PC': { supportEnd: { lastDay: '2024-03-31', announcedOn: '2023-09-01' } },
      },
      partMonths: { 'example-battery': 6 },
    },
  },
});
const BOUGHT = '2023-09-20';

let server: ShuriServer;
beforeAll(async () => {
  server = await ShuriServer.start({ now: '2024-04-10T10:00:00+09:00', terms: TERMS });
});
afterAll(() => server.stop());

interface Faulty {
  readonly faultParts?: readonly string[];
  readonly model?: string;
  readonly purchasedOn?: string;
  readonly facts?: JsonObject;
  readonly partFacts?: JsonObject;
  readonly serial?: string;
  readonly arrival?: JsonObject;
}

/** A case in its term, opened, shown by its papers, arrived and diagnosed; `photo` in facts stands for the id of a photo. */
async function diagnosed({
  faultParts = ['power-supply'],
  model = 'FIELD-PC',
  purchasedOn = BOUGHT,
  facts = {},
  partFacts = {},
  serial = 'PARTS-1',
  arrival = ARRIVAL,
}: Faulty): Promise<string> {
  const desk = await server.as('front-desk');
  const technician = await server.as('technician');
  const item = { maker: 'FRONTIER', model, serial, serialReadable: true };
  const opened = await desk.post('/v1/repair-cases', openBody({ item }));
  const path = `/v1/repair-cases/${word(opened.json['number'])}`;
  const photo = await desk.post(`${path}/attach-evidence`, { kind: 'photo' });
  const [{ data } = {}] = itemsOf({ items: photo.json['events'] });
  const { evidenceId } = data as { evidenceId: string };
  await desk.post(`${path}/attach-evidence`, { kind: 'warranty-card' });
  await desk.post(`${path}/attach-evidence`, { kind: 'receipt', purchasedOn });
  await desk.post(`${path}/record-arrival`, arrival);
  const named = JSON.stringify({ facts, partFacts }).replaceAll('"photo"', JSON.stringify(evidenceId));
  const body = { findings: '故障を確認', properUse: true, faultParts, ...(JSON.parse(named) as JsonObject) };
  const { status, text } = await technician.post(`${path}/complete-diagnosis`, body);
  if (status !== 200) throw new Error(text);
  return path;
}

/** What decide-coverage recorded, and what was said of it in /next before. */
async function decided(path: string) {
  const technician = await server.as('technician');
  const { json: next } = await technician.get(`${path}/next`);
  const { json, text } = await technician.post(`${path}/decide-coverage`);
  const [event] = itemsOf({ items: json['events'] });
  if (event === undefined) throw new Error(text);
  const { assessment, ...data } = event['data'] as JsonObject & { assessment: JsonObject };
  return { name: event['name'], data, assessment, outlook: next['coverage'] as JsonObject };
}

describe('Parts that the warranty leaves out, or that have a term of their own', () => {
  it.each<readonly [string, Faulty, string, readonly string[]]>([
    [
      'a removable battery',
      { faultParts: ['removable-battery'] },
      'excluded',
      ['FW-W4-2-1a', 'FW-W7-4', 'FW-W11-19'],
    ],
    [
      'a built-in battery',
      { faultParts: ['built-in-battery'] },
      'excluded',
      ['FW-W4-2-1a', 'FW-W7-4', 'FW-W11-19'],
    ],
    ['the COA label', { faultParts: ['coa-label'] }, 'excluded', ['FW-W11-1']],
    [
      'a carrying case',
      { faultParts: ['carrying-case'], partFacts: { 'carrying-case': { standardSupplied: false } } },
      'excluded',
      ['FW-W11-19'],
    ],
    [
      'a part of six months',
      { faultParts: ['example-battery'], partFacts: { 'example-battery': { part: 'unlisted' } } },
      'paid',
      ['FR-R4-1', 'FW-W6-5'],
    ],
  ])('are not free though the item is in its term: %s', async (_what, faulty, coverage, clauses) => {
    const path = await diagnosed(faulty);
    const { name, data, assessment, outlook } = await decided(path);

    expect([name, data]).toMatchObject(['coverage-decided', { coverage, decidedBy: 'rules' }]);
    expect(outlook['outcome']).toEqual(assessment['outcome']);
    const spoke = itemsOf({ items: assessment['fired'] }).filter(({ role }) => role === 'decided');
    expect(spoke.map(({ clause }) => clause)).toEqual(expect.arrayContaining([...clauses]));
    const { json } = await (await server.as('technician')).post(`${path}/authorise-repair`);
    expect(json['code']).toBe('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('are asked after, each by its code, where that does not say their kind', async () => {
    const path = await diagnosed({ faultParts: ['fan', 'notebook-battery'] });
    const technician = await server.as('technician');
    const asked = await technician.post(`${path}/decide-coverage`);

    expect(asked.status).toBe(409);
    expect(asked.json).toMatchObject({
      code: 'COVERAGE.NEEDS_FACTS',
      ask: ['part'],
      parts: [
        { part: 'notebook-battery', ask: ['part'], similar: ['removable-battery', 'built-in-battery'] },
      ],
    });
    const kind = { 'notebook-battery': { part: 'removable-battery' } };
    await technician.post(`${path}/state-facts`, { facts: {}, partFacts: kind });
    expect((await decided(path)).assessment['questions']).toMatchObject([
      { question: 'refusal' },
      { question: 'coverage' },
      { part: 'fan', outcome: { value: { coverage: 'free' } } },
      { part: 'notebook-battery', outcome: { value: { coverage: 'excluded' } } },
    ]);
  });

  it('given one part that is free and one that is not, then a lead decides with the answer on each', async () => {
    const path = await diagnosed({ faultParts: ['power-supply', 'removable-battery'] });
    const { name, data, assessment } = await decided(path);

    expect([name, data]).toMatchObject(['coverage-proposed', { proposal: { coverage: 'paid' } }]);
    expect(itemsOf({ items: assessment['questions'] })).toMatchObject([
      { question: 'refusal', outcome: { value: 'accept' } },
      { question: 'coverage', outcome: { value: { coverage: 'free' } } },
      { question: 'part', part: 'power-supply', outcome: { value: { coverage: 'free' } } },
      { question: 'part', part: 'removable-battery', outcome: { value: { coverage: 'excluded' } } },
    ]);
    const said = { decision: 'paid', reason: 'バッテリーの交換のみ有償' };
    const { json } = await (await server.as('lead')).post(`${path}/decide-coverage`, said);
    expect(itemsOf({ items: json['events'] })).toMatchObject([
      { data: { coverage: 'paid', decidedBy: 'person' } },
    ]);
  });
});

describe('Grounds of refusal', () => {
  const overclocked = { overclockingApp: true, overclockingAppEvidence: 'photo' };

  it.each<readonly [string, string, Faulty]>([
    ['FR-R8-8', 'support is over', { model: 'ENDED-PC' }],
    ['FR-R8-10', 'an app that overclocks', { facts: overclocked }],
    ['FR-R8-12', 'data recovery', { facts: { requestedWork: 'data-recovery' } }],
    ['FR-R8-4', 'sent from abroad', { facts: { sentFrom: 'US' } }],
    ['FR-R8-4', 'to be returned abroad', { facts: { returnTo: 'KR' } }],
  ])('go to a person, and no repair begins: %s, %s', async (clause, _what, faulty) => {
    const path = await diagnosed(faulty);
    const { name, data, assessment, outlook } = await decided(path);

    expect([name, data]).toMatchObject(['coverage-proposed', { proposal: { coverage: 'free' } }]);
    expect(data['because']).toContain(clause);
    expect(outlook['outcome']).toEqual(assessment['outcome']);
    expect(itemsOf({ items: outlook['questions'] })[0]).toMatchObject({
      question: 'refusal',
      outcome: { kind: 'person-decides', proposal: 'refuse' },
    });
    const technician = await server.as('technician');
    expect((await technician.post(`${path}/authorise-repair`)).json['code']).toBe(
      'REPAIR_CASE.NOT_ALLOWED_NOW',
    );
    const refusal = { grounds: [clause], reason: '規定によりお断りします' };
    const { json } = await (await server.as('lead')).post(`${path}/refuse-repair`, refusal);
    expect(itemsOf({ items: json['events'] })[0]).toMatchObject({ name: 'repair-refused' });
  });

  it('given one found after a free decision, then the repair waits for a lead', async () => {
    const path = await diagnosed({});
    expect((await decided(path)).data).toMatchObject({ coverage: 'free', decidedBy: 'rules' });
    const technician = await server.as('technician');
    const stated = await technician.post(`${path}/state-facts`, { facts: { requestedWork: 'backup' } });

    const after = { 'shuri-after': word(stated.json['position']) };
    const { json: next } = await technician.get(`${path}/next`, after);
    const stopped = await technician.post(`${path}/authorise-repair`);
    const taken = await (
      await server.as('lead')
    ).post(`${path}/decide-coverage`, {
      decision: 'free',
      reason: '故障の修理もご依頼',
    });
    const begun = await technician.post(`${path}/authorise-repair`);

    expect(next['allowed']).not.toContain('authorise-repair');
    expect(stopped.json).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW', clauses: ['FR-R8-12'] });
    expect(itemsOf({ items: taken.json['events'] })).toMatchObject([{ name: 'coverage-superseded' }]);
    expect(begun.status).toBe(200);
  });
});

describe('Money for a repair that turns out free', () => {
  it('given freight that is still owed, then what was paid for the repair is not set off against it', async () => {
    const arrival = { ...ARRIVAL, freight: { terms: 'collect', amount: 1_200 } };
    const path = await diagnosed({ purchasedOn: '2022-04-02', serial: 'PARTS-2', arrival });
    const desk = await server.as('front-desk');
    const technician = await server.as('technician');
    expect((await decided(path)).data).toMatchObject({ coverage: 'paid' });
    await technician.post(`${path}/issue-quote`, QUOTE);
    await desk.post(`${path}/approve-quote`);
    await desk.post(`${path}/record-payment`, { amount: 22_000, method: 'transfer' });
    await desk.post(`${path}/attach-evidence`, { kind: 'receipt', purchasedOn: BOUGHT });

    // Of two receipts with different days a lead says which counts.
    const said = { decision: 'free', reason: '後から届いた領収書が正しい' };
    const { json } = await (await server.as('lead')).post(`${path}/decide-coverage`, said);

    expect(json['warnings']).toMatchObject([
      {
        code: 'COVERAGE.REFUND_QUESTION',
        message:
          '22000 yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them; 1200 yen stay owed for other things (freight paid on delivery)',
      },
      { code: 'COVERAGE.PAPERS_DIFFER' },
    ]);
    const { json: detail } = await technician.get(path, { 'shuri-after': word(json['position']) });
    expect(detail['owed']).toMatchObject({
      total: 1_200,
      paid: 22_000,
      paidForRepair: 22_000,
      outstanding: 1_200,
    });
  });
});
