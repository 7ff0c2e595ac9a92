import fc from 'fast-check';
import { StoreUnavailable } from '#event-store';
import { derivedId, ShuriError } from '#kernel';
import { firingIdOf, UnknownDeadlineKind } from '../src/index.js';
import { at, DueHouse } from './due-house.js';
import { VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';

const DAY_MS = 86_400_000;

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  describe('a timekeeper', () => {
    let house: DueHouse;
    beforeEach(async () => {
      house = await DueHouse.open(database);
    });
    afterEach(() => house.close());

    it('never fires early: not one millisecond before, and then at once', async () => {
      await house.arm('repairCase-A', 'd1', at(1_000));
      const timekeeper = house.timekeeper();
      house.passTo(999);
      expect(String(await timekeeper.round())).toBe(String(Temporal.Instant.from(at(1_000))));
      expect(house.sent).toEqual([]);
      house.passTo(1_000);
      await timekeeper.round();
      expect(house.fired).toEqual(['d1']);
    });

    it('sends one ordinary command whose id comes from deadline and arming', async () => {
      await house.arm('repairCase-A', 'd1', at(0), { arming: 3 });
      await house.timekeeper().round();
      expect(house.sent).toEqual([
        {
          commandId: derivedId('d1', 3),
          command: 'lapse-quote',
          stream: 'repairCase-A',
          payload: { deadlineId: 'd1', arming: 3 },
        },
      ]);
      expect(firingIdOf('d1', 3)).toBe(derivedId('d1', 3));
    });

    it('does not ask again for what was answered, before or after the due table learns of it', async () => {
      await house.arm('repairCase-A', 'd1', at(0));
      const timekeeper = house.timekeeper();
      await timekeeper.round();
      house.passTo(DAY_MS);
      await timekeeper.round();
      await house.apply('repairCase-A', 'quote-lapsed', {
        deadline: { deadlineId: 'd1', arming: 1, firesAt: at(0), observedAt: at(0), latenessMs: 0 },
      });
      await timekeeper.round();
      expect(house.fired).toEqual(['d1']);
      expect(timekeeper.metrics()).toMatchObject({ fired: 1, moot: 0, failed: 0, oldestOverdueMs: 0 });
    });

    it('leaves disarmed and fired deadlines alone', async () => {
      await house.arm('repairCase-A', 'd1', at(0));
      await house.arm('repairCase-A', 'd2', at(0));
      await house.apply('repairCase-A', 'deadline-disarmed', {
        deadlineId: 'd1',
        kind: 'quote-expiry',
        arming: 1,
        because: 'quote-approved',
      });
      await house.apply('repairCase-A', 'quote-lapsed', {
        deadline: { deadlineId: 'd2', arming: 1, firesAt: at(0), observedAt: at(0), latenessMs: 0 },
      });
      await house.timekeeper().round();
      expect(house.sent).toEqual([]);
    });

    it('after an outage fires everything that fell due, in order of firesAt and none else', async () => {
      const deadlines = fc.uniqueArray(
        fc.record({ id: fc.uuid(), stream: fc.constantFrom('A', 'B', 'C'), ms: fc.nat(60) }),
        { selector: ({ id }) => id, maxLength: 20 },
      );
      await fc.assert(
        fc.asyncProperty(deadlines, fc.integer({ min: 1, max: 4 }), async (armings, batchSize) => {
          const away = await DueHouse.open(database);
          for (const { id, stream, ms } of armings)
            await away.arm(`repairCase-${stream}`, id, at(ms * DAY_MS));
          away.passTo(30 * DAY_MS);
          await away.timekeeper({ batchSize }).round();
          const due = armings.filter(({ ms }) => ms <= 30);
          due.sort((a, b) => a.ms - b.ms || (a.id < b.id ? -1 : 1));
          expect(away.fired).toEqual(due.map(({ id }) => id));
          await away.close();
        }),
        { numRuns: 40 },
      );
    });

    it('settles a moot firing itself and does not ask again', async () => {
      house.answer = () => Promise.resolve({ events: [], repeated: false });
      await house.arm('repairCase-A', 'd1', at(0));
      const timekeeper = house.timekeeper();
      await timekeeper.round();
      house.passTo(DAY_MS);
      await timekeeper.round();
      expect(house.fired).toEqual(['d1']);
      expect(await house.view.byId('d1')).toMatchObject({ status: 'moot' });
      expect(timekeeper.metrics()).toMatchObject({ fired: 0, moot: 1 });
      expect(house.problems).toEqual([]);
    });

    it('leaves a deadline that the case does not find due and asks again later', async () => {
      house.answer = () => Promise.reject(new ShuriError('DEADLINE.NOT_DUE', 'not yet'));
      await house.arm('repairCase-A', 'd1', at(0));
      const timekeeper = house.timekeeper();
      expect((await timekeeper.round()).epochMilliseconds).toBe(
        Temporal.Instant.from(at(1_000)).epochMilliseconds,
      );
      expect(await house.view.byId('d1')).toMatchObject({ status: 'armed', attempts: 1, retryAt: at(1_000) });
      house.answer = () => Promise.resolve({ events: [1], repeated: false });
      house.passTo(1_000);
      await timekeeper.round();
      expect(house.fired).toEqual(['d1', 'd1']);
      expect(timekeeper.metrics()).toMatchObject({ notDue: 1, fired: 1, failed: 0 });
      expect(house.problems).toEqual([]);
    });

    it('counts apart what another had already done under the same command id', async () => {
      house.answer = () => Promise.resolve({ events: [1], repeated: true });
      await house.arm('repairCase-A', 'd1', at(0));
      const timekeeper = house.timekeeper();
      await timekeeper.round();
      expect(timekeeper.metrics()).toMatchObject({ fired: 0, repeated: 1 });
    });

    describe('when one firing fails', () => {
      const broken = new Error('unfoldable');
      beforeEach(async () => {
        house.answer = ({ payload }) =>
          payload.deadlineId === 'bad'
            ? Promise.reject(broken)
            : Promise.resolve({ events: [1], repeated: false });
        await house.arm('repairCase-A', 'bad', at(0));
        await house.arm('repairCase-A', 'later', at(1), { kind: 'repair-target' });
        await house.arm('repairCase-B', 'other', at(2));
        house.passTo(10);
      });

      it('other cases go on, and later deadlines of the same case wait for it', async () => {
        const timekeeper = house.timekeeper();
        await timekeeper.round();
        await timekeeper.round();
        expect(house.fired).toEqual(['bad', 'other']);
        expect(timekeeper.metrics()).toMatchObject({ failed: 1, fired: 1, oldestOverdueMs: 10 });
      });

      it('says so once and tries again after 1, 2, 4 … seconds, at most every five minutes', async () => {
        const timekeeper = house.timekeeper();
        const waits: number[] = [];
        for (let attempt = 0; attempt < 11; attempt += 1) {
          await timekeeper.round();
          const { retryAt } = (await house.view.byId('bad')) ?? { retryAt: null };
          const next = Temporal.Instant.from(retryAt ?? '');
          waits.push(next.epochMilliseconds - house.clock.now().epochMilliseconds);
          house.clock.advanceTo(next);
        }
        expect(waits.map((ms) => ms / 1_000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
        expect(house.problems).toEqual([
          { kind: 'firing-failed', deadline: expect.objectContaining({ deadlineId: 'bad' }), error: broken },
        ]);
      });

      it('goes on with the case in its order once it succeeds', async () => {
        const timekeeper = house.timekeeper();
        await timekeeper.round();
        house.answer = () => Promise.resolve({ events: [1], repeated: false });
        house.passTo(1_010);
        await timekeeper.round();
        expect(house.fired).toEqual(['bad', 'other', 'bad', 'later']);
      });
    });

    it('reports a kind for which there is no command and goes on with the others', async () => {
      await house.arm('repairCase-A', 'd1', at(0), { kind: 'unheard-of' });
      await house.arm('repairCase-B', 'd2', at(0));
      await house.timekeeper().round();
      expect(house.fired).toEqual(['d2']);
      expect(house.problems).toEqual([
        expect.objectContaining({ kind: 'firing-failed', error: expect.any(UnknownDeadlineKind) }),
      ]);
    });

    it.each([
      ['the store is unavailable', new StoreUnavailable('down')],
      ['the loop says so', new ShuriError('STORE.UNAVAILABLE', 'down')],
      ['the outcome is unknown', new ShuriError('STORE.OUTCOME_UNKNOWN', 'no answer')],
    ])(
      'when %s: stops, tries again after a growing pause, loses nothing and keeps the order',
      async (_, error) => {
        let up = false;
        house.answer = () => (up ? Promise.resolve({ events: [1], repeated: false }) : Promise.reject(error));
        await house.arm('repairCase-A', 'd1', at(0));
        await house.arm('repairCase-B', 'd2', at(1));
        house.passTo(1);
        const timekeeper = house.timekeeper();
        const waits: number[] = [];
        for (let round = 0; round < 3; round += 1) {
          const next = await timekeeper.round();
          waits.push(next.epochMilliseconds - house.clock.now().epochMilliseconds);
          house.clock.advanceTo(next);
        }
        expect(waits).toEqual([1_000, 2_000, 4_000]);
        expect(house.fired).toEqual(['d1', 'd1', 'd1']);
        expect(house.problems).toEqual([{ kind: 'outage', error }]);
        up = true;
        await timekeeper.round();
        expect(house.fired.slice(3)).toEqual(['d1', 'd2']);
        expect(timekeeper.metrics()).toMatchObject({ fired: 2, failed: 0, outages: 3 });
      },
    );

    describe('re-arming', () => {
      it('voids the earlier arming: only the later one fires, at its own time and under its own id', async () => {
        await house.arm('repairCase-A', 'd1', at(10));
        await house.arm('repairCase-A', 'd1', at(20), { arming: 2 });
        const timekeeper = house.timekeeper();
        house.passTo(10);
        await timekeeper.round();
        expect(house.sent).toEqual([]);
        house.passTo(20);
        await timekeeper.round();
        expect(house.sent.map(({ commandId }) => commandId)).toEqual([firingIdOf('d1', 2)]);
      });

      it('does not inherit the waiting time of an earlier arming whose firing failed', async () => {
        house.answer = ({ payload }) =>
          payload.arming === 1
            ? Promise.reject(new Error('unfoldable'))
            : Promise.resolve({ events: [1], repeated: false });
        await house.arm('repairCase-A', 'd1', at(0));
        const timekeeper = house.timekeeper();
        await timekeeper.round();
        await house.arm('repairCase-A', 'd1', at(500), { arming: 2 });
        house.passTo(500);
        await timekeeper.round();
        expect(house.sent.map(({ payload }) => payload.arming)).toEqual([1, 2]);
        expect(await house.view.byId('d1')).toMatchObject({ attempts: 0, retryAt: null });
      });

      it('while the earlier arming is being fired keeps the later one alive', async () => {
        await house.arm('repairCase-A', 'd1', at(10));
        house.answer = async ({ payload }) => {
          if (payload.arming === 1) await house.arm('repairCase-A', 'd1', at(20), { arming: 2 });
          return { events: [], repeated: false };
        };
        const timekeeper = house.timekeeper();
        house.passTo(10);
        await timekeeper.round();
        house.passTo(20);
        await timekeeper.round();
        expect(house.sent.map(({ payload }) => payload.arming)).toEqual([1, 2]);
      });
    });
  });
});
