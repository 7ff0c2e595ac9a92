import { CheckpointWatch, UnknownProjection, type Views, type WaitOutcome } from '../src/index.js';
import { eventually } from '../../../test/support/eventually.js';
import { VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';
import { House } from './house.js';
import { tally } from './tally.js';

const other = () => tally({ name: 'other' });

describe.each(VIEWS_DATABASES)('waiting for rows that another process brings ($name)', (database) => {
  let house: House;
  let elsewhere: Views;
  let watch: CheckpointWatch;
  let looks = 0;
  let awayFor = 0;

  beforeEach(async () => {
    looks = 0;
    awayFor = 0;
    house = await House.open(database);
    elsewhere = await house.database.another();
    watch = watchOver([tally()]);
  });
  afterEach(async () => {
    watch.stop();
    await elsewhere.close();
    await house.close();
  });

  /** A watch that counts its looks, over connections of its own. */
  function watchOver(projections: ReturnType<typeof tally>[]): CheckpointWatch {
    const reader = new Proxy(elsewhere.reader, {
      get(target, name, receiver) {
        if (name === 'withTables') {
          looks += 1;
          awayFor -= 1;
          if (awayFor >= 0) throw database.outage();
        }
        const member: unknown = Reflect.get(target, name, receiver);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
    return new CheckpointWatch({ store: house.store, views: { reader }, projections });
  }

  const inTime = () => AbortSignal.timeout(60_000);
  const soon = () => AbortSignal.timeout(60);
  const write = () => house.append('repairCase-A', ['counted', { amount: 1 }]);

  /** Not settled by the time that so many more looks have been taken. */
  async function staysOpen(waited: Promise<WaitOutcome>, lookings = 3): Promise<void> {
    let settled: WaitOutcome | undefined;
    void waited.then((outcome) => (settled = outcome));
    const until = looks + lookings;
    await eventually('it has looked again', async () => looks >= until);
    expect(settled).toBeUndefined();
  }

  it('ends when the other process has them, and not before', async () => {
    const position = await write();
    const waited = watch.waitFor(position, inTime());
    await staysOpen(waited);
    await house.projector([tally()]).start();
    expect(await waited).toBe('reached');
    expect(await watch.waitFor(position, inTime(), 'tally')).toBe('reached');
  });

  it('is bounded by the signal', async () => {
    const position = await write();
    expect(await watch.waitFor(position, soon())).toBe('behind');
    expect(await watch.waitFor(position, AbortSignal.abort())).toBe('behind');
  });

  it('is for one projection or for all of them', async () => {
    watch = watchOver([tally(), other()]);
    const position = await write();
    await house.caughtUp(house.projector([tally()]));
    expect(await watch.waitFor(position, inTime(), 'tally')).toBe('reached');
    const all = watch.waitFor(position, inTime());
    await staysOpen(all);
    await house.projector([other()]).start();
    expect(await all).toBe('reached');
    expect(() => watch.waitFor(position, inTime(), 'nobody')).toThrow(UnknownProjection);
  });

  it('takes every shard, also one that nobody projects yet', async () => {
    const position = await write();
    const shard = (index: number) => house.projector([tally()], { shard: { index, of: 2 } });
    await house.caughtUp(shard(0));
    const waited = watch.waitFor(position, inTime());
    await staysOpen(waited);
    await shard(1).start();
    expect(await waited).toBe('reached');
  });

  it('goes on when the streams are divided into another number of shards', async () => {
    const two = [0, 1].map((index) => house.projector([tally()], { shard: { index, of: 2 } }));
    await write();
    for (const one of two) await house.caughtUp(one);
    for (const one of two) await one.stop();
    const position = await write();
    const waited = watch.waitFor(position, inTime());
    const whole = house.projector([tally()]);
    await whole.start();
    expect(await waited).toBe('reached');
    await whole.stop();
    const third = house.projector([tally()], { shard: { index: 2, of: 3 } });
    await third.start();
    const later = await write();
    await third.waitFor(later, inTime());
    await staysOpen(watch.waitFor(later, inTime()));
  });

  it('looks at the generation of this program only', async () => {
    const position = await write();
    await house.caughtUp(house.projector([tally()]));
    watch = watchOver([tally({ generation: 2 })]);
    const waited = watch.waitFor(position, inTime());
    await staysOpen(waited);
    await house.projector([tally({ generation: 2 })]).start();
    expect(await waited).toBe('reached');
  });

  it('takes a database that cannot work, or that holds no tables yet, for behind and looks again', async () => {
    const position = await write();
    expect(await watch.waitFor(position, soon())).toBe('behind');
    await house.caughtUp(house.projector([tally()]));
    awayFor = 4;
    expect(await watch.waitFor(position, inTime())).toBe('reached');
    expect(awayFor).toBeLessThan(0);
  });

  it('takes a checkpoint of another store for behind', async () => {
    const position = await write();
    await house.caughtUp(house.projector([tally()]));
    await house.views.writer
      .withTables<{ projection_checkpoints: { position: string } }>()
      .updateTable('projection_checkpoints')
      .set({ position: 'elsewhere' })
      .execute();
    expect(await watch.waitFor(position, soon())).toBe('behind');
  });

  it('costs nothing while nobody waits, and one look for all who do', async () => {
    const projector = house.projector([tally()]);
    await projector.start();
    const position = await write();
    await projector.waitFor(position, inTime());
    expect(looks).toBe(0);
    const all = await Promise.all(Array.from({ length: 50 }, () => watch.waitFor(position, inTime())));
    expect(all.every((outcome) => outcome === 'reached')).toBe(true);
    expect(looks).toBe(1);
    const later = await write();
    await projector.waitFor(later, inTime());
    expect(looks).toBe(1);
  });

  it('is given up when the watch stops', async () => {
    const beyond = await write();
    const waited = watch.waitFor(beyond, inTime());
    watch.stop();
    expect(await waited).toBe('behind');
  });

  it('shows the rows with the checkpoint, however often that is asked', async () => {
    const projector = house.projector([tally()]);
    await projector.start();
    const rows = async () => {
      const all = await elsewhere.reader
        .withTables<{ tally_g1: { events: number } }>()
        .selectFrom('tally_g1')
        .select('events')
        .execute();
      return all.map(({ events }) => events);
    };
    for (let count = 1; count <= 20; count += 1) {
      const position = await write();
      expect(await watch.waitFor(position, inTime())).toBe('reached');
      expect(await rows()).toEqual([count]);
    }
  });
});
