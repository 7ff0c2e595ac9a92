import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, startAfter, StoreClosed } from '#event-store';
import { MASTER_DATA_STREAM } from '../decider/published.aggregate.js';

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 10_000;

export interface PublicationWatchOptions {
  /** Something went wrong; it is tried again by itself. */
  readonly onProblem: (error: unknown) => void;
  /** Waits that many milliseconds, or until aborted. Default: a timer. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Publications of other processes come into force here until it is stopped, or the store is closed. */
export interface PublicationWatch {
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

/**
 * Watches the stream of publications.
 * @param refresh takes up what is published, at least up to the revision (-1 asks for none); rejects when it cannot
 */
export function watchPublications(
  store: EventStore,
  refresh: (revision: number) => Promise<void>,
  { onProblem, wait = timer }: PublicationWatchOptions,
): PublicationWatch {
  const stopping = new AbortController();
  const { signal } = stopping;
  let delivered = -1;
  const watching = watchOn();

  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };

  async function watchOn(): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await watchOnce(() => (failures = 0));
      } catch (error) {
        if (signal.aborted || error instanceof StoreClosed) return;
        onProblem(error);
        await wait(Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS), signal);
      }
    }
  }

  /** What is before the head is taken up by reading, what comes after it by the subscription. */
  async function watchOnce(succeeded: () => void): Promise<void> {
    const head = await store.head();
    await refresh(delivered);
    if (signal.aborted) return;
    const failures: unknown[] = [];
    const subscription = store.subscribe(
      { from: startAfter(head), streamPrefixes: [MASTER_DATA_STREAM] },
      {
        onEvents: async (events) => {
          const last = events.findLast(({ stream }) => stream === MASTER_DATA_STREAM);
          if (last !== undefined) await refresh((delivered = last.revision));
          succeeded();
        },
        onProblem: (error, fatal) => (fatal ? failures.push(error) : onProblem(error)),
      },
    );
    const stop = () => void subscription.stop();
    signal.addEventListener('abort', stop, { once: true });
    await subscription.ended;
    signal.removeEventListener('abort', stop);
    throw failures[0] ?? new Error('the subscription to publications ended without a word');
  }
}

async function timer(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
