import { itemsOf } from '../support/api.js';
import { Field, lines, recorded } from './support/field.js';

const CAMERA = { maker: 'EXAMPLE', model: 'FIELD-CAM', serial: 'FC-0001' };

let field: Field;
beforeEach(async () => {
  field = await Field.open('2026-04-15');
});
afterEach(() => field.close());

describe('What the rules leave open', () => {
  it('given a model that the product master does not know, then a lead takes the proposal and says why', async () => {
    const unit = `/v1/units/${await field.registers({ ...CAMERA, model: 'NOBODY-KNOWS' })}`;
    await field.does('front-desk', `${unit}/record-date-evidence`, { kind: 'warranty-card' });
    await field.does('front-desk', `${unit}/record-date-evidence`, { kind: 'receipt', on: '2026-03-01' });
    const term = { programme: 'frontier', approval: '一覧の更新待ち' };

    const desk = await field.tries('front-desk', `${unit}/start-term`, term);
    const taken = await field.tries('lead', `${unit}/start-term`, term);

    expect([desk.status, desk.json['code']]).toEqual([409, 'REGISTRATION.PERSON_DECIDES']);
    expect(desk.json).toMatchObject({ because: ['FW-W7-1'], proposal: { lastDay: '2027-02-28' } });
    expect(recorded(taken.json)).toMatchObject([['term-started', { term: { lastDay: '2027-02-28' } }]]);
    expect(taken.text).not.toContain('一覧');
    const started = itemsOf(await field.reads('auditor', `${unit}/history`)).at(-1);
    expect(started?.['data']).toMatchObject({ approval: { value: '一覧の更新待ち' } });
  });

  it('given repairs that come to more than a premium plan’s cap, then the last one says so (FR-R3-4-7)', async () => {
    const unit = `/v1/units/${await field.registers(CAMERA)}`;
    const premium = { cap: 100_000, from: '2026-03-01', until: '2028-02-29' };
    await field.does('front-desk', `${unit}/attach-plan`, { plan: 'premium', months: 24, premium });
    const count = (caseNumber: string, amount: number) =>
      field.does('technician', `${unit}/count-premium-repair`, {
        caseNumber,
        countedOn: '2026-04-01',
        amount,
      });

    const within = await count('C-1', 100_000);
    const beyond = await count('C-2', 1);
    const again = await count('C-2', 1);

    expect(recorded(within)[0]?.[1]).toMatchObject({ spent: 100_000, overCap: false });
    expect(recorded(beyond)[0]?.[1]).toMatchObject({ spent: 100_001, overCap: true });
    expect(again['events']).toEqual([]);
    expect((await field.reads('technician', unit))['premium']).toEqual({
      spent: 100_001,
      cases: ['C-1', 'C-2'],
    });
  });
});

