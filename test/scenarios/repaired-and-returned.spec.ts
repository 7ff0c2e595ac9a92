import { DESK, RepairShop } from './support/repair-shop.js';

describe('Repaired and returned, paid by the customer', () => {
  it('given an approved quote, when the work is done, then the item leaves only after it is paid for', async () => {
    // Given a desktop out of warranty, quoted and approved
    const shop = await RepairShop.open('2024-04-10');
    await shop.receives({ boughtOn: '2022-04-02', serial: 'FR-2204-0107' });
    await shop.until('2024-04-15 10:00');
    expect(await shop.diagnoses()).toBe('paid');
    await shop.quotes(32_800);
    await shop.until('2024-04-18 17:00');
    await shop.does(DESK, 'approve-quote');

    // When it is repaired
    await shop.until('2024-04-22 15:00');
    await shop.repairs();

    // Then it does not go out unpaid
    const refusal = await shop.tries(DESK, 'ship-item', { carrier: 'example-express' });
    expect(refusal.status).toBe(409);
    expect(refusal.body).toMatchObject({ code: 'REPAIR_CASE.PAYMENT_OUTSTANDING', outstanding: 36_080 });

    // And it goes out once the 36,080 yen with tax are in
    await shop.until('2024-04-24 12:00');
    await shop.does(DESK, 'record-payment', { amount: 36_080, method: 'transfer' });
    await shop.handsBack();
    expect(await shop.states()).toContain('Closed');
    expect(await shop.outstanding()).toBe(0);
    expect((await shop.case())['payers']).toMatchObject({
      repair: { payer: 'customer' },
      outbound: { payer: 'company' },
    });
    await shop.close();
  });
});
