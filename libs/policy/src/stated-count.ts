import { type ClauseText, type DecidingClause, settles } from './kernel/clause.js';
import { ruled } from './kernel/ruled.js';
import { YES } from './kernel/tri.js';

/**
 * The clauses on how many days, months or years something takes. Whoever counts asks them, so that a later text changes
 * the number by a clause of its own, here and in all that is counted by it.
 */
export type CountClauses = readonly DecidingClause<object, number>[];

/** A clause as it says a number. */
export function says(
  { id, document, paraphrase }: ClauseText,
  count: number,
): DecidingClause<object, number> {
  return { id, document, paraphrase, kind: 'base', when: () => YES, ruling: () => settles(count) };
}

/** The number in the texts that govern the question. @throws Unanswered where they say none, or more than one. */
export function countOf(clauses: CountClauses): number {
  return ruled(clauses, {}).value;
}

/** The same; `null` where they say none. @throws Unanswered where they say more than one. */
export function countIfAny(clauses: CountClauses): number | null {
  return ruled<object, number | null>(clauses, {}, null).value;
}
