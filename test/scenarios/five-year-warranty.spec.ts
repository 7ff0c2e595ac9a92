import type { JsonObject } from '#kernel';
import { word } from '../support/api.js';
import { problem } from '../support/problem.js';
import { Field, recorded } from './support/field.js';

const CAMERA = { maker: 'i-PRO', model: 'FIELD-CAM', serial: 'FY-1' };
const GRANT = '/v1/contracts/grant-five-year-warranty';
const PARTNER = '/v1/partners/PARTNER-1';

let field: Field;
beforeAll(async () => {
  field = await Field.open('2026-04-15');
});
afterAll(() => field.close());

/** Opens a case of the camera, and states what was found of it. @returns its path */
async function comesIn(facts: JsonObject): Promise<string> {
  const opened = await field.does('front-desk', '/v1/repair-cases', {
    programme: 'ipro',
    intake: 'phone',
    item: { ...CAMERA, serialReadable: true },
    contact: { name: '架空 太郎' },
    fault: '映らない',
    ipro: { by: 'partner' },
  });
  const path = `/v1/repair-cases/${word(opened['number'])}`;
  await field.does('front-desk', `${path}/state-facts`, { facts });
  return path;
}

describe('The 5-year warranty of a camera', () => {
  it('rests on the records of unit, sale and partner; a case reads the grant, and who was certified that day', async () => {
    // Given a camera with its delivery note
    const unitId = await field.registers(CAMERA);
    const unit = `/v1/units/${unitId}`;
    const note = { kind: 'delivery-note', on: '2026-03-05' };
    await field.does('front-desk', `${unit}/record-date-evidence`, note);
    const order = { unitId, partnerId: 'PARTNER-1', deliveredOn: '2026-03-05' };
    const asked = async (different: JsonObject = {}) => {
      const answer = await field.tries('front-desk', GRANT, { ...order, ...different });
      const [first] = (answer.json['problems'] ?? []) as readonly JsonObject[];
      return [...problem(answer), first?.['field'], first?.['code']];
    };
    const CONTRADICTORY = [422, 'REQUEST.CONTRADICTORY'];

    // When nobody knows the partner, or to whom it was sold, then no word of the order makes up for it
    expect(await asked({ memberSale: true })).toEqual([...CONTRADICTORY, 'partnerId', 'not-on-record']);
    await field.does('front-desk', '/v1/partners', { partnerId: 'PARTNER-1', name: '架空セキュリティ' });
    await field.does('lead', `${PARTNER}/record-membership`, { from: '2020-04-01', until: '2021-02-28' });
    const unsold = await field.tries('front-desk', GRANT, { ...order, memberSale: true });
    expect(problem(unsold)).toEqual([409, 'COVERAGE.NEEDS_FACTS']);
    expect(unsold.json['ask']).toEqual(['memberSale']);

    // When it was sold to a member, and his membership had ended by then, then the records contradict each other
    const sale = { seller: '例電器', memberSale: true, soldOn: '2026-02-20' };
    await field.does('front-desk', `${unit}/record-sale`, sale);
    expect(await asked()).toEqual([...CONTRADICTORY, 'partnerId', 'contradicts']);
    await field.does('lead', `${PARTNER}/record-membership`, { from: '2025-04-01' });

    // When the order says otherwise than the records, or names another maker's product, then it is refused
    expect(await asked({ model: 'FIELD-PC' })).toEqual([...CONTRADICTORY, 'model', 'contradicts']);
    expect(await asked({ memberSale: false })).toEqual([...CONTRADICTORY, 'memberSale', 'contradicts']);
    expect(await asked({ deliveredOn: '2026-03-06' })).toEqual([
      ...CONTRADICTORY,
      'deliveredOn',
      'contradicts',
    ]);
    const desktop = await field.registers({ maker: 'FRONTIER', model: 'FIELD-PC', serial: 'FY-2' });
    expect(await asked({ unitId: desktop })).toEqual([...CONTRADICTORY, 'unitId', 'not-covered']);

    // Then it is granted by what is on record
    const granted = await field.does('front-desk', GRANT, order);
    expect(recorded(granted)[0]).toMatchObject([
      'five-year-warranty-granted',
      { startsOn: '2027-03-05', lastDay: '2031-03-04', clauses: expect.arrayContaining(['IP-P-8']) },
    ]);

    // When it fails in its third year after the partner replaced a part, then the case reads grant and certification
    await field.until('2028-06-01');
    const swapped = {
      failedOn: '2028-05-20',
      soldInJapan: true,
      usedInJapan: true,
      fault: 'hardware',
      properUse: true,
      cause: 'part-swap',
      causeEvidenced: true,
      swappedBy: 'PARTNER-1',
      swappedOn: '2028-05-10',
    };
    const over = { from: '2026-01-01', until: '2026-12-31' };
    await field.does('lead', `${PARTNER}/record-certification`, over);
    const before = await field.does('technician', `${await comesIn(swapped)}/decide-coverage`);
    expect(recorded(before)).toMatchObject([['coverage-decided', { coverage: 'paid' }]]);

    await field.does('lead', `${PARTNER}/record-certification`, { from: '2028-05-01' });
    const path = await comesIn(swapped);
    const next = await field.reads('technician', `${path}/next`);
    const after = await field.does('technician', `${path}/decide-coverage`);
    expect(next['coverage']).toMatchObject({ outcome: { kind: 'decided', value: { coverage: 'free' } } });
    expect(recorded(after)).toMatchObject([
      [
        'coverage-decided',
        {
          coverage: 'free',
          term: { startsOn: '2027-03-05', lastDay: '2031-03-04' },
          assessment: {
            registration: { unitId, contract: { contractId: granted['id'] } },
            masterData: expect.arrayContaining([
              { table: 'ipro.certifications entry', revision: 'partner-PARTNER-1@4' },
            ]),
          },
        },
      ],
    ]);

    // Then a question without a case is answered by the same record, and as of a moment by what it said then
    const question = {
      programme: 'ipro',
      question: 'repair',
      requestedOn: '2028-06-01',
      facts: { ...swapped, model: 'FIELD-CAM', deliveredOn: '2026-03-05', memberSale: true },
    };
    const outcomeOf = async (more: JsonObject = {}) => {
      const { outcome } = await field.does('front-desk', '/v1/assessments', { ...question, ...more });
      return outcome;
    };
    expect(await outcomeOf()).toMatchObject({ kind: 'decided', value: { outcome: 'free' } });
    const earlier = { knownAt: '2028-05-31T00:00:00.000Z' };
    expect(await outcomeOf(earlier)).toMatchObject({ kind: 'person-decides' });
  });
});
