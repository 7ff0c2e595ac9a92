import type { JsonObject } from '#kernel';
import { itemsOf, word } from '../support/api.js';
import { problem } from '../support/problem.js';
import { Field, lines, only, recorded } from './support/field.js';
import { callsUnderPack, packOver } from './support/field-packs.js';

let field: Field;
beforeEach(async () => {
  field = await Field.open('2026-04-15');
});
afterEach(() => field.close());

describe('A pack for a whole system', () => {
  const PACK = '/v1/contracts/open-maintenance-pack';
  let camera: JsonObject;
  let recorder: JsonObject;
  let application: JsonObject;

  beforeEach(async () => {
    const unit = { maker: 'PANASONIC', model: 'FIELD-CAM' };
    const device = { maintainable: true, pack: 'on-site' };
    camera = {
      ...device,
      unitId: await field.registers({ ...unit, serial: 'PC-1' }),
      kind: 'camera',
      purchasedOn: '2026-03-01',
    };
    recorder = {
      ...device,
      unitId: await field.registers({ ...unit, serial: 'PC-2' }),
      kind: 'recorder',
      purchasedOn: '2026-02-15',
    };
    application = { ...packOver([camera, recorder]), customer: { name: '架空警備' } };
  });

  /** A call for the recorder of the pack. */
  const calls = () =>
    callsUnderPack(field, { maker: 'PANASONIC', model: 'FIELD-CAM', serial: 'PC-2' }, '録画できない');

  it('is sold for the hardware on the list only, and says of which device there is none (A-G-9)', async () => {
    const unit = { maker: 'PANASONIC', model: 'FIELD-NEW', serial: 'PC-3' };
    const system = [camera, recorder, { ...camera, unitId: await field.registers(unit) }];
    const refused = await field.tries('front-desk', PACK, { ...application, system });

    expect(problem(refused)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    expect(refused.json).toMatchObject({
      clauses: ['PN-N-5a', 'A-G-9'],
      problems: [
        { field: 'system.2.unitId', rule: 'no row of panasonic-pack.packHardware has the model FIELD-NEW' },
      ],
      until: 'the list of hardware that packs are sold for has the model',
    });
    await field.does('front-desk', PACK, application);
  });

  it('gives each device its own term, replaces consumables once, and ends by the clock', async () => {
    const opened = await field.does('front-desk', PACK, application);
    const contract = `/v1/contracts/${word(opened['id'])}`;
    expect(recorded(opened)[0]).toMatchObject([
      'maintenance-pack-opened',
      {
        devices: [
          { unitId: camera['unitId'], startsOn: '2026-03-01', lastDay: '2031-02-28' },
          { unitId: recorder['unitId'], startsOn: '2026-02-15', lastDay: '2031-02-14' },
        ],
        consumableVisits: 1,
      },
    ]);
    expect((await field.reads('lead', contract))['opened']).toMatchObject({
      customer: { value: { name: '架空警備' } },
    });
    expect(lines(only(await field.finds('PC-2')))).toEqual(['panasonic-pack 2026-02-15..2031-02-14 in-term']);

    await field.until('2029-09-01');
    const visit = { visitId: 'v-1', doneOn: '2029-09-01', playbackLossAcknowledged: true };
    const unsaid = { ...visit, playbackLossAcknowledged: false };
    const early = await field.tries('technician', `${contract}/record-consumable-visit`, unsaid);
    expect(early.json).toMatchObject({ code: 'REGISTRATION.NOT_ALLOWED_NOW', clauses: ['PN-X-5'] });
    await field.does('technician', `${contract}/record-consumable-visit`, visit);
    const second = { ...visit, visitId: 'v-2' };
    const twice = await field.tries('technician', `${contract}/record-consumable-visit`, second);
    expect(problem(twice)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    expect(twice.json).toMatchObject({ clauses: ['PN-X-2'], doneOn: '2029-09-01' });

    await field.until('2031-03-01');
    expect(await field.reads('lead', contract)).toMatchObject({
      standing: 'ended',
      visit: { visitId: 'v-1' },
      deadlines: [
        { kind: 'contract-end', status: 'passed' },
        { kind: 'consumable-contact', status: 'passed' },
      ],
    });
  });

  it('decides a call for one of its devices by what the contract says of it (A-PN-18, A-IP-20)', async () => {
    const contractId = word((await field.does('front-desk', PACK, application))['id']);
    const { opened, path } = await calls();
    const facts = { cause: 'spontaneous', causeProven: true, heightMetres: 2.5 };
    await field.does('front-desk', `${path}/state-facts`, { facts });

    const next = await field.reads('technician', `${path}/next`);
    const decided = await field.does('technician', `${path}/decide-coverage`);

    expect(opened['warnings']).toMatchObject([{ code: 'CONFIGURATION.MISSING' }]);
    expect(next['coverage']).toMatchObject({ outcome: { kind: 'decided', value: { coverage: 'free' } } });
    expect(recorded(decided)).toMatchObject([
      [
        'coverage-decided',
        {
          coverage: 'free',
          term: { startsOn: '2026-02-15', lastDay: '2031-02-14' },
          assessment: {
            anchoredOn: '2026-04-15',
            registration: { unitId: recorder['unitId'], contract: { contractId, revision: 3 } },
          },
        },
      ],
    ]);
    expect((await field.reads('lead', path))['payers']).toMatchObject({ repair: { payer: 'vendor' } });
  });

  it('sends nobody to replace consumables that the contract says were replaced (PN-X-2)', async () => {
    const contractId = word((await field.does('front-desk', PACK, application))['id']);
    const { path } = await calls();
    const visit = { visitId: 'v-1', doneOn: '2026-04-15', playbackLossAcknowledged: true };
    await field.does('technician', `/v1/contracts/${contractId}/record-consumable-visit`, visit);
    const wish = {
      on: '2026-04-16',
      work: 'consumables',
      attendee: '架空 次郎',
      playbackLossAcknowledged: true,
    };
    const twice = await field.tries('front-desk', `${path}/schedule-visit`, { ...wish, replacedOn: null });
    expect(problem(twice)).toEqual([409, 'VISIT.NOT_OFFERED']);
    expect(twice.json).toMatchObject({ clauses: ['PN-X-2'], replacedOn: '2026-04-15' });
  });

  it('leaves no device of the system out (PN-N-5a), and names none twice', async () => {
    const { pack: _pack, ...without } = camera;
    const head = await field.head();

    const part = await field.tries('front-desk', PACK, { ...application, system: [without, recorder] });
    const twice = await field.tries('front-desk', PACK, { ...application, system: [camera, camera] });

    expect(problem(part)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    expect(part.json['clauses']).toEqual(expect.arrayContaining(['PN-N-5a']));
    expect(problem(twice)).toEqual([422, 'REQUEST.CONTRADICTORY']);
    expect(twice.json['problems']).toEqual([
      { field: 'system', rule: 'a device is named twice', code: 'named-twice' },
    ]);
    expect(await field.head()).toBe(head);
  });
});

describe('A partner', () => {
  const PARTNER = { partnerId: 'PARTNER-1', name: '架空セキュリティ' };

  it('is a member, and certified, on the days on record and on no other (IP-P-1, IP-Q-4a)', async () => {
    const known = await field.tries('front-desk', '/v1/partners', PARTNER);
    await field.does('lead', '/v1/partners/PARTNER-1/record-membership', {
      from: '2025-04-01',
      until: '2026-03-31',
    });
    await field.does('lead', '/v1/partners/PARTNER-1/record-certification', { from: '2026-02-01' });
    const on = async (day: string) => {
      const { member, certified } = await field.reads('auditor', `/v1/partners/PARTNER-1?on=${day}`);
      return [member, certified];
    };

    expect([known.status, known.json['id']]).toEqual([201, 'PARTNER-1']);
    expect(known.text).not.toContain('架空');
    expect(await on('2025-03-31')).toEqual([false, false]);
    expect(await on('2026-01-31')).toEqual([true, false]);
    expect(await on('2026-03-31')).toEqual([true, true]);
    expect(await on('2026-04-01')).toEqual([false, true]);
    expect(await field.reads('front-desk', '/v1/partners/PARTNER-1')).toMatchObject({
      name: { value: '架空セキュリティ' },
      on: '2026-04-15',
      certifications: [{ from: '2026-02-01', until: null }],
    });
    expect((await field.reads('auditor', '/v1/partners/PARTNER-1'))['name']).toEqual({ withheld: true });
    const history = itemsOf(await field.reads('auditor', '/v1/partners/PARTNER-1/history'));
    expect(history.map(({ name }) => name)).toEqual([
      'partner-registered',
      'membership-recorded',
      'certification-recorded',
    ]);
  });

  it('is certified by a lead only, and never until before from', async () => {
    await field.does('front-desk', '/v1/partners', PARTNER);
    const certify = '/v1/partners/PARTNER-1/record-certification';

    const desk = await field.tries('front-desk', certify, { from: '2026-02-01' });
    const reversed = await field.tries('lead', certify, { from: '2026-02-01', until: '2026-01-31' });

    expect(problem(desk)).toEqual([403, 'AUTH.FORBIDDEN']);
    expect(problem(reversed)).toEqual([422, 'REQUEST.CONTRADICTORY']);
    expect(reversed.json['problems']).toEqual([
      { field: 'until', rule: 'it ends before it begins', code: 'wrong-order' },
    ]);
  });
});
