interface Trouble {
  readonly sentence: string;
  readonly timer: NodeJS.Timeout;
}

/** What several at work cannot do now, as each said it last. */
export class Troubles {
  readonly #last = new Map<string, Trouble>();

  /** @param lastsMs how long it counts unless it is said again, in milliseconds of real time */
  say(who: string, sentence: string, lastsMs: number): void {
    this.over(who);
    const timer = setTimeout(() => this.#last.delete(who), lastsMs);
    this.#last.set(who, { sentence, timer: timer.unref() });
  }

  over(who: string): void {
    clearTimeout(this.#last.get(who)?.timer);
    this.#last.delete(who);
  }

  /** One sentence for each trouble that lasts. */
  lasting(): readonly string[] {
    return [...this.#last.values()].map(({ sentence }) => sentence);
  }
}
