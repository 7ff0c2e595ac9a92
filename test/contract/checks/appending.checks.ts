import { ConcurrencyConflict } from '#event-store';
import type { Check } from '../support/harness.js';
import { anEvent, idsOf, someEvents } from '../support/sample-events.js';

/** Checks 1 to 10: what each expected revision means. */
export function stateAppending(check: Check): void {
  check(
    1,
    'Given a new stream, when 3 events are appended with no-stream, then the last revision is 2 and reading gives 0, 1, 2',
    async ({ store }) => {
      const events = someEvents(3);
      const result = await store.append('case-1', 'no-stream', events);
      expect(result.revision).toBe(2);
      const read = await store.readStream('case-1');
      expect(read.map((event) => event.revision)).toEqual([0, 1, 2]);
      expect(idsOf(read)).toEqual(idsOf(events));
    },
  );

  check(
    2,
    'Given a stream at 2, when appended with exactly 2, then the last revision is 3',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', someEvents(3));
      expect((await store.append('case-1', 2, [anEvent()])).revision).toBe(3);
    },
  );

  check(
    3,
    'Given a stream at 2, when appended with exactly 1 and new ids, then a conflict names 1 and 2 and nothing is written',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', someEvents(3));
      const refused = store.append('case-1', 1, [anEvent()]);
      await expect(refused).rejects.toBeInstanceOf(ConcurrencyConflict);
      await expect(refused).rejects.toMatchObject({ stream: 'case-1', expected: 1, actual: 2 });
      expect(await store.readStream('case-1')).toHaveLength(3);
    },
  );

  check(
    4,
    'Given a stream at 2, when appended with exactly 7, then a conflict names 2',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', someEvents(3));
      await expect(store.append('case-1', 7, [anEvent()])).rejects.toMatchObject({
        kind: 'concurrency-conflict',
        actual: 2,
      });
    },
  );

  check(5, 'Given no stream, when appended with exactly 0, then a conflict names none', async ({ store }) => {
    await expect(store.append('case-1', 0, [anEvent()])).rejects.toMatchObject({
      kind: 'concurrency-conflict',
      actual: 'none',
    });
  });

  check(
    6,
    'Given a stream, when appended with no-stream and new ids, then a conflict names its last revision',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', someEvents(2));
      await expect(store.append('case-1', 'no-stream', [anEvent()])).rejects.toMatchObject({
        kind: 'concurrency-conflict',
        expected: 'no-stream',
        actual: 1,
      });
    },
  );

  check(
    7,
    'Given no stream, when appended with stream-exists, then a conflict names none',
    async ({ store }) => {
      await expect(store.append('case-1', 'stream-exists', [anEvent()])).rejects.toMatchObject({
        kind: 'concurrency-conflict',
        actual: 'none',
      });
    },
  );

  check(
    8,
    'Given a stream, when appended with stream-exists, then the event follows its last one',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', someEvents(2));
      expect((await store.append('case-1', 'stream-exists', [anEvent()])).revision).toBe(2);
    },
  );

  check(9, 'Given a stream or none, when appended with any, then the event comes last', async ({ store }) => {
    expect((await store.append('case-1', 'any', [anEvent()])).revision).toBe(0);
    expect((await store.append('case-1', 'any', someEvents(2))).revision).toBe(2);
  });

  check(
    10,
    'Given two appends at once with the same revision and other ids, then exactly one succeeds and the other conflicts',
    async (harness) => {
      const { store } = harness;
      await store.append('case-1', 'no-stream', [anEvent()]);
      const other = await harness.open({});
      for (let round = 0; round < 20; round += 1) {
        const handles = round % 2 === 0 ? [store, other, store, other] : [other, store, other, store];
        const outcomes = await Promise.allSettled(
          handles.map((handle) => handle.append('case-1', round, [anEvent()])),
        );
        const losers = outcomes.filter((outcome) => outcome.status === 'rejected');
        expect(losers).toHaveLength(3);
        expect(losers.map((loser) => loser.reason.actual)).toEqual([round + 1, round + 1, round + 1]);
      }
      expect(await store.readStream('case-1')).toHaveLength(21);
    },
  );
}
