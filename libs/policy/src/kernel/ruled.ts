import type { JsonValue } from '#kernel';
import { type Clause, type ClauseText, settles } from './clause.js';
import type { Outcome } from './decision.js';
import { RecordedFacts } from './facts.js';
import { resolve } from './resolve.js';
import { YES } from './tri.js';

/** An answer that clauses give to facts which are all known, and the clauses that spoke. */
export interface Ruled<O> {
  readonly value: O;
  readonly clauses: readonly string[];
}

/** Clauses left an answer open that facts which are all known should settle. */
export class Unanswered extends TypeError {
  constructor(
    clauses: readonly ClauseText[],
    /** How they ended instead. */
    readonly outcome: Outcome<unknown>,
  ) {
    super(`${clauses.map(({ id }) => id).join(' ')} ended in ${outcome.kind}`);
  }
}

/**
 * What clauses make of facts that are all known: days, payers and ways of handling that a command acts on at once.
 * @param ordinary what holds where no clause speaks; absent: one always does.
 * @throws Unanswered when the clauses leave the answer open.
 */
export function ruled<F extends object, O extends JsonValue>(
  clauses: readonly Clause<F, O>[],
  facts: F,
  ...ordinary: readonly [O?]
): Ruled<O> {
  const { outcome, fired } = resolve(clauses, RecordedFacts.of(facts));
  const spoke = fired.map(({ clause }) => clause);
  if (outcome.kind === 'decided') return { value: outcome.value, clauses: spoke };
  const [value] = ordinary;
  if (outcome.kind === 'gap' && value !== undefined) return { value, clauses: spoke };
  throw new Unanswered(clauses, outcome);
}

/**
 * Whether a clause that gives others their effect is among the rules: where it is not, what falls under it has none.
 * It is asked anew each time, since a revision may be without it.
 */
export function standing(text: ClauseText): () => boolean {
  const clauses: readonly Clause<object, boolean>[] = [
    { ...text, kind: 'base', when: () => YES, ruling: () => settles(true) },
  ];
  const nothing = RecordedFacts.of({});
  return () => resolve(clauses, nothing).outcome.kind === 'decided';
}
