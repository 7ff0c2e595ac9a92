import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore, type Position } from '#event-store';
import { SimulatedClock } from '#kernel';
import { hashOfRows, type Projection, Projector, rebuildViews, type Views } from '#projections';
import { CASE_QUEUE, CASE_TASK, caseTables } from '../src/read/case-tables.js';
import { CASE_TASKS, repairCaseProjections, repairCaseRegistry, streamOfCase } from '../src/index.js';
import {
  ON_SQLITE,
  type TestViews,
  VIEWS_DATABASES,
} from '../../../test/support/postgres/views-databases.js';
import { Dice } from './read/dice.js';
import { randomCase } from './read/random-case.js';

const LONG = process.env['SHURI_LONG'] === '1';
/** PostgreSQL takes a round trip for each statement. */
const CASES = { SQLite: LONG ? 4000 : 300, PostgreSQL: LONG ? 1000 : 120 };
/** How far the cases get at least. */
const PLACES = {
  SQLite: LONG
    ? { stages: 11, custodies: 7, tasks: CASE_TASKS.length }
    : { stages: 10, custodies: 7, tasks: 8 },
  PostgreSQL: LONG
    ? { stages: 11, custodies: 7, tasks: CASE_TASKS.length }
    : { stages: 9, custodies: 6, tasks: 6 },
};
const LONGEST = 30;
/** In events of one projection or another: enough for most batches, so that the next one goes on further. */
const SHORTEST_LIFE = 1500;
const SEED = 20240527;

/** What the process dies of in the middle of a batch. */
class Killed extends Error {}

/** The projections, dying at the given number of events from now: before or after an event's rows were written. */
function mortal(projections: readonly Projection[], life: { left: number }, dice: Dice): Projection[] {
  const dieWhenDue = () => {
    if (life.left <= 0) throw new Killed();
  };
  return projections.map((projection) => ({
    ...projection,
    apply: async (event, tx) => {
      life.left -= 1;
      if (dice.below(2) === 0) dieWhenDue();
      await projection.apply(event, tx);
      dieWhenDue();
    },
  }));
}

describe.each(VIEWS_DATABASES)(
  'over $name, after many random cases, however often the projector is killed:',
  (database) => {
    const cases = CASES[database.name];
    let folder: string;
    let store: EventStore;
    let made: TestViews;
    let views: Views;
    const projections = repairCaseProjections();
    const registry = repairCaseRegistry();

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'shuri-rebuild-'));
      const clock = new SimulatedClock(Temporal.Instant.from('2024-05-20T00:00:00Z'));
      store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock });
      made = await database.make();
      views = made.views;
    });
    afterEach(async () => {
      await store.close();
      await made.remove();
      rmSync(folder, { recursive: true });
    });

    /** Appends that many cases, their commands interleaved, and answers with the position of the last event. */
    async function appendAll(dice: Dice, howMany: number): Promise<Position> {
      const waiting = Array.from({ length: howMany }, (_, index) => {
        const { number, appends } = randomCase(index, LONGEST, dice);
        return { stream: streamOfCase(number), appends: [...appends] };
      });
      while (waiting.length > 0) {
        // All cases of a round go into one group commit.
        const round = waiting.filter(() => dice.below(3) > 0);
        await Promise.all(
          round.map(async ({ stream, appends }) => {
            const events = appends.shift();
            if (events !== undefined) await store.append(stream, 'any', events);
          }),
        );
        for (const done of waiting.filter(({ appends }) => appends.length === 0)) {
          waiting.splice(waiting.indexOf(done), 1);
        }
      }
      const head = await store.head();
      if (head === undefined) throw new Error('nothing was appended');
      return head;
    }

    /** Runs a projector until it dies or has everything. */
    async function runOnce(
      head: Position,
      life: { left: number },
      dice: Dice,
    ): Promise<'reached' | 'behind'> {
      const dead = new AbortController();
      const projector = new Projector({
        store,
        decoder: registry,
        projections: mortal(projections, life, dice),
        // A dead process neither parks nor halves: the exception ends the batch as a lost database would.
        views: { ...views, isOutage: (error) => error instanceof Killed },
        batchSize: 1 + dice.below(200),
        onProblem: ({ kind }) => {
          if (kind === 'interrupted') dead.abort();
        },
      });
      await projector.start();
      const outcome = await projector.waitFor(head, dead.signal);
      await projector.stop();
      return outcome;
    }

    async function placesSeen() {
      const db = caseTables(views.reader);
      const lines = await db.selectFrom(CASE_QUEUE).select(['stage', 'custody']).execute();
      const tasks = await db.selectFrom(CASE_TASK).select('task').distinct().execute();
      return {
        stages: new Set(lines.map(({ stage }) => stage)).size,
        custodies: new Set(lines.map(({ custody }) => custody)).size,
        tasks: tasks.length,
      };
    }

    const hashes = () => Promise.all(projections.map((one) => hashOfRows(views.reader, one)));

    it('the rows of every read model are those of a rebuild from zero', async () => {
      const dice = new Dice(SEED);
      const head = await appendAll(dice, cases);
      let deaths = 0;
      const live = () => runOnce(head, { left: dice.below(Math.max(SHORTEST_LIFE, cases * 4)) }, dice);
      while ((await live()) === 'behind') deaths += 1;
      const lived = await hashes();
      // The cases went everywhere, or the comparison would say little.
      const [seen, wanted] = [await placesSeen(), PLACES[database.name]];
      expect(seen.stages).toBeGreaterThanOrEqual(wanted.stages);
      expect(seen.custodies).toBeGreaterThanOrEqual(wanted.custodies);
      expect(seen.tasks).toBeGreaterThanOrEqual(wanted.tasks);

      const parked = await rebuildViews({
        store,
        views,
        decoder: registry,
        projections,
        onProblem: ({ kind }) => expect(kind).toBe('noticed'),
      });
      expect(await hashes()).toEqual(lived);
      expect(parked).toEqual([]);
      expect(deaths).toBeGreaterThan(3);
    });

    it('another kind of database holds the same rows', async () => {
      const head = await appendAll(new Dice(SEED), 40);
      await runOnce(head, { left: Number.POSITIVE_INFINITY }, new Dice(1));
      const elsewhere = await ON_SQLITE.make();
      await rebuildViews({
        store,
        views: elsewhere.views,
        decoder: registry,
        projections,
        onProblem: () => undefined,
      });
      const there = await Promise.all(projections.map((one) => hashOfRows(elsewhere.views.reader, one)));
      await elsewhere.remove();
      expect(await hashes()).toEqual(there);
    });

    it('a row that was changed by hand is put right', async () => {
      const head = await appendAll(new Dice(SEED), 20);
      await runOnce(head, { left: Number.POSITIVE_INFINITY }, new Dice(1));
      const honest = await hashes();
      await caseTables(views.writer).updateTable(CASE_QUEUE).set({ stage: 'disposed' }).execute();
      expect(await hashes()).not.toEqual(honest);
      await rebuildViews({ store, views, decoder: registry, projections, onProblem: () => undefined });
      expect(await hashes()).toEqual(honest);
    });
  },
);
