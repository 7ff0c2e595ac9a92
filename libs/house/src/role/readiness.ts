import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { understood } from './understood.js';

/** A check that has no answer by then counts as failed. */
const LONGEST_CHECK_MS = 4_000;
const WATCH_EVERY_MS = 5_000;
const STARTING = 'The process is still starting.';
const STOPPING = 'The process is stopping.';

/** What is wrong now, one sentence each; none while it works. What it throws counts as wrong. */
export type Check = () => Promise<readonly string[]>;

/**
 * What keeps a process from its work: one sentence for each thing, said in the log once per change and not per look.
 */
export class Readiness {
  readonly #lacking = new Map<string, readonly string[]>();
  readonly #checks = new Map<string, Check>();
  #asking: Promise<unknown> | undefined;
  #phase: 'starting' | 'started' | 'stopping' = 'starting';

  constructor(private readonly log: Logger) {}

  /** The thing is on its way; nothing to worry about yet. */
  expect(thing: string): void {
    this.#lacking.set(thing, [`${thing}: being opened.`]);
  }

  /** True when the log had not been told yet. */
  lacks(thing: string, ...sentences: readonly string[]): boolean {
    // Several things may want one database.
    const before = [...this.#lacking.values()].flat();
    this.#lacking.set(thing, sentences);
    const news = sentences.filter((sentence) => !before.includes(sentence));
    for (const sentence of news) this.log.warn({ missing: thing }, sentence);
    return news.length > 0;
  }

  has(thing: string): void {
    if (this.#lacking.delete(thing)) this.log.info(`${thing}: it can be used now.`);
  }

  /** Looks from now on whether the thing goes on working. */
  keepChecking(thing: string, check: Check): void {
    this.#checks.set(thing, check);
  }

  /** What is missing now, after a look at everything that is checked; those who ask at once share it. */
  async missing(): Promise<readonly string[]> {
    if (this.#phase !== 'stopping') {
      this.#asking ??= this.#checkAll().finally(() => (this.#asking = undefined));
      await this.#asking;
    }
    return this.#sentences();
  }

  /** Looks again and again, so that the log tells of an outage that nobody asked about. */
  async watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.missing();
      await pause(WATCH_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Everything is put together: it is ready where nothing is missing. */
  started(): void {
    if (this.#phase === 'starting') this.#phase = 'started';
  }

  /** From now on it is not ready, whatever else is there. */
  stop(): void {
    this.#phase = 'stopping';
  }

  #sentences(): readonly string[] {
    if (this.#phase === 'stopping') return [STOPPING];
    const lacking = [...new Set([...this.#lacking.values()].flat())];
    return lacking.length === 0 && this.#phase === 'starting' ? [STARTING] : lacking;
  }

  async #checkAll(): Promise<void> {
    await Promise.all(
      [...this.#checks].map(async ([thing, check]) => {
        const sentences = await bounded(thing, check);
        if (this.#phase === 'stopping') return;
        if (sentences.length === 0) this.has(thing);
        else this.lacks(thing, ...sentences);
      }),
    );
  }
}

async function bounded(thing: string, check: Check): Promise<readonly string[]> {
  const over = new AbortController();
  const late = pause(LONGEST_CHECK_MS, [`${thing}: no answer in time.`], { signal: over.signal });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return [understood(error) ?? `${thing}: it cannot be used just now.`];
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
}