describe('An exchange', () => {
  const DESKTOP = { maker: 'FRONTIER', model: 'FIELD-PC', serial: 'FP-1', factoryShippedOn: '2026-02-20' };
  const REPLACEMENT = { ...DESKTOP, serial: 'FP-2', factoryShippedOn: '2026-04-03' };
  let old: string;
  let fresh: string;

  /** A desktop in its warranty, and the unit that is to take its place. */
  beforeEach(async () => {
    old = await field.registers(DESKTOP);
    fresh = await field.registers(REPLACEMENT);
    await field.does('front-desk', `/v1/units/${old}/record-date-evidence`, { kind: 'warranty-card' });
    const receipt = { kind: 'receipt', on: '2026-03-01' };
    await field.does('front-desk', `/v1/units/${old}/record-date-evidence`, receipt);
    await field.does('front-desk', `/v1/units/${old}/start-term`, { programme: 'frontier' });
  });

  it('of an initial failure restarts the term with the replacement’s factory shipping (FW-W9-5)', async () => {
    const exchange = { replacement: fresh, cause: 'initial-failure', exchangedOn: '2026-04-10' };
    const days = { failedOn: '2026-03-12', contactedOn: '2026-03-14', reachedOn: '2026-03-25' };
    const route = `/v1/units/${old}/exchange-unit`;
    const undated = await field.tries('lead', route, exchange);
    expect([undated.status, undated.json['ask']]).toEqual([409, ['contactedOn']]);
    const late = { failedOn: '2026-04-05', contactedOn: '2026-04-05', reachedOn: '2026-04-08' };
    const ordinary = await field.tries('lead', route, { ...exchange, ...late });
    expect([ordinary.status, ordinary.json['code']]).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    await field.does('lead', route, { ...exchange, ...days });

    const taken = await field.does('lead', `/v1/units/${fresh}/take-over-from-unit`, { replaced: old });

    expect(recorded(taken)).toMatchObject([
      ['unit-taken-over', { replaced: old, cause: 'initial-failure' }],
      ['term-started', { term: { startsOn: '2026-04-03', lastDay: '2027-04-02' } }],
    ]);
    expect(lines(await field.reads('lead', `/v1/units/${fresh}/entitlements`))).toEqual([
      'frontier 2026-04-03..2027-04-02 in-term',
    ]);
    const entitlements = `/v1/units/${old}/entitlements`;
    expect(lines(await field.reads('lead', entitlements))).toEqual([
      'frontier 2026-03-01..2027-02-28 passed-on',
    ]);
    expect(lines(await field.reads('lead', `${entitlements}?on=2026-04-09`))).toEqual([
      'frontier 2026-03-01..2027-02-28 in-term',
    ]);
    const term = await field.tries('front-desk', `/v1/units/${old}/start-term`, { programme: 'frontier' });
    expect([term.status, term.json['code']]).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
  });

  it('by a swap keeps the days that remain, and nothing passes on without an exchange', async () => {
    const early = await field.tries('lead', `/v1/units/${fresh}/take-over-from-unit`, { replaced: old });
    const swap = { replacement: fresh, cause: 'swap', exchangedOn: '2026-04-10' };
    await field.does('lead', `/v1/units/${old}/exchange-unit`, swap);
    await field.does('lead', `/v1/units/${fresh}/take-over-from-unit`, { replaced: old });

    expect([early.status, early.json['code']]).toEqual([422, 'REQUEST.CONTRADICTORY']);
    expect(early.json['problems']).toEqual([
      { field: 'replaced', rule: 'was not exchanged for this unit', code: 'not-on-record' },
    ]);
    expect(lines(await field.reads('lead', `/v1/units/${fresh}/entitlements`))).toEqual([
      'frontier 2026-03-01..2027-02-28 in-term',
    ]);
  });

  it('is only for a unit of the same maker that is on record and that nobody has', async () => {
    const route = `/v1/units/${old}/exchange-unit`;
    const swap = { cause: 'swap', exchangedOn: '2026-04-10' };
    const toaster = await field.registers({ ...REPLACEMENT, maker: 'ACME', model: 'TOASTER', serial: 'T-1' });
    const sold = await field.registers({ ...REPLACEMENT, serial: 'FP-3' });
    const sale = { seller: 'Some Shop', soldOn: '2026-04-05' };
    await field.does('front-desk', `/v1/units/${sold}/record-sale`, sale);
    const answers = [];
    const nobody = fresh.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const replacement of [nobody, toaster, sold]) {
      const { status, json } = await field.tries('lead', route, { ...swap, replacement });
      answers.push([status, json['code']]);
    }
    expect(answers).toEqual([
      [422, 'REQUEST.CONTRADICTORY'],
      [422, 'REQUEST.CONTRADICTORY'],
      [409, 'REGISTRATION.NOT_ALLOWED_NOW'],
    ]);
    const early = await field.tries('lead', route, {
      ...swap,
      replacement: fresh,
      exchangedOn: '2026-02-28',
    });
    expect([early.status, early.json['code']]).toEqual([422, 'REQUEST.CONTRADICTORY']);
  });

  it('shows the term that a receipt makes which comes after it was started (FW-W6-6a)', async () => {
    const unit = `/v1/units/${fresh}`;
    await field.does('front-desk', `${unit}/record-date-evidence`, { kind: 'warranty-card' });
    await field.does('front-desk', `${unit}/start-term`, { programme: 'frontier' });
    const receipt = { kind: 'receipt', on: '2026-04-10' };
    const filed = await field.does('front-desk', `${unit}/record-date-evidence`, receipt);
    expect(recorded(filed).map(([name]) => name)).toEqual(['date-evidence-recorded', 'term-started']);
    expect(lines(await field.reads('lead', `${unit}/entitlements?on=2027-04-09`))).toEqual([
      'frontier 2026-04-10..2027-04-09 in-term',
    ]);
  });

  it('gives a new baseline after an upgrade: what the company put in is no customer’s change (A-FR-14)', async () => {
    const change = { changeId: 'U-1', cause: 'upgrade', changedOn: '2026-04-12' };
    const unit = `/v1/units/${old}`;
    await field.does('technician', `${unit}/change-configuration`, {
      ...change,
      removed: [],
      added: ['ssd-1024'],
    });
    const other = { ...change, changeId: 'U-2', removed: ['hdd-9'], added: [] };

    const refused = await field.tries('technician', `${unit}/change-configuration`, other);

    expect((await field.reads('technician', unit))['configuration']).toEqual(['ssd-1024']);
    expect([refused.status, refused.json['missing']]).toEqual([422, ['hdd-9']]);
  });
});
