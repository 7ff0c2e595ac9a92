import { openSqliteEventStore } from '#event-store';
import type { JsonObject } from '#kernel';
import { RegistrationHouse } from '../../test/support/registration-house.js';
import { sellToMember } from '../../test/support/sold-to-member.js';
import { LEAD } from '../../test/support/story.js';
import { UNIT } from '../../test/support/subjects.js';
import { contractIdOfStream, streamOfUnit } from './streams.js';
import { unitIdOf } from './unit-id.js';
import { ON_SQLITE } from '../../../../test/support/postgres/views-databases.js';

const OWNER = '山田花子';
const UNIT_ID = unitIdOf(UNIT);
const SALE = { seller: 'Shop One', soldOn: '2026-03-01', owner: { name: OWNER } };
const SWITCH = { ...UNIT, maker: 'Example', model: 'SW-1' };
const SWITCH_ID = unitIdOf(SWITCH);
const SUPPORT = { units: [SWITCH_ID], makerDeliveredOn: '2026-03-10', user: { name: OWNER } };

const RECORDER = { ...UNIT, maker: 'Panasonic', model: 'REC-1', serial: 'FJ-2' };
const PACK_CAMERA = { ...RECORDER, model: 'CAM-9', serial: 'FJ-4' };
const PACK_CAMERA_ID = unitIdOf(PACK_CAMERA);
const DEVICE = { kind: 'camera', maintainable: true, pack: 'on-site', purchasedOn: '2026-03-01' };
const PACK = {
  service: 'on-site',
  years: 4,
  operationStartedOn: '2026-03-20',
  siteCountry: 'JP',
  sitePlace: 'YOKOHAMA',
  system: [
    { ...DEVICE, unitId: PACK_CAMERA_ID },
    { ...DEVICE, unitId: unitIdOf(RECORDER), kind: 'recorder' },
  ],
};
const CAMERA = { ...UNIT, maker: 'Example', model: 'CAM-1', serial: 'EX-1' };
const CAMERA_ID = unitIdOf(CAMERA);
const GRANT = {
  unitId: CAMERA_ID,
  model: 'CAM-1',
  partnerId: 'p-1',
  deliveredOn: '2026-03-05',
  memberSale: true,
};

let house: RegistrationHouse;
beforeEach(async () => {
  house = await RegistrationHouse.open(openSqliteEventStore, ON_SQLITE);
});
afterEach(() => house.close());

function registerUnit(key = 'register', payload: JsonObject = UNIT) {
  return house.runner.registerUnit(house.request(key, 'register-unit', payload));
}

describe('one serial', () => {
  it('is one stream, whoever registers it and however it is written', async () => {
    const first = await registerUnit();
    const again = await registerUnit('again', { ...UNIT, serial: 'ｆｊ１２３４' });
    expect(first).toMatchObject({ stream: streamOfUnit(UNIT_ID), revision: 0 });
    expect(again).toMatchObject({ stream: streamOfUnit(UNIT_ID), revision: 0, events: [] });
  });

  it('is registered once by two who do it at the same time', async () => {
    const both = await Promise.all([registerUnit('one'), registerUnit('other')]);
    expect(both.flatMap(({ events }) => events.map(({ name }) => name))).toEqual(['unit-registered']);
  });

  it.each([
    ['without a serial', { maker: 'Frontier', model: 'FR-100' }, 'serial'],
    ['with a serial of nothing but hyphens', { ...UNIT, serial: '---' }, 'serial'],
  ])('is not registered %s', async (_what, payload, field) => {
    await expect(registerUnit('no', payload)).rejects.toMatchObject({
      code: 'REQUEST.MALFORMED',
      fields: { field },
    });
  });
});

