import fc from 'fast-check';
import { SimulatedClock } from '#kernel';
import { ON_SQLITE } from '../../../test/support/postgres/views-databases.js';
import { CautiousClock, ClocksDisagree } from '../src/index.js';
import { at, DueHouse, START, until } from './due-house.js';

const BOUND_MS = 500;
const instant = (ms: number) => Temporal.Instant.from(at(ms));
const msOf = (moment: Temporal.Instant) =>
  moment.epochMilliseconds - Temporal.Instant.from(START).epochMilliseconds;

/** Machine and database with a clock each; the answer of the database takes so long by the machine's clock. */
function cluster(nodeMs: number, databaseMs: number, answerMs = 0) {
  const node = new SimulatedClock(instant(nodeMs));
  const database = new SimulatedClock(instant(databaseMs));
  const clock = new CautiousClock({
    node,
    databaseNow: async () => {
      const now = database.now();
      node.advanceTo(node.now().add({ milliseconds: answerMs }));
      return now;
    },
    skewBoundMs: BOUND_MS,
  });
  return { node, database, clock };
}

describe('the clock of a cluster', () => {
  it.each([
    ['the same', 10_000, 10_000, 9_500],
    ['a database ahead', 10_000, 10_400, 9_500],
    ['a database behind', 10_000, 9_600, 9_100],
    ['a database ahead as far as it may', 10_000, 10_500, 9_500],
    ['a database behind as far as it may', 10_000, 9_500, 9_000],
  ])('is the earlier of both less the bound: %s', async (_, node, database, now) => {
    const { clock } = cluster(node, database);
    await clock.compare();
    expect(msOf(clock.now())).toBe(now);
  });

  it('is never after the machine or the database, however slow the answer', async () => {
    const clocks = fc.record({
      node: fc.nat(5_000),
      skew: fc.integer({ min: -BOUND_MS, max: BOUND_MS }),
      answer: fc.nat(3_000),
    });
    await fc.assert(
      fc.asyncProperty(clocks, async ({ node: nodeMs, skew, answer }) => {
        const { node, clock } = cluster(nodeMs, nodeMs + skew, answer);
        await clock.compare();
        const database = msOf(node.now()) + skew;
        expect(msOf(clock.now())).toBeLessThanOrEqual(Math.min(msOf(node.now()), database) - BOUND_MS);
      }),
    );
  });

  it.each([
    ['ahead of', 300_000],
    ['behind', -300_000],
    ['ahead of', BOUND_MS + 1],
    ['behind', -BOUND_MS - 1],
  ])('is not to be had from a database %s this machine by %i ms', async (word, skew) => {
    const { clock } = cluster(1_000_000, 1_000_000 + skew);
    const refused: unknown = await clock.compare().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ClocksDisagree);
    expect(String(refused)).toContain(`${Math.abs(skew)} ms ${word} this machine's; 500 ms are allowed`);
  });

  it('sleeps until it has reached the instant itself', async () => {
    const { node, clock } = cluster(0, -200);
    await clock.compare();
    let woken = false;
    void clock.sleepUntil(instant(1_000), new AbortController().signal).then(() => (woken = true));
    node.advanceTo(instant(1_699));
    await new Promise((resolve) => setImmediate(resolve));
    expect(woken).toBe(false);
    node.advanceTo(instant(1_700));
    await until(() => woken);
    expect(msOf(clock.now())).toBe(1_000);
  });
});

describe('a timekeeper in a cluster', () => {
  let house: DueHouse;
  beforeEach(async () => {
    house = await DueHouse.open(ON_SQLITE);
  });
  afterEach(() => house.close());

  it('fires when the later of both clocks and the bound have passed, and not one millisecond before', async () => {
    const { node, database, clock } = cluster(0, -300);
    const timekeeper = house.timekeeper({ clock, compareClocks: () => clock.compare() });
    await house.arm('repairCase-A', 'd1', at(1_000));
    const pass = (ms: number) => {
      node.advanceTo(instant(ms));
      database.advanceTo(instant(ms - 300));
    };
    pass(1_799);
    await timekeeper.round();
    expect(house.fired).toEqual([]);
    pass(1_800);
    await timekeeper.round();
    expect(house.fired).toEqual(['d1']);
  });

  it('fires nothing while the clocks disagree, says so once, and goes on when they agree again', async () => {
    const { node, database, clock } = cluster(10_000, 310_000);
    const timekeeper = house.timekeeper({ clock, compareClocks: () => clock.compare() });
    await house.arm('repairCase-A', 'd1', at(0));
    for (let round = 0; round < 3; round += 1) {
      const again = await timekeeper.round();
      expect(msOf(again) - msOf(clock.now())).toBe(5_000);
    }
    expect(house.fired).toEqual([]);
    expect(house.problems).toEqual([{ kind: 'clocks-disagree', error: expect.any(ClocksDisagree) }]);
    expect(timekeeper.metrics()).toMatchObject({ clockStops: 3, outages: 0, oldestOverdueMs: 0 });

    node.advanceTo(database.now());
    await timekeeper.round();
    expect(house.fired).toEqual(['d1']);
  });

  it('fires nothing while the database does not say its time', async () => {
    const timekeeper = house.timekeeper({ compareClocks: () => Promise.reject(ON_SQLITE.outage()) });
    await house.arm('repairCase-A', 'd1', at(0));
    await timekeeper.round();
    expect(house.fired).toEqual([]);
    expect(house.problems).toMatchObject([{ kind: 'outage' }]);
  });

  it('holds no outage against a database that answers again, though its clock disagrees', async () => {
    let answer: unknown = ON_SQLITE.outage();
    const timekeeper = house.timekeeper({ compareClocks: () => Promise.reject(answer) });
    await timekeeper.round();
    expect(timekeeper.outage).toBe(answer);
    answer = new ClocksDisagree(9_000, 1_000);
    await timekeeper.round();
    expect(timekeeper.outage).toBeUndefined();
  });
});
