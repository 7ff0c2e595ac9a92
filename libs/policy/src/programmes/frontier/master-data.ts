import type { Terms } from '../../terms/terms.js';
import type { FrontierTerms } from './frontier-terms.js';

/** This programme's tables with a memory of which were read (D10). */
export class MasterData {
  readonly #terms: Terms;
  readonly #read = new Set<string>();

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** A table, or `undefined` where the configuration leaves it unset. */
  table<T extends keyof FrontierTerms>(name: T): FrontierTerms[T] {
    this.#read.add(`frontier.${name}`);
    return this.#terms.programmes.frontier?.[name];
  }

  /** Every table read so far, with the revision of the configuration it stands in. */
  used(): readonly { readonly table: string; readonly revision: string }[] {
    return [...this.#read].sort().map((table) => ({ table, revision: this.#terms.revision }));
  }
}