describe('a contract', () => {
  const open = (key: string, payload: JsonObject, command = 'open-support-contract') =>
    house.runner.openContract(house.request(key, command, payload));

  beforeEach(async () => {
    await registerUnit();
    await registerUnit('switch', SWITCH);
    await registerUnit('recorder', RECORDER);
    await registerUnit('pack-camera', PACK_CAMERA);
    await registerUnit('camera', CAMERA);
    await sellToMember(house, CAMERA_ID, 'p-1', '2026-03-01', '2026-03-05');
  });

  it('is opened once by a repeated command, under an id of its own', async () => {
    const request = house.request('open', 'open-support-contract', SUPPORT);
    const first = await house.runner.openContract(request);
    const again = await house.runner.openContract(request);
    const other = await open('next', { ...SUPPORT, makerDeliveredOn: '2024-01-10' });
    expect(again).toMatchObject({ stream: first.stream, repeated: true });
    expect(other.stream).not.toBe(first.stream);
    expect(first.events[0]?.data).toMatchObject({ contractId: contractIdOfStream(first.stream) });
  });

  it.each([
    ['open-support-contract', { ...SUPPORT, units: [SWITCH_ID, 'none'] }, 'units.1'],
    [
      'open-maintenance-pack',
      { ...PACK, system: [...PACK.system, { ...DEVICE, unitId: 'none' }] },
      'system.2.unitId',
    ],
    ['grant-five-year-warranty', { ...GRANT, unitId: 'none' }, 'unitId'],
  ])('by %s names registered units only', async (command, payload, field) => {
    const head = await house.store.head();
    await expect(open('open', payload, command)).rejects.toMatchObject({
      code: 'REQUEST.CONTRADICTORY',
      fields: { problems: [{ field, rule: 'there is no unit none' }] },
    });
    expect(await house.store.head()).toEqual(head);
  });

  it.each([
    ['open-support-contract', SUPPORT, SWITCH_ID, '2026-03-10', '2027-03-09'],
    ['open-maintenance-pack', PACK, PACK_CAMERA_ID, '2026-03-01', '2030-02-28'],
    ['grant-five-year-warranty', GRANT, CAMERA_ID, '2027-03-05', '2031-03-04'],
  ])(
    'by %s is not opened again for days that the unit has it',
    async (command, payload, unitId, from, to) => {
      const both = await Promise.allSettled([open('one', payload, command), open('other', payload, command)]);
      const [opened] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      expect(refused).toEqual([
        expect.objectContaining({
          code: 'REGISTRATION.NOT_ALLOWED_NOW',
          fields: {
            until: `the term begins after ${to}`,
            problems: [{ field: expect.any(String), rule: `has such a contract from ${from} to ${to}` }],
            unitId,
            contractId: contractIdOfStream(opened?.stream ?? ''),
          },
        }),
      ]);
    },
  );

  it.each([
    [
      'open-support-contract',
      { ...SUPPORT, units: [SWITCH_ID, UNIT_ID] },
      'units.1',
      'support-renewal',
      'SR-1-1',
    ],
    [
      'open-maintenance-pack',
      { ...PACK, system: [...PACK.system, { ...DEVICE, unitId: UNIT_ID }], approval: 'agreed' },
      'system.2.unitId',
      'panasonic-pack',
      'PN-E-9',
    ],
    ['grant-five-year-warranty', { ...GRANT, unitId: UNIT_ID }, 'unitId', 'ipro', 'IP-1-1'],
  ])(
    'by %s is for no product of a maker whom its rules leave out, whoever approves',
    async (command, payload, field, programme, clause) => {
      const head = await house.store.head();
      const sent = house.runner.openContract(house.request('open', command, payload, LEAD));
      const rule = `the rules of ${programme} do not cover products of Frontier`;
      await expect(sent).rejects.toMatchObject({
        code: 'REQUEST.CONTRADICTORY',
        clauses: [clause],
        fields: { problems: [{ field, rule }] },
      });
      expect(await house.store.head()).toEqual(head);
    },
  );

  it('for a pack is left to a lead where no rule says that packs are sold for what the maker makes', async () => {
    const system = [...PACK.system, { ...DEVICE, unitId: SWITCH_ID }];
    const sold = (key: string, more: JsonObject, by?: typeof LEAD) =>
      house.runner.openContract(
        house.request(key, 'open-maintenance-pack', { ...PACK, system, ...more }, by),
      );
    const refusal = { code: 'REGISTRATION.PERSON_DECIDES', clauses: ['PN-E-9', 'A-G-9'] };
    await expect(sold('desk', { approval: 'agreed' })).rejects.toMatchObject(refusal);
    await expect(sold('lead', {}, LEAD)).rejects.toMatchObject(refusal);
    const { events } = await sold('agreed', { approval: 'agreed' }, LEAD);
    expect(events[0]?.data['approval']).toMatchObject({ ref: expect.any(String) });
  });

  describe('over a unit that a repair made known, of a model that its maker’s list does not have', () => {
    const STRANGE = { maker: 'i-PRO', model: 'CAM-I', serial: 'FJ-3' };
    const UNIT_OF = unitIdOf(STRANGE);
    const refusal = (field: string, until: string) => ({
      code: 'MASTER_DATA.UNKNOWN_MODEL',
      clauses: ['IP-1-5', 'A-IP-04'],
      fields: {
        problems: [{ field, rule: 'no row of ipro.models has the model CAM-I' }],
        field,
        model: 'CAM-I',
        similar: ['CAM-1'],
        table: 'ipro.models',
        until,
      },
    });
    const PACK_OF = { ...PACK, system: [...PACK.system, { ...DEVICE, unitId: UNIT_OF }] };

    beforeEach(async () => {
      const repair = { caseNumber: 'c-1', parts: ['disk'], shippedOn: '2026-04-01', factoryShippedOn: null };
      const made = house.request('repair', 'open-guarantee', { ...STRANGE, ...repair }, LEAD);
      await house.runner.openGuarantee(made);
    });

    it('is refused by the field that names the unit, and nothing is stored', async () => {
      const head = await house.store.head();
      await expect(open('support', { ...SUPPORT, units: [SWITCH_ID, UNIT_OF] })).rejects.toMatchObject(
        refusal('units.1', 'the list of models has it, or a lead approves it and says why'),
      );
      await expect(open('pack', PACK_OF, 'open-maintenance-pack')).rejects.toMatchObject(
        refusal('system.2.unitId', 'the list of models has it, or a lead approves it and says why'),
      );
      expect(await house.store.head()).toEqual(head);
      expect(house.bytesOf('personal.sqlite').includes(OWNER)).toBe(false);
    });

    it.each([
      ['open-maintenance-pack', PACK_OF],
      ['open-support-contract', { ...SUPPORT, units: [UNIT_OF] }],
    ])('is opened where a lead says why, and by nobody else: %s', async (command, order) => {
      const approved = { ...order, approval: 'a model of this week' };
      const by = (key: string, sender?: typeof LEAD) =>
        house.runner.openContract(house.request(key, command, approved, sender));
      await expect(by('desk')).rejects.toMatchObject({ code: 'MASTER_DATA.UNKNOWN_MODEL' });
      const { events } = await by('lead', LEAD);
      expect(events[0]?.data['approval']).toMatchObject({ ref: expect.any(String) });
    });
  });

  it('follows another of its kind on the day after its last, and stands beside one of another', async () => {
    await open('before', { ...SUPPORT, makerDeliveredOn: '2025-03-10' });
    await expect(open('too-early', { ...SUPPORT, makerDeliveredOn: '2026-03-09' })).rejects.toMatchObject({
      code: 'REGISTRATION.NOT_ALLOWED_NOW',
    });
    await expect(open('after', SUPPORT)).resolves.toMatchObject({ revision: expect.any(Number) });
    await expect(open('pack', PACK, 'open-maintenance-pack')).resolves.toMatchObject({ repeated: false });
  });
});

