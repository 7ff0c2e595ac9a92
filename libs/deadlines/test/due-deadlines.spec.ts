import { hashOfRows } from '#projections';
import { armed, at, DueHouse } from './due-house.js';
import { VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';

const CASE = 'repairCase-A';

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  describe('the due table', () => {
    let house: DueHouse;
    beforeEach(async () => {
      house = await DueHouse.open(database);
    });
    afterEach(() => house.close());

    it('holds what the arming event says', async () => {
      await house.arm(CASE, 'd1', at(5), { calendarRevision: 'jp-2024' });
      expect(await house.view.byId('d1')).toEqual({
        deadlineId: 'd1',
        stream: CASE,
        kind: 'quote-expiry',
        arming: 1,
        status: 'armed',
        period: 'P1M',
        startFact: 'quote-issued',
        startsOn: '2024-04-01',
        firstCountedDay: '2024-04-02',
        lastDay: '2024-05-01',
        firesAt: at(5),
        clauses: ['FR-1'],
        policyRevision: '2024-04',
        calendarRevision: 'jp-2024',
        because: null,
        observedAt: null,
        latenessMs: null,
        attempts: 0,
        retryAt: null,
      });
    });

    it('knows no deadline that was never armed', async () => {
      expect(await house.view.byId('d1')).toBeUndefined();
    });

    it('settles a deadline that is disarmed, with the reason', async () => {
      await house.arm(CASE, 'd1', at(5));
      const data = { deadlineId: 'd1', kind: 'quote-expiry', arming: 1, because: 'quote-approved' };
      await house.apply(CASE, 'deadline-disarmed', data);
      expect(await house.view.byId('d1')).toMatchObject({ status: 'disarmed', because: 'quote-approved' });
    });

    const passed = (arming: number) => ({
      deadline: { deadlineId: 'd1', arming, firesAt: at(5), observedAt: at(7), latenessMs: 2 },
      clauses: ['FR-1'],
    });

    it.each(['quote-lapsed', 'target-missed', 'deemed-abandoned', 'some-later-consequence'])(
      'settles a deadline whose consequence is %s, with its lateness',
      async (name) => {
        await house.arm(CASE, 'd1', at(5));
        await house.apply(CASE, name, passed(1));
        expect(await house.view.byId('d1')).toMatchObject({
          status: 'fired',
          observedAt: at(7),
          latenessMs: 2,
        });
      },
    );

    it('a later arming replaces the earlier one, whatever became of that', async () => {
      await house.arm(CASE, 'd1', at(5));
      await house.apply(CASE, 'quote-lapsed', passed(1));
      await house.arm(CASE, 'd1', at(50), { arming: 2, lastDay: '2024-06-01' });
      expect(await house.view.byId('d1')).toMatchObject({
        arming: 2,
        status: 'armed',
        firesAt: at(50),
        lastDay: '2024-06-01',
        observedAt: null,
        latenessMs: null,
      });
    });

    it('what is said of an earlier arming changes nothing', async () => {
      await house.arm(CASE, 'd1', at(5));
      await house.arm(CASE, 'd1', at(50), { arming: 2 });
      await house.apply(CASE, 'quote-lapsed', passed(1));
      await house.apply(CASE, 'deadline-disarmed', { deadlineId: 'd1', kind: 'k', arming: 1, because: 'x' });
      await house.arm(CASE, 'd1', at(1));
      expect(await house.view.byId('d1')).toMatchObject({ arming: 2, status: 'armed', firesAt: at(50) });
    });

    it('every event applied twice gives the same rows', async () => {
      const events = [
        ['deadline-armed', armed('d1', at(5))],
        ['quote-lapsed', passed(1)],
        ['deadline-armed', armed('d1', at(9), { arming: 2 })],
      ] as const;
      for (const [name, data] of events) await house.apply(CASE, name, data);
      const once = await hashOfRows(house.views.reader, house.projection);
      for (const [name, data] of events) await house.apply(CASE, name, data);
      expect(await hashOfRows(house.views.reader, house.projection)).toBe(once);
    });

    it.each([
      ['no deadline', {}],
      ['a member of the same name that is a day', { deadline: '2024-05-01' }],
      ['a member of the same name that is another thing', { deadline: { day: '2024-05-01' } }],
    ])('an event with %s does not concern it', async (_, data) => {
      await house.apply(CASE, 'case-opened', data);
      expect((await house.view.list({}, { limit: 10 })).items).toEqual([]);
    });

    it.each([
      ['deadline-armed', { deadlineId: 'd1' }],
      ['deadline-disarmed', { deadlineId: 'd1', arming: 0, because: 'x' }],
      ['quote-lapsed', { deadline: { deadlineId: 'd1' } }],
    ])('refuses a malformed %s, so that its stream is parked', async (name, data) => {
      await expect(house.apply(CASE, name, data)).rejects.toThrow(`${name} does not describe a deadline`);
    });
  });

  describe('the list of deadlines', () => {
    let house: DueHouse;
    beforeEach(async () => {
      house = await DueHouse.open(database);
      await house.arm('repairCase-A', 'a1', at(30));
      await house.arm('repairCase-A', 'a2', at(10), { kind: 'repair-target' });
      await house.arm('repairCase-B', 'b1', at(20));
      await house.arm('repairCase-B', 'b2', at(20));
      await house.apply('repairCase-B', 'deadline-disarmed', {
        deadlineId: 'b1',
        kind: 'quote-expiry',
        arming: 1,
        because: 'quote-approved',
      });
    });
    afterEach(() => house.close());

    const ids = (page: { items: readonly { deadlineId: string }[] }) =>
      page.items.map((one) => one.deadlineId);

    it.each([
      [{}, ['a2', 'b1', 'b2', 'a1']],
      [{ stream: 'repairCase-A' }, ['a2', 'a1']],
      [{ kind: 'repair-target' }, ['a2']],
      [{ status: 'armed' }, ['a2', 'b2', 'a1']],
      [{ status: 'disarmed' }, ['b1']],
      [{ status: 'disarmed', stream: 'repairCase-A' }, []],
      [{ status: 'fired' }, []],
      [{ status: 'moot' }, []],
    ] as const)('%j gives %j, in order of firesAt', async (filter, expected) => {
      expect(ids(await house.view.list(filter, { limit: 10 }))).toEqual(expected);
    });

    it('a moot deadline is listed as moot and no longer as armed', async () => {
      house.passTo(15);
      house.answer = () => Promise.resolve({ events: [], repeated: false });
      await house.timekeeper().round();
      expect(ids(await house.view.list({ status: 'moot' }, { limit: 10 }))).toEqual(['a2']);
      expect(ids(await house.view.list({ status: 'armed' }, { limit: 10 }))).toEqual(['b2', 'a1']);
      expect(await house.view.byId('a2')).toMatchObject({ status: 'moot' });
    });

    it('goes on page by page, none missed, none twice', async () => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await house.view.list({}, { limit: 1, ...(after === undefined ? {} : { after }) });
        seen.push(...ids(page));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(['a2', 'b1', 'b2', 'a1']);
    });

    it.each([0, 201, 1.5])('refuses a page of %d', async (limit) => {
      await expect(house.view.list({}, { limit })).rejects.toMatchObject({ code: 'REQUEST.MALFORMED' });
    });

    it('refuses a cursor that is not its own', async () => {
      await expect(house.view.list({}, { limit: 1, after: 'WzFd' })).rejects.toMatchObject({
        code: 'REQUEST.MALFORMED',
      });
    });
  });
});
