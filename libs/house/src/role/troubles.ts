interface Trouble {
  readonly sentence: string;
  /** When it is over if it was not said again, in milliseconds of the process. */
  readonly until: number;
}

/** What several at work cannot do now, as each said it last. */
export class Troubles {
  readonly #last = new Map<string, Trouble>();

  /** @param lastsMs how long it counts unless it is said again, in milliseconds */
  say(who: string, sentence: string, lastsMs: number): void {
    this.#last.set(who, { sentence, until: performance.now() + lastsMs });
  }

  over(who: string): void {
    this.#last.delete(who);
  }

  /** One sentence for each trouble that lasts. */
  now(): readonly string[] {
    const now = performance.now();
    return [...this.#last.values()].filter(({ until }) => until > now).map(({ sentence }) => sentence);
  }
}
