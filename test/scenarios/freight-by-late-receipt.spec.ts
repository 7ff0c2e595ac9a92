import { word } from '../support/api.js';
import { ARRIVAL, openBody } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start();
});
afterAll(() => server.stop());

describe('A receipt that lay in a freight-collect parcel', () => {
  it('given that it is read after the check-in, then the company pays the way in, and the repaired item goes back unpaid (FR-R2-5c)', async () => {
    const desk = await server.as('front-desk');
    const technician = await server.as('technician');
    const item = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: 'SN-0031', serialReadable: true };
    const opened = await desk.post('/v1/repair-cases', openBody({ item }));
    const path = `/v1/repair-cases/${word(opened.json['number'])}`;
    await desk.post(`${path}/attach-evidence`, { kind: 'warranty-card' });
    const asked = await desk.get(path, { 'shuri-after': word(opened.json['position']) });
    const today = word(asked.json['requestedOn']);
    const collect = {
      dispatchedOn: today,
      carrier: 'example-express',
      freight: { terms: 'collect', amount: 1_200 },
    };
    const here = await desk.post(`${path}/record-arrival`, { ...ARRIVAL, ...collect });
    const seen = await desk.get(path, { 'shuri-after': word(here.json['position']) });
    expect(seen.json).toMatchObject({
      payers: { inbound: { payer: 'customer' } },
      owed: { outstanding: 1_200 },
    });

    const receipt = { kind: 'receipt', purchasedOn: today };
    const read = await desk.post(`${path}/attach-evidence`, receipt);
    expect(read.json).toMatchObject({
      events: [
        { name: 'evidence-attached' },
        {
          name: 'inbound-freight-decided',
          data: { before: { payer: 'customer' }, inbound: { payer: 'company' } },
        },
      ],
      warnings: [{ code: 'FREIGHT.DECIDED_AGAIN' }],
    });
    await technician.post(`${path}/complete-diagnosis`, {
      findings: '基板の故障',
      properUse: true,
      faultParts: [],
    });
    await technician.post(`${path}/decide-coverage`);
    await technician.post(`${path}/authorise-repair`);
    await technician.post(`${path}/start-repair`);
    await technician.post(`${path}/complete-repair`, { work: '基板の交換', parts: [] });
    const back = await desk.post(`${path}/ship-item`, { carrier: 'example-express' });
    expect(back.text).toContain('item-shipped');
    const { json } = await desk.get(path, { 'shuri-after': word(back.json['position']) });
    expect(json).toMatchObject({
      payers: { inbound: { payer: 'company' } },
      owed: { outstanding: 0, sheets: [] },
    });
  });
});
