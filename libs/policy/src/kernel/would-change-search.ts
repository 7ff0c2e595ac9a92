import type { Outcome } from './decision.js';
import type { FactChange } from './flip.js';
import type { ReachingChange } from './reach.js';

/** Facts that would have to be otherwise, and the answer then. Found by deciding, and decided once more since. */
export interface WouldChange<O> {
  readonly changes: readonly ReachingChange[];
  readonly outcome: Outcome<O>;
  readonly verified: true;
}

/** What a search came to. `complete`: nothing was left out for want of evaluations. */
export interface WouldChangeSearch<O> {
  readonly found: readonly WouldChange<O>[];
  readonly evaluations: number;
  readonly complete: boolean;
}

/** How many changes are told at most. */
const MOST_TOLD = 24;

/** What a search has found so far, and how many decisions it may still take. */
export class Search<O> {
  readonly #now: string;
  readonly #limit: number;
  readonly #found: WouldChange<O>[] = [];
  readonly #reached: { readonly facts: readonly string[]; readonly key: string }[] = [];
  #evaluations = 0;
  #complete = true;

  constructor(now: string, limit: number) {
    this.#now = now;
    this.#limit = limit;
  }

  /** Whether one more decision may be taken. */
  mayGoOn(): boolean {
    if (this.#evaluations >= this.#limit) this.#complete = false;
    else this.#evaluations += 1;
    return this.#complete;
  }

  /** Whether nothing has been left out so far. */
  goesOn(): boolean {
    return this.#complete;
  }

  /** Neither the present answer nor one that some of the same facts already lead to. */
  isNews(changes: readonly FactChange[], key: string): boolean {
    const facts = changes.map(({ fact }) => fact);
    const known = this.#reached.some(
      (one) => one.key === key && one.facts.every((fact) => facts.includes(fact)),
    );
    return key !== this.#now && !known;
  }

  note(changes: readonly ReachingChange[], key: string, outcome: Outcome<O>): void {
    this.#reached.push({ facts: changes.map(({ fact }) => fact), key });
    if (this.#found.length < MOST_TOLD) this.#found.push({ changes, outcome, verified: true });
    else this.#complete = false;
  }

  result(): WouldChangeSearch<O> {
    return { found: this.#found, evaluations: this.#evaluations, complete: this.#complete };
  }
}
