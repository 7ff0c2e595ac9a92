import { openPostgresViews, type PostgresViews } from '#projections';
import { eventually } from '../../../test/support/eventually.js';
import { Gate } from '../../../test/support/gate.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres/databases.js';
import {
  LEASE_LEFT_AT_MOST_MS,
  leaseLeftMs,
  ROUND_AT_MOST_MS,
  roundMs,
} from '../../../test/support/postgres/leases.js';
import { ON_POSTGRES } from '../../../test/support/postgres/views-databases.js';
import { areAutomationsKept, AutomationKeeper } from '../src/index.js';
import { House } from './house.js';

describe('the lease of the automations', () => {
  let database: TestDatabase;
  let house: House;
  const views: PostgresViews[] = [];
  const keepers: AutomationKeeper[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    house = await House.open(ON_POSTGRES);
  });
  afterEach(async () => {
    for (const keeper of keepers.splice(0)) await keeper.stop();
    for (const one of views.splice(0)) await one.close();
    await house.close();
    await database.drop();
  });

  const open = async (url = database.url) => {
    const one = await openPostgresViews({ url, setting: 'SHURI_VIEWS' });
    views.push(one);
    return one;
  };
  const keeperOver = (over: PostgresViews, holder: string, engine = house.engine({ views: over })) => {
    const keeper = new AutomationKeeper({
      views: over,
      engine,
      holder,
      onProblem: () => undefined,
    });
    keepers.push(keeper);
    keeper.start();
    return keeper;
  };
  const running = (keeper: AutomationKeeper) => eventually('the engine runs', async () => keeper.isRunning);
  const answered = (word: string) =>
    eventually(`${word} is answered`, async () => (await house.answers(word))[0] === 1);

  it('lets one process run them, and another within 10 s of its death', async () => {
    const here = await open();
    expect(await areAutomationsKept(here)).toBe(false);
    const mortal = await database.mortal();
    const dying = keeperOver(await open(mortal.url), 'dying');
    await running(dying);
    expect(await areAutomationsKept(here)).toBe(true);
    const heir = keeperOver(here, 'heir');
    await house.ask('question-1', 'a');
    await answered('a');
    expect(heir.isRunning).toBe(false);

    await mortal.die();
    expect(await leaseLeftMs(here, 'automation')).toBeLessThan(LEASE_LEFT_AT_MOST_MS);
    expect(await roundMs(here, 'automation', 'heir')).toBeLessThan(ROUND_AT_MOST_MS);
    await house.ask('question-1', 'b');
    await running(heir);
    await answered('b');
    expect(await house.answersInOrder()).toEqual(['a', 'b']);
  });

  it('is given up at once by a process that stops, which may take it again later', async () => {
    const first = keeperOver(await open(), 'first');
    await running(first);
    await first.stop();
    const second = keeperOver(await open(), 'second');
    await running(second);
    first.start();
    await house.ask('question-1', 'a');
    await answered('a');
    expect(first.isRunning).toBe(false);
    await second.stop();
    await running(first);
    await house.ask('question-1', 'b');
    await answered('b');
  });

  it('stops the engine of a process that lost it', async () => {
    const over = await open();
    const held = new Gate();
    let inHand = 0;
    const engine = house.engine({
      views: over,
      send: async (command) => {
        inHand += 1;
        await held.opened;
        return house.send(command);
      },
    });
    const keeper = keeperOver(over, 'slow', engine);
    await running(keeper);
    await house.ask('question-1', 'a');
    await eventually('the first question is in hand', async () => inHand > 0);
    await database.run(
      `update automation_leases set token = token + 1, until = clock_timestamp() + interval '1 hour'`,
    );
    await eventually('the lease is lost', async () => !keeper.isRunning);
    const next = await house.ask('question-1', 'b');
    const waited = engine.waitFor(next, new AbortController().signal);
    held.open();
    expect(await waited).toBe('behind');
    expect(await house.answers('a', 'b')).toEqual([1, 0]);
  });
});
