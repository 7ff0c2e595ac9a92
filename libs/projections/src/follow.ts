import { BadCheckpoint, type EventStore, type Position, startAfter, type StoredEvent } from '#event-store';
import { ForeignViews } from './projection.errors.js';

/** Which part of the log to follow. */
export interface Followed {
  /** The last position that was dealt with; undefined is the start. */
  readonly from: Position | undefined;
  /** Only streams whose name begins with one of these; all when absent. */
  readonly streamPrefixes?: readonly string[];
  /** At most this many events per batch. Default: the store's. */
  readonly batchSize?: number;
}

/** Who follows the log. */
export interface LogFollower {
  /** Events in order, none missed, none twice; none at all when only the checkpoint moves on. */
  deliver(events: readonly StoredEvent[], checkpoint: Position): Promise<void>;
  /** The subscription reported something and goes on. */
  notice(error: unknown): void;
}

/**
 * Follows the log by one subscription. Resolves when stopped; rejects when it ended by itself.
 * @throws ForeignViews when the store refuses the position
 */
export async function follow(
  store: Pick<EventStore, 'subscribe'>,
  { from, ...which }: Followed,
  follower: LogFollower,
  signal: AbortSignal,
): Promise<void> {
  const failures: unknown[] = [];
  const subscription = store.subscribe(
    { from: startAfter(from), ...which },
    {
      onEvents: (events, checkpoint) => follower.deliver(events, checkpoint),
      // The store would go on after a failure here; who is not where he believes to be must begin again.
      onCheckpoint: async (checkpoint) => {
        try {
          await follower.deliver([], checkpoint);
        } catch (error) {
          failures.push(error);
          void subscription.stop();
        }
      },
      onProblem: (error, fatal) => {
        if (fatal) failures.push(error);
        else follower.notice(error);
      },
    },
  );
  const stop = () => void subscription.stop();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  await subscription.ended;
  signal.removeEventListener('abort', stop);
  if (signal.aborted) return;
  const [failure] = failures;
  if (failure instanceof BadCheckpoint) {
    throw new ForeignViews('all', from ?? 'the start', 'which the store refuses');
  }
  throw failure ?? new Error('the subscription ended without a word');
}
