import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

/** For what an event that has come takes to be told. */
const TURNS = 100;

/**
 * Whether a call ends, well or badly, while so much time passes in this process: where a slow machine keeps the process
 * waiting, it keeps the call and this watch waiting alike.
 */
export async function endsWithin(ms: number, call: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  const isOver = pause(ms, undefined, { signal: over.signal }).then(async () => {
    for (let count = 0; count < TURNS; count += 1) await turn();
    return false;
  });
  const hasEnded = call.then(
    () => true,
    () => true,
  );
  const first = await Promise.race([hasEnded, isOver]);
  if (first) {
    over.abort();
    await isOver.catch(() => undefined);
  }
  return first;
}
