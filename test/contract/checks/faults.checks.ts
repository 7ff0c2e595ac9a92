import {
  type AppendResult,
  type EventStore,
  type NewEvent,
  OutcomeUnknown,
  StoreUnavailable,
} from '#event-store';
import { eventually } from '../../support/eventually.js';
import { endsWithin } from '../support/ends-within.js';
import type { Check } from '../support/harness.js';
import { Recorder } from '../support/recorder.js';
import { anEvent, idsOf, someEvents } from '../support/sample-events.js';

/** The time that an impatient store gives to a call, and how long it goes on asking. */
const IMPATIENT = { callMs: 200, patienceMs: 30 };
/** Many times what an impatient store takes to give a call up, with all it does before it says so. */
const GIVEN_UP_WITHIN_MS = 5_000;
/** More than the slowest machine needs where a call may take only as long as a blink. */
const ATTEMPTS = 50;

/** What every caller does with an unknown outcome: the same append again, byte for byte. */
async function appendUntilKnown(
  store: EventStore,
  stream: string,
  events: readonly NewEvent[],
): Promise<AppendResult> {
  try {
    return await store.append(stream, 'no-stream', events);
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error;
    return store.append(stream, 'no-stream', events);
  }
}

/** Asks an impatient store again where a slow machine has used up the whole time of a call; never where it failed at once. */
async function untilServed<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const begun = performance.now();
    try {
      return await call();
    } catch (error) {
      const passes = error instanceof OutcomeUnknown || error instanceof StoreUnavailable;
      const tookLong = performance.now() - begun >= IMPATIENT.callMs;
      if (!passes || !tookLong || attempt === ATTEMPTS) throw error;
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
    'Given the backend confirms nothing, then the call ends within its time as OutcomeUnknown naming stream and ids, and the store goes on',
    async (harness) => {
      const store = await harness.open(IMPATIENT);
      await untilServed(() => store.append('case-0', 'no-stream', [anEvent()]));
      const events = someEvents(2);
      const answerAgain = harness.faults.swallowAppends();
      const unknown = store.append('case-1', 'no-stream', events);
      expect(await endsWithin(GIVEN_UP_WITHIN_MS, unknown)).toBe(true);
      await expect(unknown).rejects.toBeInstanceOf(OutcomeUnknown);
      await expect(unknown).rejects.toMatchObject({ stream: 'case-1', eventIds: idsOf(events) });
      answerAgain();
      expect((await untilServed(() => store.append('case-1', 'no-stream', events))).revision).toBe(1);
      expect(idsOf(await untilServed(() => store.readStream('case-1')))).toEqual(idsOf(events));
      const another = [anEvent()];
      const answerOnceMore = harness.faults.swallowAppends();
      await expect(store.append('case-2', 'any', another)).rejects.toBeInstanceOf(OutcomeUnknown);
      answerOnceMore();
      await untilServed(() => store.append('case-2', 'any', another));
      expect(idsOf(await untilServed(() => store.readStream('case-2')))).toEqual(idsOf(another));
    },
  );

  check(
    53,
    'Given the backend takes nothing for a while, then retried within patience and written once; after it StoreUnavailable',
    async (harness) => {
      const { store, faults } = harness;
      const giveBack = await faults.takeAway();
      const impatient = await harness.open({ patienceMs: IMPATIENT.patienceMs });
      const event = anEvent();
      const patient = Promise.allSettled([store.append('case-1', 'any', [event])]);
      const refused = impatient.append('case-1', 'any', [anEvent()]);
      expect(await endsWithin(GIVEN_UP_WITHIN_MS, refused)).toBe(true);
      await expect(refused).rejects.toBeInstanceOf(StoreUnavailable);
      expect(await impatient.isReady()).toBe(false);
      expect(await endsWithin(0, patient)).toBe(false);
      await giveBack();
      expect(await patient).toMatchObject([{ status: 'fulfilled', value: { revision: 0 } }]);
      expect(idsOf(await store.readAll())).toEqual([event.id]);
      await eventually('the impatient one is ready', () => impatient.isReady());
    },
  );
}
