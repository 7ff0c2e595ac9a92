import { DESK, RepairShop, TECHNICIAN } from './support/repair-shop.js';

describe('The last day of the warranty', () => {
  it('given a purchase on 2023-03-01, when the parcel arrives on 2024-02-29, then the repair is free', async () => {
    const shop = await RepairShop.open('2024-02-29');
    await shop.receives({ boughtOn: '2023-03-01', serial: 'FR-2301-0001' });

    expect(await shop.diagnoses()).toBe('free');

    // And nobody quotes what is free
    const quote = { lines: [{ kind: 'part', code: 'power-supply', quantity: 1, unitNet: 9800 }] };
    const refusal = await shop.tries(TECHNICIAN, 'issue-quote', quote);
    expect(refusal.body).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW' });
    await shop.does(TECHNICIAN, 'authorise-repair');
    await shop.repairs();
    await shop.handsBack();
    expect(await shop.states()).toContain('Closed');
    await shop.close();
  });

  it('given the same purchase, when the parcel arrives a day later, then the repair is paid', async () => {
    const shop = await RepairShop.open('2024-03-01');
    await shop.receives({ boughtOn: '2023-03-01', serial: 'FR-2301-0002' });

    expect(await shop.diagnoses()).toBe('paid');

    // And it is not begun without a quote that was approved
    const refusal = await shop.tries(TECHNICIAN, 'authorise-repair');
    expect(refusal.body).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW' });
    await shop.quotes(9800);
    await shop.does(DESK, 'approve-quote');
    expect(await shop.outstanding()).toBe(10_780);
    await shop.close();
  });
});
