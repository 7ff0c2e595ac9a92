import { openPostgresViews, type Views } from '#projections';
import { eventually } from '../../../test/support/eventually.js';
import { testDatabase } from '../../../test/support/postgres/databases.js';
import { ON_POSTGRES, VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';
import { DueTable } from '../src/index.js';
import { at, DueHouse } from './due-house.js';

const LEASE_MS = 60_000;
const ids = (claimed: readonly { deadlineId: string }[]) => claimed.map(({ deadlineId }) => deadlineId);
const claiming = (by: string, ms = 0) => ({ by, now: at(ms), until: at(ms + LEASE_MS), limit: 10 });

describe.each(VIEWS_DATABASES)('a claim in the due table ($name)', (database) => {
  let house: DueHouse;
  let due: DueTable;
  beforeEach(async () => {
    house = await DueHouse.open(database);
    due = new DueTable(house.views);
  });
  afterEach(() => house.close());

  it('is held until its lease ends; what a killed timekeeper held is then taken over, in order', async () => {
    await house.arm('repairCase-A', 'a2', at(-1));
    await house.arm('repairCase-A', 'a1', at(-2));
    await house.arm('repairCase-B', 'b', at(-3));
    expect(ids(await due.claim(claiming('killed')))).toEqual(['b', 'a1', 'a2']);
    expect(await due.claim(claiming('other'))).toEqual([]);
    house.passTo(LEASE_MS - 1);
    const other = house.timekeeper({ name: 'other' });
    expect(String(await other.round())).toBe(String(Temporal.Instant.from(at(LEASE_MS))));
    expect(house.fired).toEqual([]);
    house.passTo(LEASE_MS);
    await other.round();
    expect(house.fired).toEqual(['b', 'a1', 'a2']);
  });

  it('that was taken over is not given up by the one who lost it', async () => {
    await house.arm('repairCase-A', 'a', at(-1));
    const [lost] = await due.claim(claiming('slow'));
    const [taken] = await due.claim(claiming('other', LEASE_MS));
    if (lost === undefined || taken === undefined) throw new Error('nothing was claimed');
    await due.postpone(lost, at(10 * LEASE_MS));
    expect(await due.claim(claiming('third', LEASE_MS))).toEqual([]);
    await due.postpone(taken, at(LEASE_MS));
    expect(ids(await due.claim(claiming('third', LEASE_MS)))).toEqual(['a']);
  });
});

describe('timekeepers of several processes over one due table', () => {
  let house: DueHouse;
  let others: Views[];
  beforeEach(async () => {
    house = await DueHouse.open(ON_POSTGRES);
    others = [await house.database.another(), await house.database.another()];
  });
  afterEach(async () => {
    for (const views of others) await views.close();
    await house.close();
  });

  it('do not wait for a claim in the making, and leave what comes after it in its case', async () => {
    await house.arm('repairCase-A', 'a1', at(-3));
    await house.arm('repairCase-A', 'a2', at(-2));
    await house.arm('repairCase-B', 'b', at(-1));
    const [first] = others;
    if (first === undefined) throw new Error('there is no other process');
    await first.writer.transaction().execute(async (tx) => {
      await tx
        .withTables<{
          due_deadlines_g1: { deadline_id: string; claimed_by: string; claimed_until: string };
        }>()
        .updateTable('due_deadlines_g1')
        .set({ claimed_by: 'first', claimed_until: at(LEASE_MS) })
        .where('deadline_id', '=', 'a1')
        .execute();
      expect(ids(await new DueTable(house.views).claim(claiming('second')))).toEqual(['b']);
    });
    expect(await new DueTable(house.views).claim(claiming('third'))).toEqual([]);
  });

  it('fire every deadline once between them, each case in its order', async () => {
    const cases = 12;
    const each = 5;
    for (let i = 0; i < cases * each; i += 1) {
      await house.arm(`repairCase-${i % cases}`, `d${String(i).padStart(3, '0')}`, at(i - 1_000));
    }
    const busy = [house.views, ...others].map((views, index) =>
      house.timekeeper({ due: new DueTable(views), name: `timekeeper-${index}`, batchSize: 4 }),
    );
    const answered = () => busy.reduce((sum, one) => sum + one.metrics().fired, 0);
    await eventually('all have fired', async () => {
      await Promise.all(busy.map((one) => one.round()));
      return answered() >= cases * each;
    });
    expect(new Set(house.fired).size).toBe(house.fired.length);
    expect(house.fired).toHaveLength(cases * each);
    for (let i = 0; i < cases; i += 1) {
      const ofCase = house.sent.filter(({ stream }) => stream === `repairCase-${i}`);
      const order = ofCase.map(({ payload }) => payload.deadlineId);
      expect(order).toEqual([...order].sort());
    }
    expect(busy.filter((one) => one.metrics().fired > 0).length).toBeGreaterThan(1);
    expect(house.problems).toEqual([]);
  });
});

describe("the database's own clock", () => {
  it('is read at the moment of asking', async () => {
    const database = await testDatabase();
    const views = await openPostgresViews({ url: database.url, setting: 'SHURI_VIEWS' });
    const before = Date.now();
    const now = (await views.databaseNow()).epochMilliseconds;
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
    await views.close();
    await database.drop();
  });
});
