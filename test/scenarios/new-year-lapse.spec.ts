import { DESK, RepairShop } from './support/repair-shop.js';

describe('A quote lapses over New Year', () => {
  it('given a quote of 2024-12-16, when nobody answers for 14 business days, then fee and freight are owed', async () => {
    // Given a quote that stands
    const shop = await RepairShop.open('2024-12-11');
    await shop.receives({ boughtOn: '2022-03-20', serial: 'FR-2203-0042' });
    await shop.until('2024-12-16 10:00');
    await shop.diagnoses();
    await shop.quotes(18_000);

    // When the last day has not ended, it still stands
    await shop.until('2025-01-10 23:59');
    expect(await shop.states()).toContain('QuoteIssued');

    // When it has, the running timekeeper cancels
    await shop.until('2025-01-11 00:00');
    expect(await shop.states()).toContain('CancelledAwaitingPayment (NO_ANSWER)');
    expect(await shop.outstanding()).toBe(4950);

    // Then an answer is too late, and the item stays until the 4,950 yen are in
    await shop.until('2025-01-14 10:00');
    const late = await shop.tries(DESK, 'approve-quote');
    expect(late.body).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW', lastDay: '2025-01-10' });
    const unpaid = await shop.tries(DESK, 'ship-item', { carrier: 'example-express' });
    expect(unpaid.body).toMatchObject({ code: 'REPAIR_CASE.PAYMENT_OUTSTANDING', outstanding: 4950 });
    await shop.does(DESK, 'record-payment', { amount: 4950, method: 'transfer' });
    await shop.handsBack();
    expect(await shop.states()).toContain('Closed');
    await shop.close();
  });
});
