import { eventually } from '../support/eventually.js';
import type { Answered } from '../support/simulated-house.js';
import { DESK, LEAD, RepairShop, TECHNICIAN } from './support/repair-shop.js';

type Json = Readonly<Record<string, unknown>>;

const SERIAL = 'FR-2204-0107';
let shop: RepairShop;
afterEach(() => shop.close());

/** The units that the desk finds under a serial. */
async function units(serial: string): Promise<readonly Json[]> {
  const { body } = await shop.house.post(DESK, '/v1/units/search', { serial });
  return body['items'] as readonly Json[];
}

/** The one unit of the serial, as soon as its guarantee runs until that day. */
async function guaranteedUntil(lastDay: string): Promise<Json> {
  let unit: Json = {};
  await eventually(`the guarantee runs until ${lastDay}`, async () => {
    const found = await units(SERIAL);
    expect(found.length).toBeLessThanOrEqual(1);
    unit = found[0] ?? {};
    return guaranteesOf(unit).some((one) => one['lastDay'] === lastDay);
  });
  return unit;
}

function guaranteesOf(unit: Json): readonly Json[] {
  const entitlements = (unit['entitlements'] ?? []) as readonly Json[];
  return entitlements.filter(({ kind }) => kind === 're-repair-guarantee');
}

/** A desktop out of warranty is repaired for money and shipped today. */
async function repairsAndShips(serial: string): Promise<Answered> {
  await shop.receives({ boughtOn: '2022-04-02', serial });
  await shop.diagnoses();
  await shop.quotes(10_000);
  await shop.does(DESK, 'approve-quote');
  await shop.repairs();
  await shop.does(DESK, 'record-payment', { amount: 11_000, method: 'transfer' });
  return shop.tries(DESK, 'ship-item', { carrier: 'example-express' });
}

