import { type Timekeeper } from '../src/index.js';
import { at, DueHouse, until } from './due-house.js';
import { VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';

const epochOf = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds;

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  describe('a timekeeper that runs', () => {
    let house: DueHouse;
    beforeEach(async () => {
      house = await DueHouse.open(database);
    });
    afterEach(() => house.close());

    describe('between rounds', () => {
      it('sleeps until the next deadline', async () => {
        await house.arm('repairCase-A', 'd1', at(30_000));
        const timekeeper = house.timekeeper();
        timekeeper.start();
        await until(() => timekeeper.metrics().lastRoundAt > 0);
        house.passTo(30_000);
        await until(() => house.sent.length === 1);
        await timekeeper.stop();
        expect(house.fired).toEqual(['d1']);
      });

      it('is woken by a deadline that is armed for an earlier time', async () => {
        await house.arm('repairCase-A', 'far', at(50_000));
        const timekeeper = house.timekeeper();
        timekeeper.start();
        await until(() => timekeeper.metrics().lastRoundAt > 0);
        await house.arm('repairCase-B', 'near', at(10_000));
        timekeeper.wake();
        house.passTo(10_000);
        await until(() => house.sent.length > 0);
        await timekeeper.stop();
        expect(house.fired).toEqual(['near']);
      });

      it('looks once a minute for what another process armed', async () => {
        const timekeeper = house.timekeeper();
        timekeeper.start();
        await until(() => timekeeper.metrics().lastRoundAt > 0);
        await house.arm('repairCase-A', 'd1', at(10_000));
        house.passTo(60_000);
        await until(() => house.sent.length === 1);
        await timekeeper.stop();
        expect(house.fired).toEqual(['d1']);
      });

      it('looks as often as it is told to for what another process armed, and fires nothing early', async () => {
        const timekeeper = house.timekeeper({ longestSleepMs: 2_000 });
        timekeeper.start();
        const lookedBy = (ms: number) => () => timekeeper.metrics().lastRoundAt >= epochOf(at(ms));
        await until(lookedBy(0));
        await house.arm('repairCase-A', 'd1', at(1_000));
        await house.arm('repairCase-B', 'd2', at(3_500));
        house.passTo(1_999);
        expect(house.fired).toEqual([]);
        house.passTo(2_000);
        await until(lookedBy(2_000));
        expect(house.fired).toEqual(['d1']);
        house.passTo(3_499);
        expect(house.fired).toEqual(['d1']);
        house.passTo(3_500);
        await until(() => house.sent.length === 2);
        await timekeeper.stop();
        expect(house.fired).toEqual(['d1', 'd2']);
      });

      it('ends at once when stopped in its sleep, and after the command in hand otherwise', async () => {
        await house.arm('repairCase-A', 'd1', at(0));
        await house.arm('repairCase-B', 'd2', at(0));
        const timekeeper = house.timekeeper();
        let stopping = Promise.resolve();
        house.answer = () => {
          stopping = timekeeper.stop();
          return Promise.resolve({ events: [1], repeated: false });
        };
        timekeeper.start();
        await until(() => house.sent.length > 0);
        await stopping;
        expect(house.fired).toEqual(['d1']);

        house.answer = () => Promise.resolve({ events: [1], repeated: false });
        timekeeper.start();
        await until(() => house.sent.length === 2);
        await until(() => timekeeper.metrics().fired === 2);
        await timekeeper.stop();
      });

      it('survives a due table that cannot be read and says so once', async () => {
        const timekeeper = house.timekeeper();
        await house.views.writer.schema.alterTable('due_deadlines_g1').renameTo('elsewhere').execute();
        await timekeeper.round();
        const next = await timekeeper.round();
        expect(next.epochMilliseconds - house.clock.now().epochMilliseconds).toBe(2_000);
        expect(house.problems.map(({ kind }) => kind)).toEqual(['outage']);
        await house.views.writer.schema.alterTable('elsewhere').renameTo('due_deadlines_g1').execute();
        await house.arm('repairCase-A', 'd1', at(0));
        await timekeeper.round();
        expect(house.fired).toEqual(['d1']);
      });
    });

    describe('beside another one on the same due table', () => {
      let hanging = false;
      const hang = () => {
        hanging = true;
        return new Promise<never>(() => undefined);
      };
      /** Lets a timekeeper claim and then hang in its first command. */
      const hangs = (timekeeper: Timekeeper) => {
        hanging = false;
        void timekeeper.round();
        return until(() => hanging);
      };

      it('leaves alone what the other holds, and the rest of that case, until the lease ends', async () => {
        await house.arm('repairCase-A', 'd1', at(0));
        await house.arm('repairCase-A', 'd2', at(1));
        await house.arm('repairCase-B', 'd3', at(2));
        house.passTo(10);
        await hangs(house.timekeeper({ name: 'other', batchSize: 1, send: hang }));
        const timekeeper = house.timekeeper({ name: 'two' });
        const next = await timekeeper.round();
        expect(house.fired).toEqual(['d3']);
        expect(next.epochMilliseconds).toBe(Temporal.Instant.from(at(60_010)).epochMilliseconds);
        house.passTo(60_010);
        await timekeeper.round();
        expect(house.fired).toEqual(['d3', 'd1', 'd2']);
      });

      it('takes up its own claims at once after a restart', async () => {
        await house.arm('repairCase-A', 'd1', at(0));
        await hangs(house.timekeeper({ send: hang }));
        await house.timekeeper().round();
        expect(house.fired).toEqual(['d1']);
      });

      it('shares the work: every deadline is sent once', async () => {
        for (let i = 0; i < 20; i += 1) await house.arm(`repairCase-${i}`, `d${i}`, at(i));
        house.passTo(20);
        const rounds = ['one', 'two', 'three'].map((name) =>
          house.timekeeper({ name, batchSize: 2 }).round(),
        );
        await Promise.all(rounds);
        expect(new Set(house.fired).size).toBe(20);
        expect(house.fired).toHaveLength(20);
      });
    });
  });
});
