import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Position, StoredEvent } from '#event-store';
import { Gate } from '../../support/gate.js';
import type { Check } from '../support/harness.js';
import { Recorder } from '../support/recorder.js';
import { anEvent, bigEvent, idsOf, someEvents } from '../support/sample-events.js';

/** A subscriber that holds every batch at a gate. */
class SlowRecorder extends Recorder {
  readonly gate = new Gate();
  running = 0;
  mostRunning = 0;
  largestBatch = 0;

  override async onEvents(events: readonly StoredEvent[], checkpoint: Position): Promise<void> {
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    this.largestBatch = Math.max(this.largestBatch, events.length);
    this.changed();
    await this.gate.opened;
    await super.onEvents(events, checkpoint);
    this.running -= 1;
  }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
}

/** Checks 44 to 46 and 49: subscribers that fail, are slow, or leave. */
export function stateSubscriberFaults(check: Check): void {
  check(
    44,
    'Given a handler that throws, then the subscription ends visibly, nothing later is delivered, and the event comes again',
    async ({ store }) => {
      const events = someEvents(5);
      await store.append('case-1', 'no-stream', events);
      const poison = new Error('no');
      const recorder = new Recorder();
      const deliver = recorder.onEvents.bind(recorder);
      recorder.onEvents = async (batch, checkpoint) => {
        if (batch.some((event) => event.id === events[2]?.id)) throw poison;
        await deliver(batch, checkpoint);
      };
      const subscription = store.subscribe({ from: 'start', batchSize: 1 }, recorder);
      await subscription.ended;
      await store.append('case-1', 4, [anEvent()]);
      expect(recorder.problems).toEqual([{ error: poison, fatal: true }]);
      expect(idsOf(recorder.events)).toEqual(idsOf(events.slice(0, 2)));
      const after = recorder.checkpoints.at(-1);
      if (after === undefined) throw new Error('two events have come');
      const again = new Recorder();
      store.subscribe({ from: { after } }, again);
      await again.received(4);
      expect(again.events[0]?.id).toBe(events[2]?.id);
    },
  );

  check(
    45,
    'Given a checkpoint callback that rejects, then it is reported and the subscription goes on',
    async ({ store }) => {
      const recorder = new Recorder();
      const broken = new Error('disk');
      recorder.onCheckpoint = () => Promise.reject(broken);
      store.subscribe({ from: 'start', streamPrefixes: ['case-'] }, recorder);
      await store.append('unit-1', 'no-stream', [anEvent()]);
      await recorder.until(() => recorder.problems.length > 0);
      expect(recorder.problems[0]).toEqual({ error: broken, fatal: false });
      const wanted = anEvent();
      await store.append('case-1', 'no-stream', [wanted]);
      await recorder.received(1);
      expect(idsOf(recorder.events)).toEqual([wanted.id]);
    },
  );

  check(
    46,
    'Given a handler far slower than the writer, then memory stays bounded, calls never overlap, and all arrive in order',
    async ({ store }) => {
      const recorder = new SlowRecorder();
      store.subscribe({ from: 'start', batchSize: 10 }, recorder);
      await store.append('case-1', 'no-stream', [anEvent()]);
      await recorder.until(() => recorder.running === 1);
      collectGarbage();
      const before = process.memoryUsage().heapUsed;
      for (let round = 0; round < 40; round += 1) {
        await Promise.all(
          Array.from({ length: 10 }, () => store.append('case-1', 'any', [bigEvent(100_000)])),
        );
      }
      collectGarbage();
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
      recorder.gate.open();
      const written = 401;
      const seen: number[] = [];
      const deliver = recorder.onEvents.bind(recorder);
      recorder.onEvents = async (batch, checkpoint) => {
        seen.push(...batch.map((event) => event.revision));
        await deliver(batch, checkpoint);
        recorder.events.length = 0;
      };
      await recorder.until(() => seen.at(-1) === written - 1);
      expect(seen).toEqual(Array.from({ length: written - 1 }, (_, index) => index + 1));
      expect([recorder.mostRunning, recorder.largestBatch]).toEqual([1, 10]);
    },
  );

  check(
    49,
    'Given a subscription stopped, also amid a batch, then its handler runs no more and nothing comes back',
    async (harness) => {
      const { store } = harness;
      await store.append('case-1', 'no-stream', someEvents(30));
      const recorder = new SlowRecorder();
      const subscription = store.subscribe({ from: 'start', batchSize: 10 }, recorder);
      await recorder.until(() => recorder.running === 1);
      let stopped = false;
      const stopping = subscription.stop().then(() => (stopped = true));
      await store.append('case-1', 29, [anEvent()]);
      expect(stopped).toBe(false);
      recorder.gate.open();
      await stopping;
      await subscription.ended;
      const probe = new Recorder();
      const probing = store.subscribe({ from: 'end' }, probe);
      await store.append('case-1', 30, [anEvent()]);
      await probe.received(1);
      await probing.stop();
      expect(recorder.events).toHaveLength(recorder.largestBatch);
      expect(recorder.caughtUp).toBe(0);
      expect(await harness.openReads()).toBe(0);
    },
  );
}
