import type { Check } from '../support/harness.js';
import { anEvent, idsOf, someEvents } from '../support/sample-events.js';

/** Checks 13 to 24: ids are retry tokens; a repeat is the first append's answer again. */
export function stateIdempotency(check: Check): void {
  check(
    13,
    'Given an exact append, when repeated with the same ids and revision, then the same answer and no new event',
    async ({ store }) => {
      await store.append('case-1', 'no-stream', [anEvent()]);
      const events = someEvents(2);
      const first = await store.append('case-1', 0, events);
      const second = await store.append('case-1', 0, events);
      expect(second.revision).toBe(first.revision);
      expect(await store.readStream('case-1')).toHaveLength(3);
    },
  );

  check(
    14,
    'Given the same after later appends by others, then still the original answer',
    async ({ store }) => {
      const events = someEvents(2);
      await store.append('case-1', 'no-stream', [anEvent()]);
      await store.append('case-1', 0, events);
      await store.append('case-1', 2, someEvents(3));
      expect((await store.append('case-1', 0, events)).revision).toBe(2);
      expect(await store.readStream('case-1')).toHaveLength(6);
    },
  );

  check(
    15,
    'Given the same after the adapter was reopened, then still the original answer',
    async (harness) => {
      const events = someEvents(2);
      await harness.store.append('case-1', 'no-stream', [anEvent()]);
      await harness.store.append('case-1', 0, events);
      const reopened = await harness.reopen();
      expect((await reopened.append('case-1', 0, events)).revision).toBe(2);
      expect(await reopened.readStream('case-1')).toHaveLength(3);
    },
  );

  check(
    16,
    'Given a no-stream append, when repeated, also after reopening, then success and no new event',
    async (harness) => {
      const events = someEvents(2);
      await harness.store.append('case-1', 'no-stream', events);
      expect((await harness.store.append('case-1', 'no-stream', events)).revision).toBe(1);
      const reopened = await harness.reopen();
      expect((await reopened.append('case-1', 'no-stream', events)).revision).toBe(1);
      expect(await reopened.readStream('case-1')).toHaveLength(2);
    },
  );

  check(
    17,
    'Given [A, B], when [A, C] is appended with the original revision, then a conflict',
    async ({ store }) => {
      const [a, b] = [anEvent(), anEvent()];
      await store.append('case-1', 'no-stream', [a, b]);
      const refused = store.append('case-1', 'no-stream', [a, anEvent()]);
      await expect(refused).rejects.toMatchObject({ kind: 'concurrency-conflict', actual: 1 });
      expect(await store.readStream('case-1')).toHaveLength(2);
    },
  );

  check(
    18,
    'Given [A], when [A, B] is appended with the original revision, then a conflict and no B',
    async ({ store }) => {
      const a = anEvent();
      await store.append('case-1', 'no-stream', [a]);
      const refused = store.append('case-1', 'no-stream', [a, anEvent()]);
      await expect(refused).rejects.toMatchObject({ kind: 'concurrency-conflict', actual: 0 });
      expect(idsOf(await store.readStream('case-1'))).toEqual([a.id]);
    },
  );

  check(
    19,
    'Given [A, B], when A alone is repeated with the original revision, then success with A’s revision',
    async ({ store }) => {
      const [a, b] = [anEvent(), anEvent()];
      await store.append('case-1', 'no-stream', [a, b]);
      expect((await store.append('case-1', 'no-stream', [a])).revision).toBe(0);
      expect((await store.append('case-1', 0, [b])).revision).toBe(1);
      expect(await store.readStream('case-1')).toHaveLength(2);
    },
  );

  check(
    20,
    'Given an append with any, when repeated at once, then success and no second copy',
    async ({ store }) => {
      const events = someEvents(2);
      const [first, again] = await Promise.all([
        store.append('case-1', 'any', events),
        store.append('case-1', 'any', events),
      ]);
      const later = await store.append('case-1', 'stream-exists', events);
      expect([first.revision, again.revision, later.revision]).toEqual([1, 1, 1]);
      expect(await store.readStream('case-1')).toHaveLength(2);
      const mixed = store.append('case-1', 'any', [...events, anEvent()]);
      await expect(mixed).rejects.toMatchObject({ kind: 'concurrency-conflict', expected: 'any', actual: 1 });
      expect((await store.append('case-1', 'any', [anEvent(), ...events])).revision).toBe(4);
    },
  );

  check(
    21,
    'Given A in the stream, when A is appended at the last revision, then it is written again',
    async ({ store }) => {
      const a = anEvent();
      await store.append('case-1', 'no-stream', [a]);
      expect((await store.append('case-1', 0, [a])).revision).toBe(1);
      expect(idsOf(await store.readStream('case-1'))).toEqual([a.id, a.id]);
    },
  );

  check(22, 'Given A in one stream, when A is appended to another, then it is written', async ({ store }) => {
    const a = anEvent();
    await store.append('case-1', 'any', [a]);
    await store.append('case-2', 'any', [a]);
    await store.append('case-3', 'no-stream', [a]);
    for (const stream of ['case-1', 'case-2', 'case-3']) {
      expect(idsOf(await store.readStream(stream))).toEqual([a.id]);
    }
    const places = (await store.readAll()).map((event) => event.stream);
    expect(places).toEqual(['case-1', 'case-2', 'case-3']);
  });

  check(
    23,
    'Given a repeat with the same id and other data, then the first data stays: a success, or for the record of a command a conflict',
    async ({ store }) => {
      const a = anEvent({ data: { said: 'first' } });
      await store.append('case-1', 'no-stream', [a]);
      const repeat = await store.append('case-1', 'no-stream', [{ ...a, data: { said: 'second' } }]);
      expect(repeat.revision).toBe(0);
      const [stored] = await store.readStream('case-1');
      expect(stored?.data).toEqual({ said: 'first' });
      const record = anEvent({ meta: { commandHash: '9f86d081', recordedAt: '2024-01-01T00:00:00.000Z' } });
      const [exact, other] = [[record], [{ ...record, meta: { ...record.meta, commandHash: '60303ae2' } }]];
      await store.append('case-2', 'no-stream', exact);
      expect((await store.append('case-2', 'no-stream', exact)).revision).toBe(0);
      await expect(store.append('case-2', 'no-stream', other)).rejects.toMatchObject({
        kind: 'concurrency-conflict',
        actual: 0,
      });
      expect(await store.readStream('case-2')).toMatchObject(exact);
    },
  );

  check(
    24,
    'Given a repeat, then its answer needs no position, and one it has is the first append’s',
    async ({ store }) => {
      const a = anEvent();
      const first = await store.append('case-1', 'no-stream', [a]);
      await store.append('case-1', 0, someEvents(3));
      const { position } = await store.append('case-1', 'no-stream', [a]);
      expect([undefined, first.position]).toContain(position);
    },
  );
}
