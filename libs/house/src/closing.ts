/** What was opened, to be closed in the opposite order, also when opening got stuck half-way. */
export class Closing {
  readonly #closers: (() => Promise<void> | void)[] = [];

  /** Remembers how to close what was just opened, and hands it on. */
  add<T>(opened: T, close: (opened: T) => Promise<void> | void): T {
    this.#closers.push(() => close(opened));
    return opened;
  }

  /** Closes everything, last opened first; a failure does not keep the rest open. @throws the first failure */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
