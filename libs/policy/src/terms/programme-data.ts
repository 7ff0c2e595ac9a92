/** The tables of one programme with a memory of which were read (D10). */
export class ProgrammeData<T extends object> {
  readonly #programme: string;
  readonly #tables: T | undefined;
  readonly #revision: string;
  readonly #read = new Set<string>();

  /** @param revision the configuration that the tables stand in; `tables` is `undefined` where it has none of them. */
  constructor(programme: string, tables: T | undefined, revision: string) {
    this.#programme = programme;
    this.#tables = tables;
    this.#revision = revision;
  }

  /** A table, or `undefined` where the configuration leaves it unset. */
  table<K extends keyof T & string>(name: K): T[K] | undefined {
    this.#read.add(`${this.#programme}.${name}`);
    return this.#tables?.[name];
  }

  /** Every table read so far, with the revision of the configuration it stands in. */
  used(): readonly { readonly table: string; readonly revision: string }[] {
    return [...this.#read].sort().map((table) => ({ table, revision: this.#revision }));
  }
}
