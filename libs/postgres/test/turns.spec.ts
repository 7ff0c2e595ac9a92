import { isShuriError } from '#kernel';
import { eventually } from '../../../test/support/eventually.js';
import { Gate } from '../../../test/support/gate.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres/databases.js';
import { PostgresConnections, PostgresTurns } from '../src/index.js';

describe('turns of several processes', () => {
  let database: TestDatabase;
  const opened: PostgresConnections[] = [];
  const inHand: Gate[] = [];

  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    for (const work of inHand.splice(0)) work.open();
    for (const one of opened.splice(0)) await one.end();
    await database.drop();
  });

  /** Turns as another process takes them. */
  function turns(url = database.url, most = 4): PostgresTurns {
    const connections = new PostgresConnections({ url, setting: 'SHURI_VIEWS', most });
    opened.push(connections);
    return new PostgresTurns(connections);
  }

  /** A work that lasts until it is let go, at the end of the test at last. */
  function longWork() {
    const [begun, end] = [new Gate(), new Gate()];
    inHand.push(end);
    const work = async () => {
      begun.open();
      await end.opened;
    };
    return { work, began: begun.opened, end: () => end.open() };
  }

  /** Asks again where a slow machine has waited too long. */
  const insist = (one: PostgresTurns, things: readonly string[], work: () => Promise<void>) =>
    eventually(`the turn over ${things.join()} has come`, async () => {
      try {
        await one.run(things, work);
        return true;
      } catch (error) {
        if (isShuriError(error) && error.code === 'VIEW.BEHIND') return false;
        throw error;
      }
    });

  it('never overlap over the same thing, whichever else they are over and in whatever order they are named', async () => {
    let working = 0;
    let most = 0;
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
    };
    const named = [['a', 'b'], ['b', 'a'], ['c', 'a'], ['a']];
    const runs = [turns(), turns()].flatMap((one) =>
      [...named, ...named, ...named].map((things) => insist(one, things, work)),
    );
    await Promise.all(runs);
    expect(most).toBe(1);
  });

  it('are waited for in the server while another has one, and come when that has ended', async () => {
    const held = longWork();
    const running = turns().run(['a'], held.work);
    await held.began;
    let came = 0;
    const following = insist(turns(), ['b', 'a'], async () => {
      came += 1;
    });
    await eventually('the next one stands in line for a while', async () => {
      const waiting = await database.run(
        `select from pg_locks join pg_database on pg_database.oid = pg_locks.database
         where datname = current_database() and locktype = 'advisory' and not granted
           and clock_timestamp() - waitstart > interval '0.5 seconds'`,
      );
      return waiting.length === 1;
    });
    expect(came).toBe(0);
    held.end();
    await Promise.all([running, following]);
    expect(came).toBe(1);
  });

  it('are to be asked for again where all connections are taken: the server is not to blame', async () => {
    const held = longWork();
    const few = turns(database.url, 1);
    const running = few.run(['a'], held.work);
    await held.began;
    await expect(few.run(['b'], async () => 'done')).rejects.toMatchObject({ code: 'VIEW.BEHIND' });
    held.end();
    await running;
    expect(await few.run(['b'], async () => 'done')).toBe('done');
  });

  it('do not wait for one over other things, nor over nothing', async () => {
    const held = longWork();
    const running = turns().run(['a'], held.work);
    await held.began;
    expect(await turns().run(['b'], async () => 'done')).toBe('done');
    expect(await turns().run([], async () => 'done')).toBe('done');
    held.end();
    await running;
  });

  it('are told when others take too long, and come when those have ended', async () => {
    const held = longWork();
    const running = turns().run(['a'], held.work);
    await held.began;
    const other = turns(database.url, 1);
    await expect(other.run(['a'], async () => 'done')).rejects.toMatchObject({ code: 'VIEW.BEHIND' });
    held.end();
    await running;
    expect(await other.run(['a'], async () => 'done')).toBe('done');
  });

  it('end with the work that throws, and with the process that dies', async () => {
    const one = turns(database.url, 1);
    await expect(one.run(['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const mortal = await database.mortal();
    const held = longWork();
    const dying = turns(mortal.url).run(['a'], held.work);
    await held.began;
    await mortal.die();
    await eventually('the turn has come', async () => {
      return (await one.run(['a'], async () => 'done').catch(() => '')) === 'done';
    });
    held.end();
    await dying;
  });

  it('cannot be had from a database that is away', async () => {
    const one = turns();
    const giveBack = await database.takeAway();
    let worked = false;
    const refused = one.run(['a'], async () => {
      worked = true;
    });
    await expect(refused).rejects.toThrow('SHURI_VIEWS');
    expect(worked).toBe(false);
    await giveBack();
  });
});
