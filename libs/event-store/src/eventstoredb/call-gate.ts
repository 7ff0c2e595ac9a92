/**
 * Lets at most so many calls through at once; the others wait in line. One connection carries about a hundred streams,
 * and the client leaves whatever is beyond that waiting without a word.
 */
export class CallGate {
  #free: number;
  #running = 0;
  readonly #line: (() => void)[] = [];
  #idle: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  async run<T>(call: () => Promise<T>): Promise<T> {
    this.#running += 1;
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    try {
      return await call();
    } finally {
      this.#running -= 1;
      const next = this.#line.shift();
      if (next === undefined) this.#free += 1;
      else next();
      if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve();
    }
  }
}