describe('what is not known', () => {
  it.each(['unit', 'contract', 'partner'] as const)(
    'is said of a %s that nobody registered',
    async (what) => {
      const { runner } = house;
      const sent = {
        unit: () => runner.toUnit('none', house.request('a', 'mark-outlet', {})),
        contract: () => runner.toContract('none', house.request('a', 'renew-support', { orderId: 'o' })),
        partner: () =>
          runner.toPartner('none', house.request('a', 'record-membership', { from: '2026-01-01' }, LEAD)),
      }[what];
      await expect(sent()).rejects.toMatchObject({ code: 'REGISTRATION.UNKNOWN' });
    },
  );

  it.each(['toString', 'renew-support', 'register-unit'])(
    'is said of a command that units do not take: %s',
    async (command) => {
      await registerUnit();
      const sent = house.runner.toUnit(UNIT_ID, house.request('a', command, {}));
      await expect(sent).rejects.toMatchObject({ code: 'REQUEST.MALFORMED' });
    },
  );
});

describe('personal data', () => {
  it('never reaches the events, and can be read back', async () => {
    await registerUnit();
    await registerUnit('switch', SWITCH);
    const sale = await house.runner.toUnit(UNIT_ID, house.request('sale', 'record-sale', SALE));
    await house.runner.openContract(house.request('open', 'open-support-contract', SUPPORT));
    await house.runner.toPartner('p-1', house.request('p', 'register-partner', { name: OWNER }));
    expect(house.bytesOf('events.sqlite').includes('partner-registered')).toBe(true);
    expect(house.bytesOf('events.sqlite').includes(OWNER)).toBe(false);
    const owner = sale.events[0]?.data['owner'] as unknown as Parameters<typeof house.personal.read>[0];
    expect(await house.personal.read(owner)).toEqual({ state: 'present', value: { name: OWNER } });
  });

  it.each([
    ['refused', { ...SALE, soldOn: '2026-04-16' }],
    ['malformed', { ...SALE, seller: '' }],
  ])('is not kept when the command is %s', async (_what, payload) => {
    await registerUnit();
    const sent = house.runner.toUnit(UNIT_ID, house.request('sale', 'record-sale', payload));
    await expect(sent).rejects.toBeInstanceOf(Error);
    expect(house.bytesOf('personal.sqlite').includes(OWNER)).toBe(false);
  });
});
