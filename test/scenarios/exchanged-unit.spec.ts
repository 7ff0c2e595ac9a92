import { DESK, LEAD, RepairShop, TECHNICIAN } from './support/repair-shop.js';

type Json = Readonly<Record<string, unknown>>;

const DESKTOP = { maker: 'FRONTIER', model: 'EX-DESKTOP-1' };
let shop: RepairShop;
beforeEach(async () => {
  shop = await RepairShop.open('2025-03-20');
});
afterEach(() => shop.close());

async function registers(serial: string, factoryShippedOn: string): Promise<string> {
  const { body } = await shop.house.post(DESK, '/v1/units', { ...DESKTOP, serial, factoryShippedOn });
  return String(body['id']);
}

async function does(unitId: string, command: string, body: Json, by = DESK): Promise<Json> {
  const answered = await shop.house.post(by, `/v1/units/${unitId}/${command}`, body);
  expect(answered.status).toBe(200);
  return answered.body;
}

/** A desktop bought on 1 March 2025, exchanged on 15 March for one that left the factory on the 14th. */
async function exchanges(cause: 'initial-failure' | 'swap'): Promise<void> {
  const old = await registers('FR-OLD-1', '2025-02-20');
  const fresh = await registers('FR-NEW-1', '2025-03-14');
  await does(old, 'record-date-evidence', { kind: 'warranty-card' });
  await does(old, 'record-date-evidence', { kind: 'receipt', on: '2025-03-01' });
  await does(old, 'start-term', { programme: 'frontier' });
  const days = { failedOn: '2025-03-05', contactedOn: '2025-03-06', reachedOn: '2025-03-12' };
  const exchange = { replacement: fresh, cause, exchangedOn: '2025-03-15' };
  await does(old, 'exchange-unit', { ...exchange, ...(cause === 'swap' ? {} : days) }, LEAD);
  await does(fresh, 'take-over-from-unit', { replaced: old }, LEAD);
}

/** The serial comes back with the papers of the first sale. */
async function decides(serial: string): Promise<Json> {
  await shop.receives({ boughtOn: '2025-03-01', serial });
  await shop.does(TECHNICIAN, 'complete-diagnosis', {
    findings: '電源ユニットの故障',
    properUse: true,
    faultParts: ['power-supply'],
  });
  return shop.does(TECHNICIAN, 'decide-coverage');
}

describe('An exchanged unit comes for repair', () => {
  it.each([
    ['initial-failure', '2025-03-14', '2026-03-13', 'free'],
    ['swap', '2025-03-01', '2026-02-28', 'paid'],
  ] as const)(
    'given a %s, then the term from %s to %s on its record decides: %s',
    async (cause, startsOn, lastDay, coverage) => {
      await exchanges(cause);
      await shop.until('2026-03-10 09:00');

      const { events, warnings } = await decides('FR-NEW-1');

      const data = { coverage, decidedBy: 'rules', term: { startsOn, lastDay } };
      expect(events).toMatchObject([{ name: 'coverage-decided', data }]);
      expect(warnings).toEqual([]);
    },
  );

  it('given the one that was handed in, then no rule makes it free and a lead is told why', async () => {
    await exchanges('initial-failure');
    await shop.until('2025-06-10 09:00');

    const { events, warnings } = await decides('FR-OLD-1');

    expect(events).toMatchObject([
      { name: 'coverage-proposed', data: { proposal: null, because: ['FW-W9-5', 'A-FR-24'] } },
    ]);
    expect(warnings).toMatchObject([{ code: 'COVERAGE.UNIT_EXCHANGED' }]);
  });
});
