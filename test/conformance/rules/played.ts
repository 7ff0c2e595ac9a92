import type { WorkedCase } from '../policy/support/worked-case.js';

/** The rulebook with clauses that can be taken out of it, and what it was asked for. */
export interface Rulebook {
  drop(...clauses: readonly string[]): void;
  /** The clauses that questions were put to since this was last asked. */
  consulted(): ReadonlySet<string>;
}

/** A case, the clauses it puts questions to, those that spoke, and its answers as the rules are. */
export interface Played {
  readonly worked: WorkedCase;
  readonly asked: ReadonlySet<string>;
  readonly spoke: ReadonlySet<string>;
  readonly answers: string;
}
