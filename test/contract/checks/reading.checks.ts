import { StreamNotFound } from '#event-store';
import type { Check } from '../support/harness.js';
import { anEvent, idsOf, someEvents } from '../support/sample-events.js';

function revisions(events: readonly { readonly revision: number }[]): number[] {
  return events.map((event) => event.revision);
}

/** Checks 32 to 39: reading a stream, and all events in one order. */
export function stateReading(check: Check): void {
  check(
    32,
    'Given a missing stream, when read, then StreamNotFound and not an empty page',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', [anEvent()]);
      await expect(store.readStream('case-2')).rejects.toBeInstanceOf(StreamNotFound);
      await expect(store.readStream('case', { direction: 'backward' })).rejects.toBeInstanceOf(
        StreamNotFound,
      );
    },
  );

  check(
    33,
    'Given 100 events, then forward from 40 gives 40..49, backward from 40 gives 40..31, backward from the end gives 99',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', someEvents(100));
      const page = await store.readStream('case-1', { from: 40, limit: 10 });
      expect(revisions(page)).toEqual([40, 41, 42, 43, 44, 45, 46, 47, 48, 49]);
      const back = await store.readStream('case-1', { direction: 'backward', from: 40, limit: 10 });
      expect(revisions(back)).toEqual([40, 39, 38, 37, 36, 35, 34, 33, 32, 31]);
      const last = await store.readStream('case-1', { direction: 'backward', from: 'end', limit: 1 });
      expect(revisions(last)).toEqual([99]);
      expect(revisions(await store.readStream('case-1', { direction: 'backward', limit: 2 }))).toEqual([
        99, 98,
      ]);
      expect(revisions(await store.readStream('case-1', { from: 'end' }))).toEqual([99]);
      expect(revisions(await store.readStream('case-1', { direction: 'backward', from: 'start' }))).toEqual([
        0,
      ]);
    },
  );

  check(
    34,
    'Given a start beyond the end, when read forward, then an empty page and no error',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', someEvents(3));
      expect(await store.readStream('case-1', { from: 3 })).toEqual([]);
      expect(await store.readAll({ from: 'end' })).toEqual([]);
      expect(revisions(await store.readStream('case-1', { direction: 'backward', from: 99 }))).toEqual([
        2, 1, 0,
      ]);
    },
  );

  check(
    35,
    'Given a consumer that stops after 1 of 1000 events, 200 times, then no read is left open',
    async (harness) => {
      await harness.store.append('case-1', 'no-stream', someEvents(1000));
      for (let read = 0; read < 200; read += 1) {
        await harness.store.readStream('case-1', { limit: 1 });
        await harness.store.readAll({ limit: 1 });
      }
      expect(await harness.openReads()).toBe(0);
    },
  );

  check(
    36,
    'Given an append acknowledged, when the stream is read, then the event is there',
    async ({ store }) => {
      for (let revision = 0; revision < 50; revision += 1) {
        const event = anEvent();
        await store.append('case-1', revision === 0 ? 'no-stream' : revision - 1, [event]);
        const [last] = await store.readStream('case-1', { direction: 'backward', limit: 1 });
        expect(last?.id).toBe(event.id);
      }
    },
  );

  check(
    37,
    'Given events over several streams, when all are read, then in the order of appending, positions rising, none foreign',
    async ({ store }) => {
      const events = someEvents(30);
      for (const [index, event] of events.entries()) await store.append(`case-${index % 7}`, 'any', [event]);
      const read = await store.readAll();
      expect(idsOf(read)).toEqual(idsOf(events));
      const rising = read.slice(1).every((event, index) => {
        const before = read[index];
        return before !== undefined && store.comparePositions(before.position, event.position) < 0;
      });
      expect(rising).toBe(true);
      expect(await store.head()).toBe(read.at(-1)?.position);
      expect(idsOf(await store.readAll({ direction: 'backward' }))).toEqual(idsOf(events).toReversed());
    },
  );

  check(
    38,
    'Given a position, when written and parsed, then it compares equal; the order is total and of fixed width',
    async ({ store }) => {
      for (let count = 0; count < 12; count += 1) await store.append('case-1', 'any', [anEvent()]);
      const positions = (await store.readAll()).map((event) => event.position);
      for (const [i, a] of positions.entries()) {
        expect(store.comparePositions(store.parsePosition(String(a)), a)).toBe(0);
        for (const [j, b] of positions.entries()) {
          expect(Math.sign(store.comparePositions(a, b))).toBe(Math.sign(i - j));
        }
      }
      expect(new Set(positions.map((position) => position.length)).size).toBe(1);
      for (const none of ['', '0', 'start', `${positions[0]}0`]) {
        expect(() => store.parsePosition(none)).toThrow(expect.objectContaining({ kind: 'bad-checkpoint' }));
      }
    },
  );

  check(
    39,
    'Given a position, then reading forward includes it, reading backward and subscribing after it do not',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', someEvents(5));
      const all = await store.readAll();
      const third = all[2];
      if (third === undefined) throw new Error('five events were written');
      expect(revisions(await store.readAll({ from: third.position }))).toEqual([2, 3, 4]);
      expect(revisions(await store.readAll({ direction: 'backward', from: third.position }))).toEqual([1, 0]);
      const seen: number[] = [];
      await new Promise<void>((resolve) => {
        store.subscribe(
          { from: { after: third.position } },
          { onEvents: async (events) => void seen.push(...revisions(events)), onCaughtUp: resolve },
        );
      });
      expect(seen).toEqual([3, 4]);
    },
  );
}
