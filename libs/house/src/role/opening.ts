import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Closing } from '../closing.js';
import type { Readiness } from './readiness.js';
import { understood } from './understood.js';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/** The process was told to stop before this was open. */
export class StoppedWhileOpening extends Error {
  override readonly name = 'StoppedWhileOpening';
}

/** Opens what a process stands on, again and again until it is there: no store that is away ends a process. */
export class Opening {
  readonly #under = new Set<Promise<unknown>>();

  constructor(
    readonly readiness: Readiness,
    readonly log: Logger,
    private readonly closing: Closing,
    /** Aborted when the process is to stop. */
    readonly signal: AbortSignal,
  ) {}

  /**
   * Resolves once it is open; until then readiness says why it is not.
   * @param thing what is opened, for people: best the setting that says where it is
   * @throws StoppedWhileOpening
   */
  insistOn<T>(
    thing: string,
    open: () => Promise<T>,
    close: (opened: T) => Promise<void> | void = () => undefined,
  ): Promise<T> {
    const opening = this.#insist(thing, open, close);
    this.#under.add(opening);
    // It may be awaited only after others have failed.
    opening.catch(() => undefined);
    return opening;
  }

  /** Resolves when nothing is being opened any more. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#under);
  }

  async #insist<T>(
    thing: string,
    open: () => Promise<T>,
    close: (opened: T) => Promise<void> | void,
  ): Promise<T> {
    this.readiness.expect(thing);
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      if (this.signal.aborted) throw new StoppedWhileOpening();
      try {
        const opened = this.closing.add(await open(), close);
        this.readiness.has(thing);
        // What is set to work from here on would not be stopped any more.
        if (!this.signal.aborted) return opened;
      } catch (error) {
        this.#tell(thing, error);
      }
      await pause(wait, undefined, { signal: this.signal }).catch(() => undefined);
    }
  }

  /** Remembers how to close what needs no opening. */
  closeLater(close: () => Promise<void> | void): void {
    this.closing.add(undefined, close);
  }

  #tell(thing: string, error: unknown): void {
    const sentence = understood(error);
    const isNews = this.readiness.lacks(
      thing,
      sentence ?? `${thing}: it cannot be opened (${nameOf(error)}).`,
    );
    if (sentence === undefined && isNews) this.log.error({ err: error }, `${thing}: an unforeseen error`);
  }
}

/** The kind of an error that nobody foresaw; its words could hold anything. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'no error';
}
