import type { JsonValue } from '#kernel';
import type { Clause, ClauseText, DefiningClause } from './clause.js';
import { clausesHere, idsOf, noteSpoke } from './clauses-here.js';
import { RecordedFacts } from './facts.js';
import { resolve } from './resolve.js';
import { YES } from './tri.js';
import { Unanswered } from './unanswered.js';

/** An answer that clauses give to facts which are all known, and the clauses that spoke. */
export interface Ruled<O> {
  readonly value: O;
  readonly clauses: readonly string[];
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
  throw new Unanswered(idsOf(clauses), outcome);
}

/**
 * Whether a clause that gives others their effect stands in the texts that govern: where it does not, what falls under it
 * has none. It is asked anew each time, since a revision may be without it.
 * @param wordings the clause, as each text has it.
 */
export function standing(...wordings: readonly ClauseText[]): () => boolean {
  const clauses = wordings.map((text): DefiningClause<object> => ({
    ...text,
    kind: 'definition',
    when: () => YES,
  }));
  const isIt = ({ id }: ClauseText): boolean => wordings.some((text) => text.id === id);
  return () => {
    const here = clausesHere<object, never>(clauses).filter(isIt);
    noteSpoke(idsOf(here));
    return here.length > 0;
  };
}
