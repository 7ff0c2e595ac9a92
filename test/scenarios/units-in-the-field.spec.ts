import type { JsonObject } from '#kernel';
import { itemsOf, word } from '../support/api.js';
import { Field, lines, only } from './support/field.js';

const CAMERA = { maker: 'EXAMPLE', model: 'FIELD-CAM', serial: 'FC-0001', factoryShippedOn: '2026-01-05' };
const RECORDER = { ...CAMERA, serial: 'FC-0002' };
const OWNER = { name: '架空 花子', phone: '000-0000-0000', address: '架空県架空市1-2-3' };
const NEXT_OWNER = { name: '架空 太郎', phone: '000-0000-0001' };

let field: Field;
beforeEach(async () => {
  field = await Field.open('2026-04-15');
});
afterEach(() => field.close());

/** A camera under every programme at once. @returns its id */
async function underEverything(): Promise<string> {
  const camera = await field.registers(CAMERA);
  const recorder = await field.registers(RECORDER);
  const unit = `/v1/units/${camera}`;
  for (const paper of [
    { kind: 'warranty-card' },
    { kind: 'receipt', on: '2026-03-01' },
    { kind: 'delivery-note', on: '2026-03-05' },
  ]) {
    await field.does('front-desk', `${unit}/record-date-evidence`, paper);
  }
  await field.does('front-desk', `${unit}/start-term`, { programme: 'frontier' });
  await field.does('front-desk', `${unit}/start-term`, { programme: 'ipro' });
  const premium = { cap: 100_000, from: '2026-03-01', until: '2028-02-29' };
  await field.does('front-desk', `${unit}/attach-plan`, { plan: 'premium', months: 24, premium });
  const counted = { caseNumber: 'C-1', countedOn: '2026-04-01', amount: 30_000 };
  await field.does('lead', `${unit}/count-premium-repair`, counted);
  const guarantee = { caseNumber: 'C-1', parts: ['fan'], shippedOn: '2026-04-10' };
  await field.does('technician', `${unit}/open-guarantee`, guarantee);
  await field.begins('open-support-contract', { units: [camera], makerDeliveredOn: '2026-03-10' });
  const device = { kind: 'camera', maintainable: true, pack: 'on-site', purchasedOn: '2026-03-01' };
  await field.does('lead', '/v1/contracts/open-maintenance-pack', {
    approval: '例の製造元の機器も引き受ける',
    service: 'on-site',
    years: 4,
    operationStartedOn: '2026-03-20',
    siteCountry: 'JP',
    sitePlace: 'YOKOHAMA',
    system: [
      { ...device, unitId: camera },
      { ...device, unitId: recorder, kind: 'recorder' },
    ],
  });
  await field.sellsToMember(camera, 'PARTNER-1', '2026-02-20');
  await field.begins('grant-five-year-warranty', {
    unitId: camera,
    partnerId: 'PARTNER-1',
    deliveredOn: '2026-03-05',
  });
  return camera;
}

