import { inspect } from 'node:util';
import { jest } from '@jest/globals';
import { AccessDenied, StreamDeleted, StreamNotFound } from '#event-store';
import { eventually } from '../../support/eventually.js';
import type { Check } from '../support/harness.js';
import { Recorder } from '../support/recorder.js';
import { anEvent, idsOf, someEvents } from '../support/sample-events.js';

const SECRET = 'geheim: 秘密';
/** Every form in which the secret could be written down. */
const SECRET_FORMS = [SECRET, encodeURIComponent(SECRET), Buffer.from(`shuri:${SECRET}`).toString('base64')];

/** Checks 54 to 58: what only a backend with connections, credentials and deletion from outside can show. */
export function stateOutside(check: Check): void {
  check(
    54,
    'Given one client’s connection fails, then another client’s append in flight is unaffected',
    async (harness) => {
      const { store, outside } = harness;
      const other = await harness.open({});
      await store.append('case-1', 'no-stream', [anEvent()]);
      await other.append('case-2', 'no-stream', [anEvent()]);
      const before = await harness.writeMark();
      const answer = outside.holdNextReply();
      const inFlight = other.append('case-2', 0, [anEvent()]);
      await eventually('the append was under way', async () => (await harness.writeMark()) !== before);
      outside.cutConnection(store);
      expect((await store.append('case-1', 0, [anEvent()])).revision).toBe(1);
      answer();
      expect((await inFlight).revision).toBe(1);
      expect((await harness.writeMark()) - before).toBe(2);
    },
  );

  check(
    55,
    'Given wrong credentials or no permission, then AccessDenied at once, and no secret in message or log',
    async (harness) => {
      const said: unknown[] = [];
      const listen = (...words: unknown[]) => void said.push(...words);
      const spies = (['log', 'warn', 'error'] as const).map((how) =>
        jest.spyOn(console, how).mockImplementation(listen),
      );
      process.on('warning', listen);
      const store = harness.outside.openAs(SECRET);
      await store.append('case-1', 'no-stream', [anEvent()]);
      for (const why of ['password', 'permission'] as const) {
        harness.outside.refuseAll(why);
        const before = await harness.writeMark();
        const calls = [
          store.append('case-1', 'any', [anEvent()]),
          store.readStream('case-1'),
          store.readAll(),
        ];
        for (const outcome of await Promise.allSettled(calls)) {
          expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(AccessDenied) });
          said.push(outcome);
        }
        expect((await harness.writeMark()) - before).toBe(1);
        const recorder = new Recorder();
        await store.subscribe({ from: 'start' }, recorder).ended;
        expect(recorder.problems).toEqual([{ error: expect.any(AccessDenied), fatal: true }]);
        expect(await store.isReady()).toBe(false);
        said.push(recorder.problems);
      }
      process.off('warning', listen);
      for (const spy of spies) spy.mockRestore();
      const everything = inspect(said, { depth: 20, showHidden: true, maxStringLength: null });
      expect(SECRET_FORMS.filter((form) => everything.includes(form))).toEqual([]);
    },
  );

  check(
    56,
    'Given a soft-deleted stream, then it reads as StreamNotFound and no-stream goes on after its last revision',
    async ({ store, outside }) => {
      const old = someEvents(3);
      await store.append('case-1', 'no-stream', old);
      await outside.softDelete('case-1');
      await expect(store.readStream('case-1')).rejects.toBeInstanceOf(StreamNotFound);
      await expect(store.append('case-1', 'stream-exists', [anEvent()])).rejects.toBeInstanceOf(
        StreamDeleted,
      );
      await expect(store.append('case-1', 'no-stream', old)).rejects.toBeInstanceOf(StreamDeleted);
      const fresh = anEvent();
      expect((await store.append('case-1', 'no-stream', [fresh])).revision).toBe(3);
      expect(idsOf(await store.readStream('case-1'))).toEqual([fresh.id]);
    },
  );

  check(
    57,
    'Given a tombstoned stream, then every append and read is StreamDeleted for ever',
    async ({ store, outside }) => {
      await store.append('case-1', 'no-stream', [anEvent()]);
      await outside.tombstone('case-1');
      for (const expected of ['any', 'no-stream', 'stream-exists', 0, 5] as const) {
        await expect(store.append('case-1', expected, [anEvent()])).rejects.toBeInstanceOf(StreamDeleted);
      }
      await expect(store.readStream('case-1')).rejects.toBeInstanceOf(StreamDeleted);
      await expect(store.readStream('case-1', { direction: 'backward' })).rejects.toBeInstanceOf(
        StreamDeleted,
      );
    },
  );

  check(
    58,
    'Given the backend is down at start, then not ready, and ready after recovery without restart',
    async (harness) => {
      const giveBack = await harness.faults.takeAway();
      const store = await harness.open({});
      const recorder = new Recorder();
      store.subscribe({ from: 'start' }, recorder);
      expect(await store.isReady()).toBe(false);
      await recorder.until(() => recorder.problems.length > 0);
      await giveBack();
      await eventually('the store was ready', () => store.isReady());
      const event = anEvent();
      await store.append('case-1', 'no-stream', [event]);
      await recorder.received(1);
      expect(idsOf(recorder.events)).toEqual([event.id]);
      expect(recorder.problems.every((problem) => !problem.fatal)).toBe(true);
    },
  );
}
