import { DESK, LEAD, RepairShop, TECHNICIAN } from './support/repair-shop.js';

type Json = Readonly<Record<string, unknown>>;

const BOUGHT = '2026-03-02';
const PREMIUM = { cap: 100_000, from: BOUGHT, until: '2029-03-01' };

let shop: RepairShop;
beforeAll(async () => {
  shop = await RepairShop.open('2026-04-13');
});
afterAll(() => shop.close());

/** @throws Error with the answer where it is refused */
async function posts(path: string, body: Json): Promise<Json> {
  const { status, body: answer } = await shop.house.post(LEAD, path, body);
  if (status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** A desktop in its premium plan, of which 20,000 yen are left, is here, and its fault is found and priced; its path. */
async function comesIn(serial: string, repairPrice: number): Promise<string> {
  const { id } = await posts('/v1/units', { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial });
  await posts(`/v1/units/${String(id)}/attach-plan`, {
    plan: 'example-premium',
    months: 36,
    premium: PREMIUM,
  });
  const earlier = { caseNumber: 'EARLIER-1', countedOn: '2026-03-20', amount: 80_000 };
  await posts(`/v1/units/${String(id)}/count-premium-repair`, earlier);
  await shop.receives({ serial, boughtOn: BOUGHT });
  const found = { findings: '電源ユニットの故障', properUse: true, faultParts: ['power-supply'] };
  await shop.does(TECHNICIAN, 'complete-diagnosis', { ...found, facts: { repairPrice } });
  return `/v1/units/${String(id)}`;
}

const dataOf = (answer: Json, name: string): Json => {
  const events = answer['events'] as readonly { readonly name: string; readonly data: Json }[];
  return events.find((one) => one.name === name)?.data ?? {};
};
const lines = (unitNet: number) => ({
  lines: [{ kind: 'part', code: 'power-supply', quantity: 1, unitNet }],
});

describe('A premium member pays of a repair what goes beyond the cap of his plan (FR-R3-4-7, A-FR-12)', () => {
  it('from the decision by quote and payment to the item that goes back', async () => {
    await comesIn('PM-1', 33_000);

    const { assessment } = dataOf(await shop.does(TECHNICIAN, 'decide-coverage'), 'coverage-decided');
    const { price } = dataOf(await shop.quotes(30_000), 'quote-issued');
    await shop.does(DESK, 'approve-quote');
    await shop.repairs();

    expect(assessment).toMatchObject({
      outcome: {
        value: {
          coverage: 'paid',
          memberCharge: {
            cap: 100_000,
            spent: 80_000,
            charged: 'EXCESS',
            price: 33_000,
            customerPays: 13_000,
          },
        },
      },
    });
    expect(price).toMatchObject({ total: 33_000, planBears: 20_000 });
    expect(await shop.outstanding()).toBe(13_000);
    const early = await shop.tries(DESK, 'ship-item', { carrier: 'example-express' });
    expect(early.body).toMatchObject({ code: 'REPAIR_CASE.PAYMENT_OUTSTANDING', outstanding: 13_000 });
    const much = await shop.tries(DESK, 'record-payment', { amount: 33_000, method: 'transfer' });
    expect(much.body).toMatchObject({ code: 'REQUEST.CONTRADICTORY', outstanding: 13_000 });

    await shop.does(DESK, 'record-payment', { amount: 13_000, method: 'transfer' });
    await shop.handsBack();

    expect(await shop.states()).toContain('Closed');
    expect((await shop.case())['owed']).toMatchObject({
      total: 13_000,
      paidForRepair: 13_000,
      outstanding: 0,
    });
  });

  it('and nothing where the quote stays within the cap: coverage is decided again, and the repair is free', async () => {
    await comesIn('PM-2', 20_001);
    await shop.does(TECHNICIAN, 'decide-coverage');

    const { status, body } = await shop.tries(TECHNICIAN, 'issue-quote', lines(18_182), {
      'accept-language': 'ja',
    });

    expect([status, body['code']]).toEqual([409, 'REPAIR_CASE.NOT_ALLOWED_NOW']);
    expect(body).toMatchObject({
      total: 20_000,
      cap: 100_000,
      spent: 80_000,
      until: 'この金額を登録し、無償・有償を判断し直すこと',
      detail: expect.stringContaining('上限額の残りを超えていません'),
      allowed: expect.arrayContaining(['state-facts']),
    });
    await shop.does(DESK, 'state-facts', { facts: { repairPrice: 20_000 } });
    const again = dataOf(await shop.does(TECHNICIAN, 'decide-coverage'), 'coverage-superseded');
    expect(again).toMatchObject({ coverage: 'free', money: { before: 0, after: 0 } });
    await shop.does(TECHNICIAN, 'authorise-repair');
    expect(await shop.outstanding()).toBe(0);
  });

  it('while the repair counts against the cap once, and as a whole', async () => {
    const unit = await comesIn('PM-3', 33_000);
    const repair = { caseNumber: 'SHARED-1', countedOn: '2026-04-13' };

    await posts(`${unit}/count-premium-repair`, { ...repair, amount: 33_000 });
    await posts(`${unit}/count-premium-repair`, { ...repair, amount: 33_000 });
    const share = { ...repair, amount: 13_000 };
    const { body } = await shop.house.post(LEAD, `${unit}/count-premium-repair`, share);

    expect(body).toMatchObject({ code: 'REQUEST.CONTRADICTORY' });
    expect((await shop.house.get(LEAD, unit)).body['premium']).toMatchObject({ spent: 113_000 });
  });

  it('and owes the fees of a cancelled quote as anybody does', async () => {
    await comesIn('PM-4', 33_000);
    await shop.does(TECHNICIAN, 'decide-coverage');
    await shop.quotes(30_000);

    await shop.does(DESK, 'reject-quote');

    expect(await shop.outstanding()).toBe(4950);
  });
});
