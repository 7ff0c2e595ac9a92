import type { Facts } from './facts.js';
import type { RegulationDocument } from './programme.js';
import type { Tri } from './tri.js';

/**
 * A rule as it is cited: its id of the rules catalogue and what it says, in our own words. `in`: the revisions of its
 * document that it stands in; absent: the one that the rules were first written for, and those that carry it from there.
 * Reworded by a later revision, it is another clause with the same id.
 */
export interface ClauseText {
  readonly id: string;
  readonly document: RegulationDocument;
  readonly in?: readonly string[];
  readonly paraphrase: { readonly ja: string; readonly en: string };
}

/** What a clause makes of the facts: it settles the question, or proposes an answer (if any) and leaves it to a person. */
export type Ruling<O> =
  | { readonly by: 'rule'; readonly value: O }
  | { readonly by: 'person'; readonly proposal: O | null; readonly because: readonly string[] };

/** A clause that answers a question when its condition holds. */
export interface DecidingClause<F, O> extends ClauseText {
  readonly kind: 'base' | 'proviso' | 'exception';
  /** The clauses that give way when this one fires. A partial order: neither file order nor numbers rank clauses. */
  readonly overrides?: readonly string[];
  when(facts: Facts<F>): Tri;
  ruling(facts: Facts<F>): Ruling<O>;
}

/** A clause that answers nothing by itself but says what the question means; cited as support when its condition holds. */
export interface DefiningClause<F> extends ClauseText {
  readonly kind: 'definition';
  when(facts: Facts<F>): Tri;
}

export type Clause<F, O> = DecidingClause<F, O> | DefiningClause<F>;

/** The clause settles the question. */
export function settles<O>(value: O): Ruling<O> {
  return { by: 'rule', value };
}

/**
 * The clause leaves the question to a person.
 * @param because further clauses and readings behind it; the clause itself is named anyway.
 */
export function proposes<O>(proposal: O | null, ...because: readonly string[]): Ruling<O> {
  return { by: 'person', proposal, because };
}
