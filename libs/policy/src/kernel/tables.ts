/** The tables of one programme with a memory of which were read (D10). `T` maps their names to what they hold. */
export class Tables<T extends object> {
  readonly #programme: string;
  readonly #values: Partial<T>;
  readonly #revision: string;
  readonly #read = new Set<string>();

  /** @param revision of the configuration that the tables stand in. */
  constructor(programme: string, values: Partial<T> | undefined, revision: string) {
    this.#programme = programme;
    this.#values = values ?? {};
    this.#revision = revision;
  }

  /** A table, or `undefined` where the configuration leaves it unset. */
  table<K extends keyof T & string>(name: K): T[K] | undefined {
    this.#read.add(`${this.#programme}.${name}`);
    return this.#values[name];
  }

  /** Every table read so far, with the revision of the configuration it stands in. */
  used(): readonly { readonly table: string; readonly revision: string }[] {
    return [...this.#read].sort().map((table) => ({ table, revision: this.#revision }));
  }
}
