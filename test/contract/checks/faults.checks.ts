import { setImmediate as turn } from 'node:timers/promises';
import {
  type AppendResult,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  OutcomeUnknown,
  StoreUnavailable,
} from '#event-store';
import { eventually } from '../../support/eventually.js';
import type { Check } from '../support/harness.js';
import { Recorder } from '../support/recorder.js';
import { anEvent, idsOf, someEvents } from '../support/sample-events.js';

/** More than the slowest machine needs where a call may take only as long as a blink. */
const ATTEMPTS = 50;

/** What every caller does with an unknown outcome: the same append again, byte for byte. */
async function appendUntilKnown(
  store: EventStore,
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision = 'no-stream',
): Promise<AppendResult> {
  return untilServed(() => store.append(stream, expected, events));
}

/** Asks again where a call took too long. */
async function untilServed<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const passes = error instanceof OutcomeUnknown || error instanceof StoreUnavailable;
      if (!passes || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Checks 47, 48, 51 to 53: backends that fail in the middle. */
export function stateFaults(check: Check): void {
  check(
    47,
    'Given the way to the subscriber is cut, then it is reported and goes on after the last event processed',
    async ({ store, faults }) => {
      const recorder = new Recorder();
      store.subscribe({ from: 'start' }, recorder);
      await store.append('case-1', 'no-stream', someEvents(3));
      await recorder.received(3);
      faults.cutSubscriptions(2);
      await store.append('case-1', 2, someEvents(3));
      await recorder.received(6);
      expect(recorder.problems.map((problem) => problem.fatal)).toEqual([false, false]);
      expect(idsOf(recorder.events)).toEqual(idsOf(await store.readAll()));
    },
  );

  check(
    48,
    'Given a subscription that hears nothing while the head advances, then it looks for itself and loses nothing',
    async (harness) => {
      const watching = await harness.open({ watchEveryMs: 20 });
      const recorder = new Recorder();
      watching.subscribe({ from: 'start' }, recorder);
      await recorder.until(() => recorder.caughtUp > 0);
      const events = someEvents(3);
      await harness.faults.appendUnheard('case-1', events);
      await recorder.received(3);
      expect(idsOf(recorder.events)).toEqual(idsOf(events));
    },
  );

  check(
    51,
    'Given the answer to an append is lost after the write, when repeated, then success and exactly one copy',
    async ({ store, faults }) => {
      const events = someEvents(2);
      faults.loseNextReply();
      expect((await appendUntilKnown(store, 'case-1', events)).revision).toBe(1);
      expect(idsOf(await store.readStream('case-1'))).toEqual(idsOf(events));
    },
  );

  check(
    52,
    'Given the backend confirms nothing, then the call ends as OutcomeUnknown naming stream and ids, and the store goes on',
    async (harness) => {
      const store = await harness.open({ patienceMs: 30, callMs: 200 });
      await appendUntilKnown(store, 'case-0', [anEvent()]);
      const events = someEvents(2);
      const answerAgain = harness.faults.swallowAppends();
      const unknown = store.append('case-1', 'no-stream', events);
      await expect(unknown).rejects.toBeInstanceOf(OutcomeUnknown);
      await expect(unknown).rejects.toMatchObject({ stream: 'case-1', eventIds: idsOf(events) });
      answerAgain();
      expect((await appendUntilKnown(store, 'case-1', events)).revision).toBe(1);
      expect(await untilServed(() => store.readStream('case-1'))).toHaveLength(2);
      const another = [anEvent()];
      const answerOnceMore = harness.faults.swallowAppends();
      await expect(store.append('case-2', 'any', another)).rejects.toBeInstanceOf(OutcomeUnknown);
      answerOnceMore();
      await appendUntilKnown(store, 'case-2', another, 'any');
      expect(idsOf(await untilServed(() => store.readStream('case-2')))).toEqual(idsOf(another));
    },
  );

  check(
    53,
    'Given the backend takes nothing for a while, then retried within patience and written once; after it StoreUnavailable',
    async (harness) => {
      const { store, faults } = harness;
      const giveBack = await faults.takeAway();
      const impatient = await harness.open({ patienceMs: 30 });
      await expect(impatient.append('case-1', 'any', [anEvent()])).rejects.toBeInstanceOf(StoreUnavailable);
      expect(await impatient.isReady()).toBe(false);
      const event = anEvent();
      const patient = store.append('case-1', 'any', [event]);
      for (let count = 0; count < 5; count += 1) await turn();
      await giveBack();
      expect((await patient).revision).toBe(0);
      expect(idsOf(await store.readAll())).toEqual([event.id]);
      await eventually('the impatient one is ready', () => impatient.isReady());
    },
  );
}
