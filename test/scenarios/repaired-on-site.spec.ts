import { DESK, LEAD, RepairShop, TECHNICIAN } from './support/repair-shop.js';

const PART = { code: 'power-supply', quantity: 1, origin: 'new', makerTested: true };

describe('Repaired where it stands', () => {
  it('given the on-site option, when a worker repairs at the site, then the case closes and nothing is shipped', async () => {
    // Given a desktop in warranty that was bought with the on-site option
    const shop = await RepairShop.open('2024-07-10');
    await shop.isAsked({ boughtOn: '2024-03-01', serial: 'FR-2403-0042' });
    const unsaid = await shop.tries(DESK, 'schedule-visit', { on: '2024-07-12' });
    expect(unsaid.body).toMatchObject({ status: 409, code: 'COVERAGE.NEEDS_FACTS', ask: ['onSiteOption'] });
    const without = await shop.tries(LEAD, 'schedule-visit', { on: '2024-07-12', onSiteOption: false });
    expect(without.body).toMatchObject({
      status: 409,
      code: 'VISIT.NOT_OFFERED',
      offered: 'send-in',
      clauses: ['FR-R2-1'],
    });

    // When a lead agrees a visit, whose terms the rules do not hold
    const visit = {
      on: '2024-07-12',
      window: { from: '10:00', until: '12:00' },
      attendee: '架空 次郎',
      onSiteOption: true,
      reason: '購入時にオンサイトサービスに加入',
    };
    await shop.does(LEAD, 'schedule-visit', visit);
    expect(await shop.states()).toEqual(['VisitScheduled']);
    expect(await shop.case()).toMatchObject({
      custody: 'with-customer',
      visit: { status: 'agreed', on: '2024-07-12', attendee: { value: '架空 次郎' } },
    });
    const sentIn = await shop.tries(DESK, 'record-arrival', {
      carrier: 'example-express',
      freight: { terms: 'prepaid' },
      accessories: [],
      condition: '-',
    });
    expect(sentIn.body).toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW' });

    // And nobody is there the first time
    await shop.until('2024-07-12 10:30');
    await shop.does(TECHNICIAN, 'record-visit', { outcome: 'not-possible', ground: 'nobody-on-site' });
    expect(await shop.states()).toEqual(['Requested']);
    await shop.does(LEAD, 'schedule-visit', { ...visit, on: '2024-07-16' });
    expect(await shop.states()).toContain('VisitScheduled (again)');

    // And the second time the worker sees it, and the warranty is decided for that day
    await shop.until('2024-07-16 10:05');
    await shop.does(TECHNICIAN, 'record-visit', { outcome: 'done', findings: '電源ユニットが故障' });
    expect(await shop.states()).toEqual(['Inspecting', 'VisitDone']);
    expect(await shop.diagnoses()).toBe('free');
    expect((await shop.case())['coverage']).toMatchObject({
      term: { startsOn: '2024-03-01', lastDay: '2025-02-28' },
      assessment: { arrivedOn: '2024-07-16' },
    });

    // Then it is repaired there and then, and the customer has it for himself again
    await shop.does(TECHNICIAN, 'authorise-repair');
    await shop.does(TECHNICIAN, 'start-repair');
    await shop.does(TECHNICIAN, 'complete-repair', { work: '電源ユニットを交換', parts: [PART] });
    expect((await shop.tries(DESK, 'ship-item', { carrier: 'example-express' })).status).toBe(409);
    await shop.does(DESK, 'confirm-delivery');
    expect(await shop.case()).toMatchObject({ stage: 'returned', custody: 'delivered', shipped: null });
    expect(await shop.states()).toEqual(['Closed']);
    expect(await shop.story()).toEqual([
      'case-opened',
      'evidence-attached',
      'evidence-attached',
      'visit-scheduled',
      'visit-not-possible',
      'visit-rescheduled',
      'visit-done',
      'inspection-begun',
      'diagnosis-completed',
      'coverage-decided',
      'repair-authorised',
      'repair-started',
      'repair-completed',
      'item-delivered',
    ]);
    await shop.close();
  });

  it('given an on-site pack, when nobody comes by 17:30 of the second business day, then the clock says so, and a visit written down late takes it back', async () => {
    // Given a recorder under a pack, asked for on a Friday evening: accepted on Monday
    const shop = await RepairShop.open('2024-07-05');
    await shop.until('2024-07-05 17:30');
    await shop.opens({
      programme: 'panasonic-pack',
      intake: 'phone',
      item: { maker: 'Panasonic', model: 'EX-RECORDER-1', serial: 'PN-0001', serialReadable: true },
      pack: { service: 'on-site', channel: 'maintenance-desk' },
    });
    const facts = { years: 5, purchasedOn: '2023-05-10', appliedOn: '2023-05-10' };
    await shop.does(DESK, 'state-facts', { facts });
    const nobody = await shop.tries(DESK, 'schedule-visit', { on: '2024-07-10' });
    expect(nobody.body).toMatchObject({
      code: 'VISIT.NOT_READY',
      missing: ['attendee'],
      clauses: ['PN-N-7a'],
    });

    // When a visit is agreed: due on Wednesday at 17:30
    await shop.does(DESK, 'schedule-visit', { on: '2024-07-10', attendee: '架空 三郎' });
    const [due] = (await shop.case())['deadlines'] as readonly unknown[];
    expect(due).toMatchObject({
      kind: 'visit-target',
      status: 'armed',
      lastDay: '2024-07-10',
      firesAt: '2024-07-10T08:30:00.000Z',
    });
    const { body: next } = await shop.house.get(LEAD, `${shop.path}/next`);
    expect(next['automatic']).toMatchObject([{ kind: 'visit-target', command: 'record-target-missed' }]);

    // Then nobody has to say that it is late
    await shop.until('2024-07-10 17:29');
    expect((await shop.case())['clock']).toBe('running');
    await shop.until('2024-07-10 17:30');
    expect((await shop.case())['clock']).toBe('late');
    const queue = await shop.house.get(LEAD, '/v1/repair-cases?task=visit-overdue');
    expect(queue.body['items']).toHaveLength(1);

    // And the visit of that morning counts as of that morning
    await shop.until('2024-07-10 18:00');
    await shop.does(TECHNICIAN, 'record-visit', {
      outcome: 'done',
      startedAt: '2024-07-10T10:00:00+09:00',
      leftToDo: 'taking-in',
    });
    expect((await shop.case())['clock']).toBe('met');

    // And the recorder comes along to the centre
    await shop.does(DESK, 'record-arrival', {
      carrier: 'own-van',
      freight: { terms: 'prepaid' },
      accessories: [],
      condition: '-',
    });
    expect(await shop.case()).toMatchObject({
      stage: 'received',
      custody: 'held',
      payers: { inbound: { payer: 'vendor' } },
    });
    await shop.close();
  });
});
