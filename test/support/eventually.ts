import { setTimeout as pause } from 'node:timers/promises';

/** For what never comes: many times what the slowest machine needs for anything that a test waits for. */
export const PATIENCE_MS = 120_000;

/** Asks again and again until it is so. @throws Error naming what did not come to be */
export async function eventually(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`it never came to be that ${what}`);
    await pause(2);
  }
}

/** What is coming, unless it never comes. @throws Error naming what did not come to be, and what it rejects with */
export async function inTime<T>(what: string, coming: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = pause(PATIENCE_MS, undefined, { signal: over.signal }).then(() => {
    throw new Error(`it never came to be that ${what}`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([coming, late]);
  } finally {
    over.abort();
  }
}
