import { DeadlineView, firingIdOf } from '#deadlines';
import { openSqliteEventStore } from '#event-store';
import type { JsonObject } from '#kernel';
import { hashOfRows, rebuildViews } from '#projections';
import { RegistrationHouse } from '../../test/support/registration-house.js';
import { sellToMember } from '../../test/support/sold-to-member.js';
import { LEAD, type Sender, TIMEKEEPER } from '../../test/support/story.js';
import type { ProductUnitEventData } from '../events/index.js';
import { contractIdOfStream } from '../write/streams.js';
import { takeOverPayload } from '../write/take-over-from-unit/take-over-payload.js';
import { unitIdOf } from '../write/unit-id.js';
import { ENTITLEMENT, entitlementTables } from './unit-entitlements/entitlement-tables.js';
import { stateOn } from './unit-entitlements/state-on.js';
import { VIEWS_DATABASES } from '../../../../test/support/postgres/views-databases.js';

const CAMERA = { maker: 'Example', model: 'CAM-1', serial: 'AB-0001', factoryShippedOn: '2026-01-05' };
const RECORDER = { maker: 'Example', model: 'REC-1', serial: 'AB-0002', factoryShippedOn: '2026-01-05' };
const SPARE = { ...CAMERA, serial: 'AB-0009' };
const SECOND_SPARE = { ...CAMERA, serial: 'AB-0010' };
const UNIT_ID = unitIdOf(CAMERA);
const ONE_PAGE = { limit: 10 };
const DEVICE = { kind: 'camera', maintainable: true, pack: 'on-site', purchasedOn: '2026-03-01' };

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  let house: RegistrationHouse;
  let keys = 0;
  beforeEach(async () => {
    house = await RegistrationHouse.open(openSqliteEventStore, database);
  });
  afterEach(() => house.close());

  const toUnit = (command: string, payload: JsonObject, by?: Sender, unitId = UNIT_ID) =>
    house.runner
      .toUnit(unitId, house.request(`k-${(keys += 1)}`, command, payload, by))
      .then((one) => house.shown(one));
  const openContract = (command: string, payload: JsonObject, by?: Sender) =>
    house.runner
      .openContract(house.request(`k-${(keys += 1)}`, command, payload, by))
      .then((one) => house.shown(one));
  const register = (unit: JsonObject) =>
    house.runner
      .registerUnit(house.request(`k-${(keys += 1)}`, 'register-unit', unit))
      .then((one) => house.shown(one));

  /** The camera is swapped for a unit that is on record. */
  async function exchangesFor(unit: typeof CAMERA, replaced = UNIT_ID) {
    await register(unit);
    const swap = { replacement: unitIdOf(unit), cause: 'swap', exchangedOn: '2026-04-12' };
    return toUnit('exchange-unit', swap, LEAD, replaced);
  }

  /** The camera, or its replacement, is swapped for a unit, which takes over what passes on. */
  async function replacedBy(unit: typeof CAMERA, replaced = UNIT_ID) {
    const [exchange] = (await exchangesFor(unit, replaced)).events;
    const data = exchange?.data as unknown as ProductUnitEventData<'unit-exchanged'>;
    await toUnit('take-over-from-unit', { ...takeOverPayload(replaced, data) }, LEAD, unitIdOf(unit));
  }

  /** A camera under everything at once. */
  async function everything(): Promise<{ readonly support: string }> {
    const grant = {
      unitId: UNIT_ID,
      model: 'CAM-1',
      partnerId: 'p-1',
      deliveredOn: '2026-03-05',
      memberSale: true,
    };
    await register(CAMERA);
    await register(RECORDER);
    const { stream } = await openContract('open-support-contract', {
      units: [UNIT_ID],
      makerDeliveredOn: '2026-03-10',
    });
    await toUnit('record-date-evidence', { kind: 'delivery-note', on: '2026-03-05' });
    await toUnit('start-term', { programme: 'ipro' });
    await sellToMember(house, UNIT_ID, 'p-1', '2026-03-01');
    await openContract('grant-five-year-warranty', grant);
    const application = {
      service: 'on-site',
      years: 4,
      operationStartedOn: '2026-03-20',
      siteCountry: 'JP',
      sitePlace: 'YOKOHAMA',
      system: [
        { ...DEVICE, unitId: UNIT_ID },
        { ...DEVICE, unitId: unitIdOf(RECORDER), kind: 'recorder' },
      ],
      approval: 'sold for this maker too',
    };
    await openContract('open-maintenance-pack', application, LEAD);
    await toUnit('attach-plan', {
      plan: 'premium',
      months: 24,
      premium: { cap: 100_000, from: '2026-03-01', until: '2028-02-29' },
    });
    await toUnit(
      'count-premium-repair',
      { caseNumber: 'C-1', countedOn: '2026-04-01', amount: 30_000 },
      LEAD,
    );
    await toUnit('open-guarantee', { caseNumber: 'C-1', parts: ['fan'], shippedOn: '2026-04-10' }, LEAD);
    return { support: contractIdOfStream(stream) };
  }

  describe('what a unit is under', () => {
    it('is found by its serial, however it is written, from every programme and contract at once', async () => {
      await everything();
      const { items: found } = await house.reader.bySerial('ａｂ０００１', ONE_PAGE);
      expect(found.map(({ unitId }) => unitId)).toEqual([UNIT_ID]);
      const rows = found[0]?.entitlements.map(
        ({ kind, startsOn, lastDay }) => `${kind} ${startsOn} ${lastDay}`,
      );
      expect(rows).toEqual([
        'panasonic-pack 2026-03-01 2030-02-28',
        'premium-plan 2026-03-01 2028-02-29',
        'ipro 2026-03-05 2027-03-04',
        'support-renewal 2026-03-10 2027-03-09',
        're-repair-guarantee 2026-04-10 2026-07-09',
        'ipro-five-year 2027-03-05 2031-03-04',
      ]);
      expect(found[0]?.entitlements).toMatchObject([
        { detail: { service: 'on-site', years: 4, consumableVisitsLeft: 1 }, standing: 'active' },
        { detail: { cap: 100_000, spent: 30_000 }, contractId: null },
        { detail: { startedBy: 'end-user-delivery' }, clauses: expect.arrayContaining(['IP-Q-1']) },
        { withoutSupport: [{ startsOn: '2027-03-10', lastDay: '2027-04-08' }], detail: { renewals: 0 } },
        { detail: { caseNumber: 'C-1', parts: ['fan'] } },
        { detail: { partnerId: 'p-1' } },
      ]);
    });

    it('follows a contract through its end, its grace and a late renewal', async () => {
      const { support } = await everything();
      house.clock.advanceTo(Temporal.Instant.from('2027-03-20T00:00:00Z'));
      const [deadline] = (
        await new DeadlineView(house.views).list(
          { kind: 'contract-end', stream: `contract-${support}` },
          { limit: 1 },
        )
      ).items;
      expect(deadline).toMatchObject({ status: 'armed', arming: 1, firesAt: '2027-03-09T15:00:00.000Z' });
      const firing = { deadlineId: deadline?.deadlineId ?? '', arming: 1 };
      const request = house.request('fire', 'end-contract', firing, TIMEKEEPER);
      const commandId = firingIdOf(firing.deadlineId, firing.arming);
      await house.shown(await house.runner.toContract(support, { ...request, commandId }));
      expect(await supportOf()).toMatchObject({ standing: 'ended', lastDay: '2027-03-09' });
      const window = await new DeadlineView(house.views).list({ kind: 'renewal-window' }, { limit: 10 });
      expect(window.items).toMatchObject([{ status: 'armed', lastDay: '2027-04-08' }]);

      const renewal = house.request('renew', 'renew-support', { orderId: 'o-1' });
      await house.shown(await house.runner.toContract(support, renewal));
      expect(await supportOf()).toMatchObject({
        standing: 'active',
        lastDay: '2028-03-09',
        withoutSupport: [
          { startsOn: '2027-03-10', lastDay: '2027-03-19' },
          { startsOn: '2028-03-10', lastDay: '2028-04-08' },
        ],
        detail: { renewals: 1, renewableUntil: '2028-04-08' },
      });
      const statuses = await new DeadlineView(house.views).list(
        { stream: `contract-${support}` },
        { limit: 10 },
      );
      expect(statuses.items.map(({ kind, status, arming }) => `${kind} ${status} ${arming}`).sort()).toEqual([
        'contract-end armed 2',
        'renewal-window disarmed 1',
      ]);
    });

    it('is found by the beginning of a serial, page by page, in the order of serials', async () => {
      await everything();
      const first = await house.reader.bySerial('ab-0', { limit: 1 });
      const second = await house.reader.bySerial('ab-0', { limit: 1, cursor: first.next ?? '' });
      expect([...first.items, ...second.items].map(({ unitId }) => unitId)).toEqual([
        UNIT_ID,
        unitIdOf(RECORDER),
      ]);
      expect(second.next).toBeUndefined();
    });

    it('passes on with the unit: the exchanged one has it no longer', async () => {
      await everything();
      const { warnings } = await exchangesFor(SPARE);
      const found = await house.reader.byUnitId(UNIT_ID);
      const own = found?.entitlements.filter(({ contractId }) => contractId === null) ?? [];
      expect(own.map(({ standing }) => standing)).toEqual(['passed-on', 'passed-on', 'passed-on']);
      expect(own.map((one) => [stateOn(one, '2026-04-11'), stateOn(one, '2026-04-12')])).toEqual(
        own.map(() => ['in-term', 'passed-on']),
      );
      const others = found?.entitlements.filter(({ contractId }) => contractId !== null) ?? [];
      expect(others.map((one) => `${one.kind} ${stateOn(one, '2026-04-12')} ${one.standing}`).sort()).toEqual(
        [
          'ipro-five-year passed-on passed-on',
          'panasonic-pack person-decides person-decides',
          'support-renewal person-decides person-decides',
        ],
      );
      // Whoever exchanges it is told which contracts do not go with it.
      expect(warnings.map(({ code, clauses }) => [code, ...clauses].join(' ')).sort()).toEqual([
        'CONTRACT.UNIT_EXCHANGED',
        'CONTRACT.UNIT_EXCHANGED PN-N-5a',
      ]);
    });

    it('passes on to the replacement: its term, and the 5-year warranty that was granted for the first unit (A-IP-15)', async () => {
      await everything();
      const under = async (unitId: string) =>
        (await house.reader.byUnitId(unitId))?.entitlements.map(
          (one) => `${one.kind} ${one.startsOn}..${one.lastDay} ${stateOn(one, '2028-01-01')}`,
        );
      const held = ['ipro 2026-03-05..2027-03-04 over', 'ipro-five-year 2027-03-05..2031-03-04 in-term'];
      await replacedBy(SPARE);
      expect(await under(unitIdOf(SPARE))).toEqual(held);
      await replacedBy(SECOND_SPARE, unitIdOf(SPARE));
      expect(await under(unitIdOf(SPARE))).toEqual([
        'ipro 2026-03-05..2027-03-04 passed-on',
        'ipro-five-year 2027-03-05..2031-03-04 passed-on',
      ]);
      expect(await under(unitIdOf(SECOND_SPARE))).toEqual(held);
    });

    it('is nobody’s who is under a contract of its own: no replacement either', async () => {
      await everything();
      await expect(exchangesFor(RECORDER)).rejects.toMatchObject({ code: 'REGISTRATION.NOT_ALLOWED_NOW' });
    });

    it('is no longer a pack’s from the first transfer that does not lie before its application (PN-E-7, A-PN-12)', async () => {
      await everything();
      const pack = async () =>
        (await house.reader.byUnitId(UNIT_ID))?.entitlements.find(({ kind }) => kind === 'panasonic-pack');
      expect(await pack()).toMatchObject({ stoppedSince: null, detail: { appliedOn: '2026-04-15' } });
      for (const transferredOn of ['2026-03-02', '2026-05-09', '2026-05-02']) {
        house.clock.advanceTo(Temporal.Instant.from('2026-06-01T00:00:00Z'));
        await toUnit('transfer-ownership', { transferId: transferredOn, transferredOn, owner: 'somebody' });
      }
      const stopped = await pack();
      expect(stopped).toMatchObject({
        standing: 'stopped',
        stoppedSince: '2026-05-02',
        clauses: expect.arrayContaining(['PN-E-7', 'A-PN-12']),
      });
      expect(['2026-05-01', '2026-05-02'].map((on) => stopped && stateOn(stopped, on))).toEqual([
        'in-term',
        'stopped',
      ]);
      const others = (await house.reader.byUnitId(unitIdOf(RECORDER)))?.entitlements ?? [];
      expect(others.map(({ standing, stoppedSince }) => [standing, stoppedSince])).toEqual([
        ['active', null],
      ]);
    });

    it('is a person’s to say after a transfer on the day of application, as on a case (A-PN-12)', async () => {
      await everything();
      const transfer = { transferId: 't-1', transferredOn: '2026-04-15', owner: 'somebody' };
      await toUnit('transfer-ownership', transfer);
      const packs = (await house.reader.byUnitId(UNIT_ID))?.entitlements.filter(
        ({ kind }) => kind === 'panasonic-pack',
      );
      expect(packs).toMatchObject([{ standing: 'person-decides', stoppedSince: '2026-04-15' }]);
      expect(
        packs?.flatMap((pack) => ['2026-04-14', '2026-04-15', '2031-12-31'].map((on) => stateOn(pack, on))),
      ).toEqual(['in-term', 'person-decides', 'over']);
    });

    it('is nothing for a serial that nobody registered, nor for an empty one', async () => {
      await everything();
      expect(await house.reader.bySerial('AB-9', ONE_PAGE)).toEqual({ items: [] });
      const nothing = house.reader.bySerial(' - ', ONE_PAGE);
      await expect(nothing).rejects.toMatchObject({ code: 'REQUEST.MALFORMED', fields: { field: 'serial' } });
      expect(await house.reader.byUnitId('none')).toBeUndefined();
    });

    it('is the same after a rebuild from zero, and put right where it was changed by hand', async () => {
      await everything();
      await toUnit('transfer-ownership', { transferId: 't', transferredOn: '2026-04-01', owner: 'somebody' });
      await house.stopProjecting();
      const hashes = () => Promise.all(house.projections.map((one) => hashOfRows(house.views.reader, one)));
      const lived = await hashes();
      await entitlementTables(house.views.writer)
        .updateTable(ENTITLEMENT)
        .set({ last_day: '2099-12-31' })
        .execute();
      expect(await hashes()).not.toEqual(lived);
      const { store, views, registry: decoder, projections } = house;
      const onProblem = () => undefined;
      expect(await rebuildViews({ store, views, decoder, projections, onProblem })).toEqual([]);
      expect(await hashes()).toEqual(lived);
    });
  });

  function supportOf() {
    return house.reader
      .byUnitId(UNIT_ID)
      .then((found) => found?.entitlements.find(({ kind }) => kind === 'support-renewal'));
  }
});
