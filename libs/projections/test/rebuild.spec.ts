import fc from 'fast-check';
import { hashOfRows, type Projection, type Views } from '../src/index.js';
import { House, storeWithGuardedPages, storeWithLaggingPages } from './house.js';
import { Gate } from '../../../test/support/gate.js';
import { tally, tallyRows } from './tally.js';
import { VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';

/** What the process dies of in the middle of a batch. */
class Killed extends Error {}

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  describe('a rebuild from the first event gives the same rows', () => {
    let house: House;
    beforeEach(async () => {
      house = await House.open(database);
    });
    afterEach(() => house.close());

    it('drops what does not come from the events', async () => {
      await house.append('repairCase-A', ['counted', { amount: 1 }]);
      const projection = tally();
      const projector = house.projector([projection]);
      await house.caughtUp(projector);
      const honest = await hashOfRows(house.views.reader, projection);
      await house.views.writer
        .withTables<{ tally_g1: { total: number } }>()
        .updateTable('tally_g1')
        .set({ total: 1_000 })
        .execute();
      expect(await hashOfRows(house.views.reader, projection)).not.toBe(honest);
      await projector.rebuild('tally');
      expect(await hashOfRows(house.views.reader, projection)).toBe(honest);
    });

    it('goes on with what is appended meanwhile, and other projections go on too', async () => {
      const door = new Gate();
      const slow = tally({ name: 'slow' });
      const quick = tally();
      await house.append('repairCase-A', ['counted', { amount: 1 }]);
      const projector = house.projector([slow, quick], { store: storeWithGuardedPages(house.store, door) });
      await house.caughtUp(projector);
      const rebuilding = projector.rebuild('slow');
      const written = await house.append('repairCase-A', ['counted', { amount: 2 }]);
      const forever = new AbortController().signal;
      expect(await projector.waitFor(written, forever, 'tally')).toBe('reached');
      door.open();
      await rebuilding;
      expect(await projector.waitFor(written, forever)).toBe('reached');
      expect(await tallyRows(house.views.reader, slow)).toEqual(['repairCase-A:2:3']);
    });

    it('misses nothing although reads lag behind the subscription', async () => {
      const reads = { lagging: 0 };
      const projection = tally();
      await house.append('repairCase-A', ['counted', { amount: 1 }], ['counted', { amount: 2 }]);
      const projector = house.projector([projection], { store: storeWithLaggingPages(house.store, reads) });
      await house.caughtUp(projector);
      reads.lagging = 3;
      await projector.rebuild('tally');
      expect(await tallyRows(house.views.reader, projection)).toEqual(['repairCase-A:2:3']);
    });

    it('tries parked streams anew', async () => {
      await house.append('repairCase-A', ['counted', { amount: 'two' }]);
      const projector = house.projector([tally()]);
      await house.caughtUp(projector);
      await projector.stop();
      const repaired: Projection = { ...tally(), apply: () => undefined };
      const next = house.projector([repaired]);
      await next.rebuild('tally');
      expect(await next.parked()).toEqual([]);
    });
  });

  /** What the rows must be: per stream, everything up to the first amount that is no number. */
  function tallyOf(run: readonly { stream: string; amounts: readonly (number | string)[] }[]): string[] {
    const amounts = new Map<string, (number | string)[]>();
    for (const step of run) {
      if (step.stream.startsWith('contract-')) continue;
      amounts.set(step.stream, [...(amounts.get(step.stream) ?? []), ...step.amounts]);
    }
    return [...amounts.keys()].sort().flatMap((stream) => {
      const all = amounts.get(stream) ?? [];
      const bad = all.findIndex((amount) => typeof amount !== 'number');
      const good = (bad < 0 ? all : all.slice(0, bad)).map(Number);
      return good.length === 0 ? [] : [`${stream}:${good.length}:${good.reduce((a, b) => a + b, 0)}`];
    });
  }

  describe('however often a projector is killed', () => {
    const steps = fc.array(
      fc.record({
        stream: fc.constantFrom('repairCase-A', 'repairCase-B', 'productUnit-U', 'contract-C'),
        amounts: fc.array(
          fc.oneof({ weight: 9, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.constant('x') }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        killAfter: fc.option(fc.nat(6), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 8 },
    );

    it('its rows are those of a rebuild from zero', async () => {
      await fc.assert(
        fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (run, batchSize) => {
          const house = await House.open(database);
          try {
            let left = Number.POSITIVE_INFINITY;
            const projection = tally({
              streamPrefixes: ['repairCase-', 'productUnit-'],
              before: () => {
                if (left-- <= 0) throw new Killed();
              },
            });
            // A dead process neither parks nor halves: the exception ends the batch as a lost database would.
            const mortal: Views = { ...house.views, isOutage: (error) => error instanceof Killed };
            for (const step of run) {
              const events = step.amounts.map((amount) => ['counted', { amount }] as const);
              const written = await house.append(step.stream, ...events);
              left = step.killAfter ?? Number.POSITIVE_INFINITY;
              const dead = new AbortController();
              const projector = house.projector([projection], {
                views: mortal,
                batchSize,
                onProblem: ({ kind }) => {
                  if (kind === 'interrupted') dead.abort();
                },
              });
              await projector.start();
              await projector.waitFor(written, dead.signal);
              await projector.stop();
            }
            left = Number.POSITIVE_INFINITY;
            const survivor = house.projector([projection]);
            await house.caughtUp(survivor);
            const lived = await tallyRows(house.views.reader, projection);
            expect(lived).toEqual(tallyOf(run));
            const hash = await hashOfRows(house.views.reader, projection);
            const parked = await survivor.parked();
            await survivor.rebuild('tally');
            expect(await tallyRows(house.views.reader, projection)).toEqual(lived);
            expect(await hashOfRows(house.views.reader, projection)).toBe(hash);
            expect(await survivor.parked()).toEqual(parked);
          } finally {
            await house.close();
          }
        }),
        { numRuns: 25 },
      );
    });
  });
});