describe('The same item comes back', () => {
  it('given a repair that was sent back, then its parts are guaranteed and the desk sees it by the serial (FR-R4-5)', async () => {
    // Given an item of a serial that nobody has registered, repaired and shipped
    shop = await RepairShop.open('2024-01-15');
    const shipped = await repairsAndShips(SERIAL);
    expect(shipped.status).toBe(200);
    const firstCase = shop.path.split('/').at(-1);

    // Then its unit is known and guaranteed, the shipping day counted, and an automation did it because of the shipping
    const unit = await guaranteedUntil('2024-04-14');
    expect(unit).toMatchObject({ serial: SERIAL, model: 'EX-DESKTOP-1' });
    expect(guaranteesOf(unit)).toMatchObject([
      {
        startsOn: '2024-01-15',
        state: 'in-term',
        detail: { caseNumber: firstCase, parts: ['power-supply'] },
      },
    ]);
    const history = unit['history'] as readonly Json[];
    expect(history.map(({ name }) => name)).toEqual(['unit-registered', 're-repair-guarantee-opened']);
    expect(history[0]?.['actor']).toMatchObject({ role: 'automation' });
    expect(history[0]?.['command']).toBe('open-guarantee');

    // When the same serial is announced again, written otherwise, on the last day
    await shop.until('2024-04-14 09:00');
    await shop.receives({ boughtOn: '2022-04-02', serial: 'fr 2204 0107' });
    const secondCase = shop.path.split('/').at(-1);

    // Then the desk sees both cases and that the guarantee still runs, and it does no longer the day after
    const again = await guaranteedUntil('2024-04-14');
    const cases = again['cases'] as readonly Json[];
    expect(new Set(cases.map(({ number }) => number))).toEqual(new Set([firstCase, secondCase]));
    expect(guaranteesOf(again)).toMatchObject([{ state: 'in-term' }]);
    await shop.until('2024-04-15 09:00');
    expect(guaranteesOf((await units(SERIAL))[0] ?? {})).toMatchObject([{ state: 'over' }]);

    // When the technician finds the same part at fault, then /next foresees and the rules decide a free repair by the
    // guarantee, and the record says from which registration; nobody typed it in
    await shop.does(TECHNICIAN, 'complete-diagnosis', {
      findings: '電源ユニットの故障',
      properUse: true,
      faultParts: ['power-supply'],
    });
    let foreseen: Json = {};
    await eventually('what may come next has caught up', async () => {
      foreseen = ((await shop.house.get(TECHNICIAN, `${shop.path}/next`)).body['coverage'] ?? {}) as Json;
      return 'outcome' in foreseen;
    });
    expect(foreseen['outcome']).toMatchObject({ kind: 'decided', value: { coverage: 'free' } });
    const { events } = await shop.does(TECHNICIAN, 'decide-coverage');
    const { revision, unitId } = again;
    expect(events).toMatchObject([
      {
        name: 'coverage-decided',
        data: {
          coverage: 'free',
          decidedBy: 'rules',
          assessment: {
            fired: expect.arrayContaining([expect.objectContaining({ clause: 'FR-R4-5', role: 'decided' })]),
            registration: {
              unitId,
              revision,
              facts: [
                { fact: 'lastRepairShippedOn', value: '2024-01-15' },
                { fact: 'samePartAsLastRepair', value: true },
              ],
            },
          },
        },
      },
    ]);

    // When it is repaired for nothing, then its guarantee takes the place of the first
    await shop.does(TECHNICIAN, 'authorise-repair');
    await shop.repairs();
    await shop.does(DESK, 'ship-item', { carrier: 'example-express' });
    const after = await guaranteedUntil('2024-07-14');
    expect(guaranteesOf(after)).toMatchObject([{ detail: { caseNumber: secondCase } }]);

    // And the desk may still say what the repair did not know of the unit, once
    const full = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: SERIAL, factoryShippedOn: '2022-03-20' };
    const completed = await shop.house.post(DESK, '/v1/units', full);
    expect([completed.status, (completed.body['events'] as readonly Json[])[0]?.['name']]).toEqual([
      201,
      'registration-completed',
    ]);
    const other = await shop.house.post(DESK, '/v1/units', { ...full, factoryShippedOn: '2022-03-21' });
    expect(other.body['code']).toBe('REQUEST.CONTRADICTORY');
  });

  it('given a statement on the case that another part fails than the house repaired, then a lead decides (FR-R4-5)', async () => {
    shop = await RepairShop.open('2024-01-15');
    await repairsAndShips(SERIAL);
    await guaranteedUntil('2024-04-14');
    await shop.receives({ boughtOn: '2022-04-02', serial: SERIAL });
    await shop.does(TECHNICIAN, 'state-facts', { facts: { samePartAsLastRepair: false } });
    await shop.does(TECHNICIAN, 'complete-diagnosis', {
      findings: '電源ユニットの故障',
      properUse: true,
      faultParts: ['power-supply'],
    });
    const { events, warnings } = await shop.does(TECHNICIAN, 'decide-coverage');
    expect(events).toMatchObject([{ name: 'coverage-proposed', data: { proposal: { coverage: 'paid' } } }]);
    expect(warnings).toMatchObject([{ code: 'COVERAGE.PAPERS_DIFFER', clauses: ['FR-R4-5'] }]);
  });

  it('given an item that goes back unrepaired, then nothing is guaranteed and no unit becomes known', async () => {
    shop = await RepairShop.open('2024-01-15');
    await shop.receives({ boughtOn: '2022-04-02', serial: 'FR-2204-0200' });
    await shop.diagnoses();
    await shop.quotes(10_000);
    await shop.does(DESK, 'reject-quote');
    await shop.does(DESK, 'record-payment', { amount: 4_950, method: 'cash' });
    await shop.does(DESK, 'ship-item', { carrier: 'example-express' });
    await repairsAndShips(SERIAL);
    await guaranteedUntil('2024-04-14');
    expect(await units('FR-2204-0200')).toEqual([]);
  });

  it('given a guarantee opened by hand, then the automation finds it so', async () => {
    shop = await RepairShop.open('2024-01-15');
    const name = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: SERIAL };
    const { body } = await shop.house.post(DESK, '/v1/units', name);
    await repairsAndShips(SERIAL);
    await guaranteedUntil('2024-04-14');
    const number = shop.path.split('/').at(-1);
    const guarantee = { caseNumber: number, parts: ['power-supply'], shippedOn: '2024-01-15' };
    const path = `/v1/units/${String(body['id'])}/open-guarantee`;
    const byHand = await shop.house.post(TECHNICIAN, path, guarantee);
    expect([byHand.status, byHand.body['events']]).toEqual([200, []]);
    const { body: ready } = await shop.house.get(LEAD, '/health/ready');
    expect(ready).toEqual({ ready: true, missing: [], attention: [] });
  });
});
