import { hashOfRows, type Projection } from '../src/index.js';
import { House, storeWithGuardedSubscription } from './house.js';
import { Gate } from '../../../test/support/gate.js';
import { tally, tallyRows } from './tally.js';
import { VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  describe('an event that cannot be applied parks its stream for that projection', () => {
    let house: House;
    beforeEach(async () => {
      house = await House.open(database);
    });
    afterEach(() => house.close());

    async function threeStreamsWithOneBadEvent(): Promise<void> {
      await house.append('repairCase-A', ['counted', { amount: 1 }]);
      await house.append('repairCase-B', ['counted', { amount: 1 }], ['counted', { amount: 'two' }]);
      await house.append('repairCase-C', ['counted', { amount: 1 }]);
      await house.append('repairCase-B', ['counted', { amount: 4 }]);
      await house.append('repairCase-A', ['counted', { amount: 8 }]);
    }

    it('goes on with the other streams, and with nothing of the parked one after the bad event', async () => {
      await threeStreamsWithOneBadEvent();
      const projection = tally();
      const projector = house.projector([projection]);
      await house.caughtUp(projector);
      expect(await tallyRows(house.views.reader, projection)).toEqual([
        'repairCase-A:2:9',
        'repairCase-B:1:1',
        'repairCase-C:1:1',
      ]);
    });

    it('is found by what the database says of its rows, however late that comes', async () => {
      const plain = tally();
      const writesTwice: Projection = {
        ...plain,
        apply: async (event, tx) => {
          await plain.apply(event, tx);
          if ((event.data as { amount: unknown }).amount !== 8) return;
          const row = { stream: event.stored.stream, events: 0, total: 0, last_revision: 0 };
          await tx.withTables<{ tally_g1: typeof row }>().insertInto('tally_g1').values(row).execute();
        },
      };
      await house.append('repairCase-A', ['counted', { amount: 1 }]);
      await house.append('repairCase-B', ['counted', { amount: 2 }], ['counted', { amount: 8 }]);
      await house.append('repairCase-C', ['counted', { amount: 4 }]);
      await house.append('repairCase-B', ['counted', { amount: 16 }]);
      const projector = house.projector([writesTwice]);
      await house.caughtUp(projector);
      expect(await tallyRows(house.views.reader, plain)).toEqual([
        'repairCase-A:1:1',
        'repairCase-B:1:2',
        'repairCase-C:1:4',
      ]);
      expect(await projector.parked()).toEqual([
        expect.objectContaining({
          stream: 'repairCase-B',
          revision: 1,
          error: expect.stringMatching(/unique/iu) as string,
        }),
      ]);
    });

    it('says which stream is parked, at which event, why and since when', async () => {
      await threeStreamsWithOneBadEvent();
      const projector = house.projector([tally()]);
      await house.caughtUp(projector);
      const parked = [
        expect.objectContaining({
          projection: 'tally',
          generation: 1,
          stream: 'repairCase-B',
          revision: 1,
          eventType: 'test.counted.v1',
          error: 'TypeError: no amount in counted',
          since: house.clock.now().toString({ fractionalSecondDigits: 3 }),
        }),
      ];
      expect(await projector.parked()).toEqual(parked);
      expect(house.problems).toEqual([{ kind: 'parked', parked: parked[0] }]);
    });

    it('keeps skipping it in later batches and after a restart', async () => {
      await threeStreamsWithOneBadEvent();
      const projection = tally();
      const first = house.projector([projection]);
      await house.caughtUp(first);
      await first.stop();
      await house.append('repairCase-B', ['counted', { amount: 16 }]);
      await house.caughtUp(house.projector([projection]));
      expect(await tallyRows(house.views.reader, projection)).toContain('repairCase-B:1:1');
    });

    it('an event that no registry knows parks its stream too', async () => {
      await house.append('repairCase-A', ['unknown', {}]);
      const projector = house.projector([tally()]);
      await house.caughtUp(projector);
      expect(await projector.parked()).toEqual([
        expect.objectContaining({
          stream: 'repairCase-A',
          error: 'TypeError: no such event: test.unknown.v1',
        }),
      ]);
    });

    it('another projection is not concerned', async () => {
      await threeStreamsWithOneBadEvent();
      const lenient = tally({ name: 'lenient' });
      const projector = house.projector([tally(), { ...lenient, apply: () => undefined }]);
      await house.caughtUp(projector);
      expect((await projector.parked()).map(({ projection }) => projection)).toEqual(['tally']);
    });

    describe('unblock', () => {
      const strict = tally();
      const repaired: Projection = {
        ...strict,
        apply: (event, tx) =>
          strict.apply({ ...event, data: { amount: Number(event.stored.data['amount']) || 2 } }, tx),
      };

      it('applies what was missed and follows the stream again, once its cause is repaired', async () => {
        await threeStreamsWithOneBadEvent();
        const broken = house.projector([tally()]);
        await house.caughtUp(broken);
        await broken.stop();

        const projector = house.projector([repaired]);
        await projector.start();
        expect(await projector.unblock('tally', 'repairCase-B')).toEqual({ outcome: 'resumed', events: 2 });
        expect(await projector.parked()).toEqual([]);
        const written = await house.append('repairCase-B', ['counted', { amount: 16 }]);
        await projector.waitFor(written, new AbortController().signal);
        expect(await tallyRows(house.views.reader, repaired)).toContain('repairCase-B:4:23');

        const before = await hashOfRows(house.views.reader, repaired);
        await projector.rebuild('tally');
        expect(await hashOfRows(house.views.reader, repaired)).toBe(before);
      });

      it('leaves events that the projection has not come to yet for their own turn', async () => {
        await threeStreamsWithOneBadEvent();
        const broken = house.projector([tally()]);
        await house.caughtUp(broken);
        await broken.stop();
        const written = await house.append('repairCase-B', ['counted', { amount: 16 }]);

        const door = new Gate();
        const projector = house.projector([repaired], {
          store: storeWithGuardedSubscription(house.store, door),
        });
        await projector.start();
        expect(await projector.unblock('tally', 'repairCase-B')).toEqual({ outcome: 'resumed', events: 2 });
        door.open();
        await projector.waitFor(written, new AbortController().signal);
        expect(await tallyRows(house.views.reader, repaired)).toContain('repairCase-B:4:23');
      });

      it('leaves the stream parked and its rows as they were while the cause lasts', async () => {
        await threeStreamsWithOneBadEvent();
        const projection = tally();
        const projector = house.projector([projection]);
        await house.caughtUp(projector);
        expect(await projector.unblock('tally', 'repairCase-B')).toEqual({
          outcome: 'still-parked',
          error: 'TypeError: no amount in counted',
        });
        expect((await projector.parked()).map(({ stream, revision }) => [stream, revision])).toEqual([
          ['repairCase-B', 1],
        ]);
        expect(await tallyRows(house.views.reader, projection)).toContain('repairCase-B:1:1');
      });

      it('of a stream that is not parked changes nothing', async () => {
        await threeStreamsWithOneBadEvent();
        const projector = house.projector([tally()]);
        await house.caughtUp(projector);
        expect(await projector.unblock('tally', 'repairCase-A')).toEqual({ outcome: 'not-parked' });
      });
    });
  });
});
