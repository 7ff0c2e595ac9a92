import { DESK, LEAD, OTHER_LEAD, RepairShop, TECHNICIAN } from './support/repair-shop.js';

/** Repaired on 2025-02-10; three attempts to reach the customer failed; stored since 2025-02-28. */
async function unreachable(): Promise<RepairShop> {
  const shop = await RepairShop.open('2025-02-05');
  await shop.receives({ boughtOn: '2024-06-15', serial: 'FR-2406-0310' });
  await shop.diagnoses();
  await shop.does(TECHNICIAN, 'authorise-repair');
  await shop.until('2025-02-10 15:00');
  await shop.repairs();
  for (const day of ['2025-02-12', '2025-02-19', '2025-02-27']) {
    await shop.until(`${day} 10:00`);
    await shop.does(DESK, 'record-contact', { reached: false });
  }
  await shop.until('2025-02-28 17:00');
  await shop.does(DESK, 'record-unreachable');
  return shop;
}

describe('Unreachable, stored, abandoned', () => {
  it('given too few attempts, when the desk says unreachable, then storage does not begin', async () => {
    const shop = await RepairShop.open('2025-02-05');
    await shop.receives({ boughtOn: '2024-06-15', serial: 'FR-2406-0311' });
    await shop.does(DESK, 'record-contact', { reached: false });
    const early = await shop.tries(DESK, 'record-unreachable');
    expect(early.body).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW', made: 1, wanted: 3 });
    await shop.close();
  });

  it('given three months of storage, when they have passed, then two persons dispose of the item, never one', async () => {
    const shop = await unreachable();
    await shop.until('2025-05-31 23:59');
    const early = await shop.tries(LEAD, 'propose-disposal', { reason: '保管中' });
    expect(early.body).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW' });

    await shop.until('2025-06-01 00:00');
    expect(await shop.story()).toContain('deemed-abandoned');
    // And time alone disposes of nothing
    await shop.until('2025-06-03 10:00');
    expect(await shop.states()).not.toContain('Disposed');

    await shop.does(LEAD, 'propose-disposal', { reason: '保管期間が満了' });
    const alone = await shop.tries(LEAD, 'approve-disposal');
    expect(alone).toMatchObject({ status: 409, body: { code: 'FOUR_EYES.SAME_PERSON' } });
    await shop.does(OTHER_LEAD, 'approve-disposal');
    await shop.does(DESK, 'record-disposal', { method: 'recycling' });
    expect(await shop.states()).toContain('Disposed');
    await shop.close();
  });

  it('given a proposed disposal, when the customer makes contact, then nothing is disposed of until a lead decides', async () => {
    const shop = await unreachable();
    await shop.until('2025-06-03 10:00');
    await shop.does(LEAD, 'propose-disposal', { reason: '保管期間が満了' });

    // When the customer turns up after all
    await shop.does(DESK, 'record-contact', { reached: true });

    // Then approval waits
    const blocked = await shop.tries(OTHER_LEAD, 'approve-disposal');
    expect(blocked.body).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW' });
    // And the desk may not decide it
    const desk = await shop.tries(DESK, 'decide-late-contact', {
      decision: 'item-goes-back',
      reason: '連絡あり',
    });
    expect(desk.status).toBe(403);

    // When a lead lets the item go back, it goes back, and the proposal is gone
    await shop.does(OTHER_LEAD, 'decide-late-contact', { decision: 'item-goes-back', reason: '連絡あり' });
    const gone = await shop.tries(OTHER_LEAD, 'approve-disposal');
    expect(gone.body).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW' });
    await shop.handsBack();
    expect(await shop.states()).toContain('Closed');
    await shop.close();
  });
});
