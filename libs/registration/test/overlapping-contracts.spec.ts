import type { CommandAnswer } from '#commanding';
import { openSqliteEventStore } from '#event-store';
import type { JsonObject } from '#kernel';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres/databases.js';
import { type TestTurns, testTurns } from '../../../test/support/postgres/turns.js';
import { ON_SQLITE } from '../../../test/support/postgres/views-databases.js';
import { contractIdOfStream, type RegistrationRunner, type TakeTurns, unitIdOf } from '../src/index.js';
import { RegistrationHouse } from './support/registration-house.js';
import { LEAD } from './support/story.js';

const UNIT = { maker: 'Example', model: 'SW-1', serial: 'SW-1' };
const UNIT_ID = unitIdOf(UNIT);
const OTHER = { ...UNIT, serial: 'SW-2' };
const OTHER_ID = unitIdOf(OTHER);
const SUPPORT = { units: [UNIT_ID, OTHER_ID], makerDeliveredOn: '2025-05-10' };
/** On the other unit alone, the year after. */
const NEXT = { units: [OTHER_ID], makerDeliveredOn: '2026-05-10' };

let house: RegistrationHouse;
beforeEach(async () => {
  house = await RegistrationHouse.open(openSqliteEventStore, ON_SQLITE);
  await house.runner.registerUnit(house.request('register', 'register-unit', UNIT));
  await house.runner.registerUnit(house.request('register-other', 'register-unit', OTHER));
});
afterEach(() => house.close());

const open = (runner: RegistrationRunner, key: string, payload: JsonObject = SUPPORT) =>
  runner.openContract(house.request(key, 'open-support-contract', payload));
const change = (runner: RegistrationRunner, opened: CommandAnswer, command: string, payload: JsonObject) =>
  runner.toContract(contractIdOfStream(opened.stream), house.request(command, command, payload, LEAD));
const renew = (runner: RegistrationRunner, opened: CommandAnswer, payload: JsonObject = {}) =>
  change(runner, opened, 'renew-support', { orderId: 'o-1', ...payload });
const names = (answers: readonly PromiseSettledResult<CommandAnswer>[]) =>
  answers.map((one) => (one.status === 'fulfilled' ? one.value.events[0]?.name : String(one.reason)));

describe('a renewal', () => {
  beforeEach(() => {
    house.clock.advanceTo(Temporal.Instant.from('2026-05-12T03:00:00Z'));
  });

  it('gives no unit days on which it has support by another contract', async () => {
    const first = await open(house.runner, 'first');
    const next = await open(house.runner, 'next', NEXT);
    await expect(renew(house.runner, first)).rejects.toMatchObject({
      code: 'REGISTRATION.NOT_ALLOWED_NOW',
      fields: {
        until: 'the term ends before 2026-05-10',
        problems: [{ field: 'wishedEnd', rule: 'has such a contract from 2026-05-10 to 2027-05-09' }],
        unitId: OTHER_ID,
        contractId: contractIdOfStream(next.stream),
      },
    });
  });

  it('goes through where the days are free, and again when it is repeated', async () => {
    const first = await open(house.runner, 'first');
    const renewed = await renew(house.runner, first);
    expect(renewed).toMatchObject({ repeated: false, warnings: [] });
    expect(await renew(house.runner, first)).toMatchObject({ repeated: true, revision: renewed.revision });
    await expect(open(house.runner, 'next', NEXT)).rejects.toMatchObject({
      code: 'REGISTRATION.NOT_ALLOWED_NOW',
    });
  });
});

/** Turns of processes whose connections were cut. */
const NOT_HELD: TakeTurns = (_unitIds, work) => work();

