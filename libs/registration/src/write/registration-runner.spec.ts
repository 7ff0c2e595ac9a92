import { openSqliteEventStore } from '#event-store';
import type { JsonObject } from '#kernel';
import { RegistrationHouse } from '../../test/support/registration-house.js';
import { LEAD } from '../../test/support/story.js';
import { UNIT } from '../../test/support/subjects.js';
import { contractIdOfStream, streamOfUnit } from './streams.js';
import { unitIdOf } from './unit-id.js';
import { ON_SQLITE } from '../../../../test/support/postgres/views-databases.js';

const OWNER = '山田花子';
const UNIT_ID = unitIdOf(UNIT);
const SALE = { seller: 'Shop One', soldOn: '2026-03-01', owner: { name: OWNER } };
const SUPPORT = { units: [UNIT_ID], makerDeliveredOn: '2026-03-10', user: { name: OWNER } };

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
  it('is opened once by a repeated command, under an id of its own', async () => {
    const request = house.request('open', 'open-support-contract', SUPPORT);
    const first = await house.runner.openContract(request);
    const again = await house.runner.openContract(request);
    const other = await house.runner.openContract({
      ...request,
      commandId: house.request('o', 'x', {}).commandId,
    });
    expect(again).toMatchObject({ stream: first.stream, repeated: true });
    expect(other.stream).not.toBe(first.stream);
    expect(first.events[0]?.data).toMatchObject({ contractId: contractIdOfStream(first.stream) });
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