describe('One serial', () => {
  it('shows in one answer every programme that the unit is under, with days, state and clauses', async () => {
    const unitId = await underEverything();

    const found = await field.finds('ｆｃ－０００１');

    const unit = only(found);
    expect(unit).toMatchObject({ unitId, model: 'FIELD-CAM', serial: 'FC-0001', on: '2026-04-15' });
    expect(lines(unit)).toEqual([
      'frontier 2026-03-01..2027-02-28 in-term',
      'panasonic-pack 2026-03-01..2030-02-28 in-term',
      'premium-plan 2026-03-01..2028-02-29 in-term',
      'ipro 2026-03-05..2027-03-04 in-term',
      'support-renewal 2026-03-10..2027-03-09 in-term',
      're-repair-guarantee 2026-04-10..2026-07-09 in-term',
      'ipro-five-year 2027-03-05..2031-03-04 before-term',
    ]);
    const programmes = (unit['entitlements'] as JsonObject[]).map(({ programme, clauses, contractId }) => [
      programme,
      (clauses as string[]).length > 0,
      contractId === null,
    ]);
    expect(programmes).toEqual([
      ['frontier', true, true],
      ['panasonic-pack', true, false],
      ['frontier', true, true],
      ['ipro', true, true],
      ['support-renewal', true, false],
      ['frontier', true, true],
      ['ipro', true, false],
    ]);
    expect(unit['entitlements']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ detail: { plan: 'premium', cap: 100_000, spent: 30_000 } }),
      ]),
    );
  });

  it('tells how each stands on another day', async () => {
    const unitId = await underEverything();

    const later = await field.reads('auditor', `/v1/units/${unitId}/entitlements?on=2027-03-20`);
    const found = await field.finds('FC-0001', { on: '2027-03-20' });

    expect(lines(later)).toEqual([
      'frontier 2026-03-01..2027-02-28 over',
      'panasonic-pack 2026-03-01..2030-02-28 in-term',
      'premium-plan 2026-03-01..2028-02-29 in-term',
      'ipro 2026-03-05..2027-03-04 over',
      'support-renewal 2026-03-10..2027-03-09 without-support',
      're-repair-guarantee 2026-04-10..2026-07-09 over',
      'ipro-five-year 2027-03-05..2031-03-04 in-term',
    ]);
    expect(lines(only(found))).toEqual(lines(later));
  });

  it('shows what happened to the unit and its repairs beside what it is under, and the case shows its unit', async () => {
    const unitId = await underEverything();
    const opened = await field.does('front-desk', '/v1/repair-cases', {
      programme: 'frontier',
      intake: 'desk',
      item: { maker: 'EXAMPLE', model: 'FIELD-CAM', serial: 'fc0001', serialReadable: true },
      contact: OWNER,
      fault: '映らない',
    });
    const number = word(opened['number']);

    const found = only(await field.finds('FC-0001'));
    const repair = await field.reads('front-desk', `/v1/repair-cases/${number}`);
    const past = await field.reads('front-desk', `/v1/repair-cases/${number}?atRevision=0`);

    expect(found['cases']).toEqual([
      {
        number,
        shownNumber: `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`,
        requestedOn: '2026-04-15',
        programme: 'frontier',
        stage: 'requested',
        coverage: 'undecided',
      },
    ]);
    expect((found['history'] as JsonObject[]).map(({ name }) => name)).toEqual([
      'unit-registered',
      'date-evidence-recorded',
      'date-evidence-recorded',
      'date-evidence-recorded',
      'term-started',
      'term-started',
      'plan-attached',
      'premium-repair-counted',
      're-repair-guarantee-opened',
      'sale-recorded',
    ]);
    const unit = repair['unit'] as JsonObject;
    expect(unit).toMatchObject({ unitId, path: `/v1/units/${unitId}`, on: '2026-04-15' });
    expect(lines(unit)).toEqual(lines(found));
    expect(past).not.toHaveProperty('unit');
  });

  it('is found by its beginning, page by page; a case of a unit that nobody registered has none', async () => {
    await field.registers(CAMERA);
    await field.registers(RECORDER);
    const opened = await field.does('front-desk', '/v1/repair-cases', {
      programme: 'frontier',
      intake: 'desk',
      item: { maker: 'EXAMPLE', model: 'FIELD-CAM', serial: 'FC-9', serialReadable: true },
      contact: OWNER,
      fault: '映らない',
    });

    const first = await field.finds('fc', { limit: 1 });
    const second = await field.finds('fc', { limit: 1, cursor: first['next'] ?? '' });

    expect([...itemsOf(first), ...itemsOf(second)].map(({ serial }) => serial)).toEqual([
      'FC-0001',
      'FC-0002',
    ]);
    expect(second).not.toHaveProperty('next');
    expect(itemsOf(await field.finds('FC-7'))).toEqual([]);
    const repair = await field.reads('front-desk', `/v1/repair-cases/${word(opened['number'])}`);
    expect(repair['unit']).toBeNull();
  });
});

describe('A unit’s owner', () => {
  it('given a sale and a transfer, then it has its last owner, shown to whom it is meant for only', async () => {
    const unitId = await field.registers(CAMERA);
    const unit = `/v1/units/${unitId}`;
    const sale = { seller: '例電器 横浜本店', soldOn: '2026-03-01', owner: OWNER };
    await field.does('front-desk', `${unit}/record-sale`, sale);
    const transfer = { transferId: 'T-1', transferredOn: '2026-04-01', owner: NEXT_OWNER };
    const answer = await field.tries('front-desk', `${unit}/transfer-ownership`, transfer);
    const again = await field.does('front-desk', `${unit}/transfer-ownership`, transfer);
    // An older transfer that is heard of late makes nobody the owner
    const older = { transferId: 'T-0', transferredOn: '2026-03-20', owner: { name: '架空 次郎' } };
    await field.does('front-desk', `${unit}/transfer-ownership`, older);

    const desk = await field.reads('front-desk', unit);
    const auditor = await field.reads('auditor', unit);
    const before = await field.reads('front-desk', `${unit}?atRevision=1`);
    const [, , transferred] = itemsOf(await field.reads('lead', `${unit}/history`));

    expect(answer.text).not.toMatch(/架空|000-0000/);
    expect(again['events']).toEqual([]);
    expect(desk['owner']).toEqual({ value: NEXT_OWNER });
    expect(auditor['owner']).toEqual({ withheld: true });
    expect(JSON.stringify(auditor)).not.toMatch(/架空|000-0000/);
    expect(before['owner']).toEqual({ value: OWNER });
    expect(desk['sale']).toMatchObject({ seller: '例電器 横浜本店', soldOn: '2026-03-01' });
    expect(transferred).toMatchObject({
      name: 'ownership-transferred',
      data: { owner: { value: NEXT_OWNER } },
      actor: { id: 'front-desk-1', role: 'front-desk' },
    });
  });
});
