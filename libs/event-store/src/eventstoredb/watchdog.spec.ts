import { EventFeed } from './event-feed.js';
import type { LogPosition } from './store-client.js';
import { watchOver } from './watchdog.js';

const at = (number: number): LogPosition => ({ commit: BigInt(number), prepare: BigInt(number) });
const NEVER_MS = 1_000_000;

let cancels: number;

function aFeed(): EventFeed {
  cancels = 0;
  const feed = new EventFeed(() => true, 2);
  const cancel = () => void (cancels += 1);
  feed.attach({ pause: () => undefined, resume: () => undefined, hasWaiting: () => false, cancel });
  feed.startAfter(at(1));
  return feed;
}

/** Waits until the log was looked at so often. */
function looked(ends: readonly (LogPosition | Error)[]) {
  let looks = 0;
  let enough: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (enough = resolve));
  const endOfLog = async () => {
    const end = ends[Math.min(looks, ends.length - 1)];
    looks += 1;
    if (looks === ends.length + 3) enough();
    if (end instanceof Error) throw end;
    return end;
  };
  return { endOfLog, done };
}

describe('the watch over a subscription', () => {
  it('drops one that was never confirmed', async () => {
    const feed = aFeed();
    const end = watchOver(feed, { confirmMs: 1, everyMs: NEVER_MS }, async () => at(1));
    expect(await feed.next()).toMatchObject({ kind: 'dropped', error: { code: 4 } });
    end();
  });

  it('drops one that has not come by the next look to where the log had gone on', async () => {
    const feed = aFeed();
    feed.confirmed();
    const end = watchOver(feed, { confirmMs: NEVER_MS, everyMs: 1 }, async () => at(2));
    expect(await feed.next()).toMatchObject({ kind: 'dropped', error: { kind: 'unavailable' } });
    end();
  });

  it('leaves one alone that has seen all there is, and one whose log cannot be looked at', async () => {
    for (const what of [at(1), new Error('away')]) {
      const feed = aFeed();
      feed.confirmed();
      const { endOfLog, done } = looked([what]);
      const end = watchOver(feed, { confirmMs: NEVER_MS, everyMs: 1 }, endOfLog);
      await done;
      end();
      expect(cancels).toBe(0);
    }
  });
});
