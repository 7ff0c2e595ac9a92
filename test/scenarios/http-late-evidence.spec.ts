import { itemsOf, word } from '../support/api.js';
import { ARRIVAL, openBody, QUOTE } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start();
});
afterAll(() => server.stop());

const ITEM = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: 'SN-0006', serialReadable: true };

/** A case with nothing but the card, its term counted from the factory: decided paid, and quoted. */
async function quotedFromFactoryDate(): Promise<string> {
  const desk = await server.as('front-desk');
  const technician = await server.as('technician');
  const item = { ...ITEM, factoryShippedOn: '2023-03-01' };
  const opened = await desk.post('/v1/repair-cases', openBody({ item }));
  const path = `/v1/repair-cases/${word(opened.json['number'])}`;
  await desk.post(`${path}/attach-evidence`, { kind: 'warranty-card' });
  await desk.post(`${path}/record-arrival`, ARRIVAL);
  const findings = { findings: '基板の故障', properUse: true, faultParts: [] };
  await technician.post(`${path}/complete-diagnosis`, findings);
  await technician.post(`${path}/decide-coverage`);
  const { status, text } = await technician.post(`${path}/issue-quote`, QUOTE);
  if (status !== 200) throw new Error(text);
  return path;
}

/** The revisions of the events of that name, oldest first. */
async function revisionsOf(path: string, name: string): Promise<readonly unknown[]> {
  const { json } = await (await server.as('auditor')).get(`${path}/history?limit=200`);
  return itemsOf(json)
    .filter((one) => one['name'] === name)
    .map((one) => one['revision']);
}

describe('A receipt found after the quote', () => {
  it('given a quote from the factory date, when it proves a later purchase, then the repair is free, and both decisions are on record', async () => {
    const path = await quotedFromFactoryDate();
    const desk = await server.as('front-desk');
    const technician = await server.as('technician');
    const before = await technician.get(`${path}/next`);
    expect(before.json['alreadySo']).toContain('decide-coverage');

    const receipt = await desk.post(`${path}/attach-evidence`, {
      kind: 'receipt',
      purchasedOn: '2023-05-01',
    });
    const after = { 'shuri-after': word(receipt.json['position']) };
    const offered = await technician.get(`${path}/next`, after);
    expect(offered.json['allowed']).toContain('decide-coverage');
    const { status, json } = await technician.post(`${path}/decide-coverage`);

    expect(status).toBe(200);
    expect(json['events']).toMatchObject([
      {
        name: 'coverage-superseded',
        data: {
          coverage: 'free',
          term: { startsOn: '2023-05-01', lastDay: '2024-04-30' },
          money: { before: 22_000, after: 0, difference: -22_000 },
          refundQuestion: 0,
        },
      },
      { name: 'quote-withdrawn' },
      { name: 'deadline-disarmed', data: { kind: 'quote-answer' } },
    ]);
    const caughtUp = { 'shuri-after': word(json['position']) };
    const { json: detail } = await technician.get(path, caughtUp);
    expect(detail).toMatchObject({
      stage: 'diagnosed',
      quote: null,
      coverage: { status: 'decided', coverage: 'free' },
      payers: { repair: { payer: 'company' } },
    });
    const [decidedAt] = await revisionsOf(path, 'coverage-decided');
    expect(detail['coverage']).toMatchObject({ supersedes: { revision: decidedAt } });
    expect(await revisionsOf(path, 'coverage-superseded')).toHaveLength(1);
    const then = await technician.get(`${path}?atRevision=${Number(receipt.json['revision'])}`);
    expect(then.json['coverage']).toMatchObject({ coverage: 'paid' });
    expect((await technician.post(`${path}/authorise-repair`)).status).toBe(200);
  });

  it('given that the repair was paid for, then the money stays and a person is asked', async () => {
    const path = await quotedFromFactoryDate();
    const desk = await server.as('front-desk');
    const technician = await server.as('technician');
    await desk.post(`${path}/approve-quote`);
    await desk.post(`${path}/record-payment`, { amount: 22_000, method: 'transfer' });
    await desk.post(`${path}/attach-evidence`, { kind: 'receipt', purchasedOn: '2023-05-01' });

    const { json } = await technician.post(`${path}/decide-coverage`);

    expect(json['warnings']).toEqual([
      expect.objectContaining({ code: 'COVERAGE.REFUND_QUESTION', clauses: ['FR-R4-6', 'A-FR-30'] }),
    ]);
    const caughtUp = { 'shuri-after': word(json['position']) };
    const { json: detail } = await technician.get(path, caughtUp);
    expect(detail['owed']).toMatchObject({ sheets: [], paid: 22_000, outstanding: 0 });
    const lead = await server.as('lead');
    const { json: queue } = await lead.get('/v1/repair-cases?task=refund-question');
    expect(itemsOf(queue).map((one) => `/v1/repair-cases/${word(one['number'])}`)).toEqual([path]);
  });
});
