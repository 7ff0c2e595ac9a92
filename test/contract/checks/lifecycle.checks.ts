import { StoreClosed } from '#event-store';
import { eventually } from '../../support/eventually.js';
import type { Check } from '../support/harness.js';
import { Recorder } from '../support/recorder.js';
import { anEvent } from '../support/sample-events.js';

/** What would keep the process from ending by itself. */
function openHandles(): string[] {
  const kinds = ['Timeout', 'TCPSocketWrap', 'MessagePort'];
  return process.getActiveResourcesInfo().filter((kind) => kinds.includes(kind));
}

/** Checks 59 and 60: closing, and everything at once. */
export function stateLifecycle(check: Check): void {
  check(
    59,
    'Given close, then calls in flight settle, later calls are refused, subscriptions end, and no handle stays open',
    async (harness) => {
      const before = openHandles();
      const store = await harness.openOther();
      const subscription = store.subscribe({ from: 'start' }, new Recorder());
      await store.append('case-1', 'no-stream', [anEvent()]);
      const inFlight = [1, 2, 3].map(() => store.append('case-1', 'any', [anEvent()]));
      const closed = store.close();
      await expect(store.append('case-1', 'any', [anEvent()])).rejects.toBeInstanceOf(StoreClosed);
      const revisions = (await Promise.all(inFlight)).map((result) => result.revision);
      expect(revisions.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
      await closed;
      await subscription.ended;
      await expect(store.readStream('case-1')).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.readAll()).rejects.toBeInstanceOf(StoreClosed);
      await expect(store.head()).rejects.toBeInstanceOf(StoreClosed);
      expect(() => store.subscribe({ from: 'start' }, new Recorder())).toThrow(StoreClosed);
      expect(await store.isReady()).toBe(false);
      await store.close();
      await eventually('every handle was closed', async () => openHandles().length <= before.length);
    },
  );

  check(
    60,
    'Given 1000 appends at once to 100 streams, then all succeed or conflict rightly and no revision or event is missing',
    async ({ store }) => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 1000 }, (_, index) => {
          const stream = `case-${index % 100}`;
          return store.append(stream, index % 3 === 0 ? Math.floor(index / 200) : 'any', [anEvent()]);
        }),
      );
      const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(failures.every((failure) => failure.reason.kind === 'concurrency-conflict')).toBe(true);
      const written = outcomes.length - failures.length;
      const all = await store.readAll();
      expect(all).toHaveLength(written);
      expect(new Set(all.map((event) => event.id)).size).toBe(written);
      for (const stream of new Set(all.map((event) => event.stream))) {
        const read = await store.readStream(stream);
        expect(read.map((event) => event.revision)).toEqual(read.map((_, index) => index));
        expect(read).toEqual(all.filter((event) => event.stream === stream));
      }
    },
  );
}
