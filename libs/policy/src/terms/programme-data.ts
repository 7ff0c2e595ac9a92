import { tableRevision } from './tables.js';
import type { Terms } from './terms.js';

/** A table that was read, and its revision (D10). */
export interface TableRead {
  readonly table: string;
  readonly revision: string;
}

/** The tables of one programme, as a question about some day reads them, with a memory of which were read (D10). */
export class ProgrammeData<T extends object> {
  readonly #programme: string;
  readonly #tables: T | undefined;
  readonly #terms: Terms;
  /** The day that the anchor of the regulation names (`YYYY-MM-DD`, D25): whose rows count. */
  protected readonly on: string;
  readonly #read = new Set<string>();

  /** @param tables `undefined` where the terms have none of the programme's tables. */
  constructor(programme: string, tables: T | undefined, terms: Terms, on: string) {
    this.#programme = programme;
    this.#tables = tables;
    this.#terms = terms;
    this.on = on;
  }

  /** A table with whatever days its rows have, or `undefined` where the configuration leaves it unset. */
  table<K extends keyof T & string>(name: K): T[K] | undefined {
    this.#read.add(name);
    return this.#tables?.[name];
  }

  /** Every table read so far, with its revision. */
  used(): readonly TableRead[] {
    return [...this.#read].sort().map((name) => {
      const table = `${this.#programme}.${name}`;
      return { table, revision: tableRevision(this.#terms, table) };
    });
  }
}
