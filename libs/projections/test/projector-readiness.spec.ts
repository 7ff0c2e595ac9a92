import {
  openPostgresViews,
  type PostgresViews,
  Projector,
  ProjectorReadiness,
  ShardKeeper,
  ShardLeases,
} from '../src/index.js';
import { eventually } from '../../../test/support/eventually.js';
import { decoder } from '../../../test/support/log-and-views.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres/databases.js';
import { ON_SQLITE } from '../../../test/support/postgres/views-databases.js';
import { House } from './house.js';
import { tally } from './tally.js';

describe('what a process without projectors misses of the read models', () => {
  let database: TestDatabase;
  let house: House;
  let views: PostgresViews;
  let readiness: ProjectorReadiness;

  beforeEach(async () => {
    database = await testDatabase();
    house = await House.open(ON_SQLITE);
    views = await openPostgresViews({ url: database.url, setting: 'SHURI_VIEWS' });
    readiness = readinessOver(house.store);
  });
  afterEach(async () => {
    await views.close();
    await house.close();
    await database.drop();
  });

  const readinessOver = (store: Pick<House['store'], 'head' | 'comparePositions' | 'parsePosition'>) =>
    new ProjectorReadiness({ store, views, projections: [tally()] });
  const projector = () =>
    new Projector({
      store: house.store,
      views,
      decoder,
      projections: [tally()],
      onProblem: () => undefined,
    });
  const write = () => house.append('repairCase-A', ['counted', { amount: 1 }]);

  it('is every projector before the first, then nothing; a shard that nobody holds wants attention', async () => {
    await write();
    expect(await readiness.missing()).toEqual(['no projector has begun yet']);
    const leases = new ShardLeases(views, 60_000);
    await leases.prepare(2);
    expect(await readiness.missing()).toEqual(['no projector has begun yet']);
    await projector().rebuild('tally');
    expect(await readiness.missing()).toEqual([]);
    expect(await readiness.attention()).toEqual(['no projector holds shard 0', 'no projector holds shard 1']);
    const first = await leases.take('somebody', 2);
    expect(await readiness.attention()).toEqual(['no projector holds shard 1']);
    await leases.take('somebody', 2);
    expect(await readiness.attention()).toEqual([]);
    if (first === undefined) throw new Error('there was nothing to take');
    await leases.release(first);
    expect(await readiness.attention()).toEqual(['no projector holds shard 0']);
    expect(await readiness.missing()).toEqual([]);
  });

  it('is told no more once a keeper runs, and again when its process is gone', async () => {
    await write();
    const keeper = new ShardKeeper({
      views,
      shards: 1,
      holder: 'spec',
      projectorOf: () => projector(),
      onProblem: () => undefined,
    });
    keeper.start();
    const allIsWell = async () =>
      [...(await readiness.missing()), ...(await readiness.attention())].length === 0;
    await eventually('nothing is missing', allIsWell);
    await keeper.stop();
    expect(await readiness.attention()).toEqual(['no projector holds shard 0']);
  });

  describe('of a view', () => {
    beforeEach(async () => {
      const leases = new ShardLeases(views, 60_000);
      await leases.prepare(1);
      await leases.take('somebody', 1);
    });

    const building = ['the view tally is still being built'];
    const setPosition = (position: string) =>
      views.writer
        .withTables<{ projection_checkpoints: { position: string } }>()
        .updateTable('projection_checkpoints')
        .set({ position })
        .execute();

    it('is what it has not reached of the log as it was, and not what it lags behind later', async () => {
      const first = await write();
      const second = await write();
      await projector().rebuild('tally');
      await setPosition(first);
      expect(await readiness.missing()).toEqual(building);
      await write();
      expect(await readiness.missing()).toEqual(building);
      await setPosition(second);
      expect(await readiness.missing()).toEqual([]);
      await write();
      expect(await readiness.missing()).toEqual([]);
    });

    it('is all of it while it is built anew', async () => {
      const first = await write();
      await projector().rebuild('tally');
      expect(await readiness.missing()).toEqual([]);
      const last = await write();
      await setPosition('');
      expect(await readiness.missing()).toEqual(building);
      await setPosition(first);
      expect(await readiness.missing()).toEqual(building);
      await setPosition(last);
      expect(await readiness.missing()).toEqual([]);
    });

    it('is nothing in an empty store, once its tables are there', async () => {
      const engine = projector();
      await engine.start();
      await engine.stop();
      expect(await readiness.missing()).toEqual([]);
    });
  });

  it('is what the database itself lacks, in its own words', async () => {
    const giveBack = await database.takeAway();
    expect(await readiness.missing()).toEqual([expect.stringContaining('SHURI_VIEWS')]);
    await giveBack();
    expect(await readiness.missing()).toEqual(['no projector has begun yet']);
  });

  it('is not known while the event store is away', async () => {
    const leases = new ShardLeases(views, 60_000);
    await leases.prepare(1);
    await leases.take('somebody', 1);
    await projector().rebuild('tally');
    await house.store.close();
    expect(await readiness.missing()).toEqual([
      'what the views lack is not known while the event store is away',
    ]);
    await house.useStore('another.sqlite');
  });
});
