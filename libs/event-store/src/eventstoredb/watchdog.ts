import { StoreUnavailable } from '../event-store.errors.js';
import { NoAnswer } from './call-failure.js';
import type { EventFeed } from './event-feed.js';
import type { LogPosition } from './store-client.js';

/**
 * Looks after a subscription that may be open and dead: a server that shuts down, or a connection with too many streams,
 * leaves it so without a word. Where the log had gone on at one look and nothing has come by the next, it is dropped.
 * Answers how to end the watch.
 * @param endOfLog the position of the log's last event
 */
export function watchOver(
  feed: EventFeed,
  times: { readonly confirmMs: number; readonly everyMs: number },
  endOfLog: () => Promise<LogPosition | undefined>,
): () => void {
  let due: LogPosition | undefined;
  let isLooking = false;
  const confirm = setTimeout(() => {
    if (!feed.isConfirmed)
      feed.failed(new NoAnswer(`no answer to a subscription within ${times.confirmMs} ms`));
  }, times.confirmMs);
  const look = async () => {
    if (feed.isPaused) {
      due = undefined;
      return;
    }
    if (due !== undefined && !feed.hasSeen(due)) {
      feed.failed(new StoreUnavailable('the subscription has gone silent while the log went on'));
      return;
    }
    const end = await endOfLog();
    due = end !== undefined && !feed.hasSeen(end) ? end : undefined;
  };
  const watch = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    // A log that cannot be looked at now is looked at again at the next turn.
    void look()
      .catch(() => (due = undefined))
      .finally(() => (isLooking = false));
  }, times.everyMs);
  return () => {
    clearTimeout(confirm);
    clearInterval(watch);
  };
}
