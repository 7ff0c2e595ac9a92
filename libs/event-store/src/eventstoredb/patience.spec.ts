import { Backoff, Patience } from './patience.js';

const NEVER_MS = 1_000_000;

describe('pauses', () => {
  it('grow to twice the length each, up to the longest, and begin again when it went well', () => {
    const backoff = new Backoff(100);
    for (const full of [25, 50, 100, 100]) {
      const ms = backoff.next();
      expect(ms).toBeGreaterThan(full / 2 - 1e-9);
      expect(ms).toBeLessThanOrEqual(full);
    }
    backoff.reset();
    expect(backoff.next()).toBeLessThanOrEqual(25);
  });
});

describe('patience', () => {
  it('allows another try within its budget, and none without one', async () => {
    const { signal } = new AbortController();
    expect(await new Patience(NEVER_MS, signal).anotherTry()).toBe(true);
    expect(await new Patience(0, signal).anotherTry()).toBe(false);
  });

  it('ends with the budget, however many tries there were', async () => {
    const patience = new Patience(60, new AbortController().signal);
    let tries = 0;
    while (await patience.anotherTry()) tries += 1;
    expect(tries).toBeLessThan(6);
  });

  it('ends at once when the store closes', async () => {
    const closing = new AbortController();
    const patience = new Patience(NEVER_MS, closing.signal);
    while ((await patience.anotherTry()) && !closing.signal.aborted) closing.abort();
    expect(await patience.anotherTry()).toBe(false);
  });
});
