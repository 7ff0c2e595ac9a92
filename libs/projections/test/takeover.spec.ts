import {
  FencedOff,
  openPostgresViews,
  type PostgresViews,
  Projector,
  hashOfRows,
  type ProjectorProblem,
  ShardKeeper,
  ShardLeases,
  type LeaseProblem,
  ShardsChanged,
} from '../src/index.js';
import { eventually } from '../../../test/support/eventually.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres/databases.js';
import {
  LEASE_LEFT_AT_MOST_MS,
  leaseLeftMs,
  ROUND_AT_MOST_MS,
  roundMs,
} from '../../../test/support/postgres/leases.js';
import { ON_SQLITE } from '../../../test/support/postgres/views-databases.js';
import { House } from './house.js';
import { decoder } from '../../../test/support/log-and-views.js';
import { tally, tallyRows } from './tally.js';

const SHARDS = 2;

describe('one projector for each shard, over PostgreSQL', () => {
  let database: TestDatabase;
  let house: House;
  let views: PostgresViews;
  const opened: PostgresViews[] = [];
  const keepers: ShardKeeper[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    house = await House.open(ON_SQLITE);
    views = await open(database.url);
  });
  afterEach(async () => {
    for (const keeper of keepers.splice(0)) await keeper.stop();
    for (const one of opened.splice(0)) await one.close();
    await house.close();
    await database.drop();
  });

  async function open(url: string): Promise<PostgresViews> {
    const one = await openPostgresViews({ url, setting: 'SHURI_VIEWS' });
    opened.push(one);
    return one;
  }

  function keeperOver(over: PostgresViews, holder: string, problems: LeaseProblem[] = [], shards = SHARDS) {
    const keeper = new ShardKeeper({
      views: over,
      shards,
      holder,
      projectorOf: (shard, fence) =>
        new Projector({
          store: house.store,
          views: over,
          decoder,
          projections: [tally()],
          onProblem: () => undefined,
          shard,
          fence,
        }),
      onProblem: (problem) => problems.push(problem),
    });
    keepers.push(keeper);
    keeper.start();
    return keeper;
  }

  const holds = (keeper: ShardKeeper, count: number) => async () => keeper.projectors().size === count;
  const count = async (from: number, to: number) => {
    for (let i = from; i < to; i += 1) await house.append(`repairCase-${i % 20}`, ['counted', { amount: i }]);
  };
  const expectRowsOfRebuild = async () => {
    await house.caughtUp(house.projector([tally()]));
    const honest = await hashOfRows(house.views.reader, tally());
    await eventually('the rows are those of a rebuild', async () => {
      return (await hashOfRows(views.reader, tally())) === honest;
    });
  };

  it('is taken over within 10 s of a death, and the rows are those of a rebuild', async () => {
    const mortal = await database.mortal();
    const problems: LeaseProblem[] = [];
    const dying = keeperOver(await open(mortal.url), 'dying', problems);
    await eventually('the first has both shards', holds(dying, SHARDS));
    const heir = keeperOver(views, 'heir');
    await count(0, 60);
    await eventually('rows are there', async () => (await tallyRows(views.reader, tally())).length === 20);
    await eventually('each has one shard', holds(heir, 1));

    await mortal.die();
    expect(await leaseLeftMs(views, 'projector')).toBeLessThan(LEASE_LEFT_AT_MOST_MS);
    expect(await roundMs(views, 'projector', 'heir')).toBeLessThan(ROUND_AT_MOST_MS);
    await count(60, 120);
    await eventually('the heir has both shards', holds(heir, SHARDS));
    await expectRowsOfRebuild();
    expect(problems.some(({ kind }) => kind === 'failed')).toBe(true);
  });

  it('is given up at once by a process that stops', async () => {
    const first = keeperOver(views, 'first');
    await eventually('the first has both shards', holds(first, SHARDS));
    await count(0, 20);
    await first.stop();
    const second = keeperOver(await open(database.url), 'second');
    await eventually('the second has both shards', holds(second, SHARDS));
    await count(20, 40);
    await expectRowsOfRebuild();
  });

  it('is left to a process that comes later, so that each has its share, and to nobody when he stops', async () => {
    const first = keeperOver(views, 'first', [], 5);
    await eventually('the first has all', holds(first, 5));
    const problems: LeaseProblem[] = [];
    const second = keeperOver(await open(database.url), 'second', problems, 5);
    await eventually('the second has its share', holds(second, 2));
    expect(first.projectors().size).toBe(3);
    await count(0, 40);
    await second.stop();
    await eventually('the first has all again', holds(first, 5));
    await expectRowsOfRebuild();
    expect(problems.every(({ kind }) => kind === 'taken')).toBe(true);
  });

  it('cannot write once it is fenced off, though its checkpoint still stands where it left it', async () => {
    const leases = new ShardLeases(views, 0);
    await leases.prepare(1);
    const lost = await leases.take('slow', 1);
    if (lost === undefined) throw new Error('there was nothing to take');
    const problems: ProjectorProblem[] = [];
    const slow = new Projector({
      store: house.store,
      views,
      decoder,
      projections: [tally()],
      onProblem: (problem) => problems.push(problem),
      fence: (tx) => leases.assertHeld(tx, lost),
    });
    await slow.start();
    const seen = await house.append('repairCase-A', ['counted', { amount: 1 }]);
    await slow.waitFor(seen, new AbortController().signal);
    // Its lease of no time at all has ended: another takes the shard, and does nothing yet.
    expect(await leases.take('other', 1)).toEqual({ shard: 0, token: lost.token + 1 });
    expect(await leases.renew(lost)).toBe(false);
    await house.append('repairCase-A', ['counted', { amount: 2 }]);
    await eventually('it has met the fence', async () => problems.length > 0);
    expect(problems[0]).toMatchObject({ kind: 'interrupted', error: expect.any(FencedOff) });
    expect(await slow.parked()).toEqual([]);
    await expect(slow.rebuild('tally')).rejects.toBeInstanceOf(FencedOff);
    expect(await tallyRows(views.reader, tally())).toEqual(['repairCase-A:1:1']);
    await slow.stop();
  });

  it('is not divided into another number of shards while some are projected', async () => {
    const leases = new ShardLeases(views, 60_000);
    await leases.prepare(2);
    const lease = await leases.take('one', 2);
    await expect(leases.prepare(3)).rejects.toBeInstanceOf(ShardsChanged);
    if (lease === undefined) throw new Error('there was nothing to take');
    await leases.release(lease);
    await leases.prepare(3);
    expect(await leases.take('two', 3)).toMatchObject({ shard: 0 });
    expect(await leases.renew(lease)).toBe(false);
  });
});