describe('another start of the free year', () => {
  it('is not on days on which a unit has support by another contract', async () => {
    house.clock.advanceTo(Temporal.Instant.from('2026-05-12T03:00:00Z'));
    const early = await open(house.runner, 'early', { ...NEXT, makerDeliveredOn: '2025-05-01' });
    await open(house.runner, 'after', { ...NEXT, makerDeliveredOn: '2026-05-01' });
    house.clock.advanceTo(Temporal.Instant.from('2026-05-13T03:00:00Z'));
    const moved = change(house.runner, early, 'change-support-start', {
      wishedStart: '2025-05-20',
      askedOn: '2025-05-10',
      approval: 'found in the post of that day',
      channel: 'web-registration',
    });
    await expect(moved).rejects.toMatchObject({
      code: 'REGISTRATION.NOT_ALLOWED_NOW',
      fields: { problems: [{ field: 'wishedStart' }] },
    });
  });
});

describe('two processes that take orders for the same unit at once', () => {
  let database: TestDatabase;
  const opened: TestTurns[] = [];
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.end();
    await database.drop();
  });

  /** A process of the cluster, with turns of its own connections. */
  function member(): RegistrationRunner {
    const turns = testTurns(database.url);
    opened.push(turns);
    const takeTurns: TakeTurns = (unitIds, work) => turns.run(unitIds, work);
    return house.another({ takeTurns });
  }

  it('open one contract', async () => {
    const [one, other] = [member(), member()];
    for (const round of [2024, 2025, 2026]) {
      const makerDeliveredOn = `${round}-01-10`;
      const both = await Promise.allSettled([
        open(one, `one-${round}`, { ...SUPPORT, makerDeliveredOn }),
        open(other, `other-${round}`, { ...SUPPORT, units: [OTHER_ID, UNIT_ID], makerDeliveredOn }),
      ]);
      expect(names(both)).toContain('support-contract-opened');
      expect(names(both)).toContainEqual(expect.stringContaining('is under such a contract'));
    }
  });

  it('open one or renew another', async () => {
    house.clock.advanceTo(Temporal.Instant.from('2026-05-12T03:00:00Z'));
    const [one, other] = [member(), member()];
    const first = await open(one, 'first');
    const both = await Promise.allSettled([renew(one, first), open(other, 'next', NEXT)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(names(both)).toContainEqual(expect.stringContaining('is under such a contract'));
  });

  it('are told that an overlap cannot be seen where the views break off after the order was written', async () => {
    const contractsOn = house.contractsOn();
    let looks = 0;
    const one = house.another({
      takeTurns: NOT_HELD,
      contractsOn: (unitIds) => {
        looks += 1;
        return looks === 1 ? contractsOn(unitIds) : Promise.reject(new Error('the connection was cut'));
      },
    });
    const answer = await open(one, 'one');
    expect(answer).toMatchObject({ repeated: false, warnings: [{ code: 'CONTRACT.OVERLAP_UNKNOWN' }] });
  });

  it('are told of an overlap where their turns did not hold: whoever came second at least', async () => {
    let reading = 2;
    let bothHaveRead: () => void = () => undefined;
    const read = new Promise<void>((resolve) => (bothHaveRead = resolve));
    const contractsOn = house.contractsOn();
    const cutOff = () =>
      house.another({
        takeTurns: NOT_HELD,
        contractsOn: async (unitIds) => {
          const held = await contractsOn(unitIds);
          reading -= 1;
          if (reading === 0) bothHaveRead();
          await read;
          return held;
        },
      });
    const both = await Promise.all([
      open(cutOff(), 'one'),
      open(cutOff(), 'other', { ...NEXT, makerDeliveredOn: '2025-05-10' }),
    ]);
    const [second, first] = both.toSorted((a, b) => ((a.position ?? '') < (b.position ?? '') ? 1 : -1));
    expect(second?.warnings).toEqual([
      {
        code: 'CONTRACT.OVERLAP',
        message: `unit ${OTHER_ID} is under contract ${contractIdOfStream(first?.stream ?? '')} for some of these days as well`,
        clauses: [],
      },
    ]);
  });
});
