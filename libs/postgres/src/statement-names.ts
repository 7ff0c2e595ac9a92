const KEPT = 256;

/**
 * Names for statements that a connection may keep prepared: the same text, the same name. Only so many are kept; a text
 * that comes later goes without.
 */
export class StatementNames {
  #names = new Map<string, string>();
  #age = 0;

  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= KEPT) return known;
    const name = `shuri_${this.#age}_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  /** Every statement is prepared anew: a table may have changed. */
  forget(): void {
    this.#names.clear();
    this.#age += 1;
  }
}
