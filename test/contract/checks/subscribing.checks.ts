import type { Check } from '../support/harness.js';
import { Recorder } from '../support/recorder.js';
import { anEvent, idsOf, someEvents } from '../support/sample-events.js';

/** Checks 40 to 43 and 50: where a subscription begins and what it is given. */
export function stateSubscribing(check: Check): void {
  check(
    40,
    'Given history and later appends, when subscribed from the start, then each event once, in order, and caught up after history',
    async (harness) => {
      const { store } = harness;
      const history = someEvents(25);
      await store.append('case-1', 'no-stream', history);
      const recorder = new Recorder();
      store.subscribe({ from: 'start', batchSize: 10 }, recorder);
      await recorder.until(() => recorder.caughtUp > 0);
      expect(idsOf(recorder.events)).toEqual(idsOf(history));
      const later = someEvents(15);
      await Promise.all(later.map((event, index) => store.append(`case-${index % 3}`, 'any', [event])));
      await recorder.received(40);
      expect(idsOf(recorder.events)).toEqual(idsOf(await store.readAll()));

      const empty = new Recorder();
      (await harness.openOther()).subscribe({ from: 'start' }, empty);
      await empty.until(() => empty.caughtUp > 0);
      expect(empty.events).toEqual([]);
    },
  );

  check(41, 'Given a subscription from the end, then only later events arrive', async ({ store }) => {
    await store.append('case-1', 'no-stream', someEvents(3));
    const recorder = new Recorder();
    store.subscribe({ from: 'end' }, recorder);
    const later = anEvent();
    await store.append('case-1', 2, [later]);
    await recorder.received(1);
    expect(idsOf(recorder.events)).toEqual([later.id]);
  });

  check(
    42,
    'Given prefixes, then only matching streams arrive, and checkpoints advance while nothing matches',
    async ({ store }) => {
      const recorder = new Recorder();
      store.subscribe({ from: 'start', streamPrefixes: ['case-', '修理-'] }, recorder);
      const [a, b, other] = [anEvent(), anEvent(), anEvent()];
      await store.append('case-1', 'no-stream', [a]);
      await store.append('case', 'no-stream', [anEvent()]);
      await store.append('修理-1', 'no-stream', [b]);
      await recorder.received(2);
      for (let count = 0; count < 40; count += 1) await store.append('unit-1', 'any', [anEvent()]);
      await store.append('unit-1', 'any', [other]);
      const head = await store.head();
      await recorder.until(() => recorder.checkpoints.at(-1) === head);
      expect(idsOf(recorder.events)).toEqual([a.id, b.id]);
      const rising = recorder.checkpoints.slice(1).every((checkpoint, index) => {
        const before = recorder.checkpoints[index];
        return before !== undefined && store.comparePositions(before, checkpoint) < 0;
      });
      expect(rising).toBe(true);
    },
  );

  check(
    43,
    'Given a stored checkpoint, when subscribed again, then no event is missed and none before it comes again',
    async (harness) => {
      const events = someEvents(30);
      await harness.store.append('case-1', 'no-stream', events);
      const first = new Recorder();
      const subscription = harness.store.subscribe({ from: 'start', batchSize: 7 }, first);
      await first.received(14);
      await subscription.stop();
      const after = first.checkpoints.at(-1);
      if (after === undefined) throw new Error('two batches have come');
      const reopened = await harness.reopen();
      const second = new Recorder();
      reopened.subscribe({ from: { after: reopened.parsePosition(String(after)) } }, second);
      await second.until(() => second.caughtUp > 0);
      expect([...idsOf(first.events), ...idsOf(second.events)]).toEqual(idsOf(events));
    },
  );

  check(
    50,
    'Given a checkpoint beyond the head or of another database, when subscribed, then BadCheckpoint and no silence',
    async (harness) => {
      const { store } = harness;
      await store.append('case-1', 'no-stream', [anEvent()]);
      const other = await harness.openOther();
      await other.append('case-1', 'no-stream', someEvents(1));
      const [foreign, head] = [await other.head(), await store.head()];
      if (foreign === undefined || head === undefined) throw new Error('both have events');
      const beyond = store.parsePosition(head.replace(/\d{10}$/, '9999999999'));
      for (const after of [foreign, beyond]) {
        const recorder = new Recorder();
        const subscription = store.subscribe({ from: { after } }, recorder);
        await subscription.ended;
        expect(recorder.problems).toEqual([
          { error: expect.objectContaining({ kind: 'bad-checkpoint' }), fatal: true },
        ]);
        expect(recorder.caughtUp).toBe(0);
      }
    },
  );
}
