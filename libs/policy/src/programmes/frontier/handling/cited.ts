import type { Clause } from '../../../kernel/clause.js';
import { clausesHere } from '../../../kernel/clauses-here.js';
import type { Decision } from '../../../kernel/decision.js';
import { precedenceOf } from '../../../kernel/precedence.js';
import type { Voice } from '../../../kernel/resolution.js';
import { documentOf } from '../../../kernel/written-for.js';
import type { Terms } from '../../../terms/terms.js';
import { decide } from '../answer.js';
import type { Asked } from '../asked.js';

/** An answer that names the clauses and readings it goes by. */
export interface Cited {
  readonly clauses: readonly string[];
}

/** The parts that the clauses which an answer names had in it, where they did not all decide it. */
export interface Parts<O> {
  /** Those that did not hold and are named as what the answer lies beyond. */
  readonly limits: (answer: O) => readonly string[];
  /** Clauses that were weighed against each other: of those that are named the ones that lost gave way. */
  readonly weighed: readonly (readonly Clause<never, unknown>[])[];
}

/**
 * Answers a question that the texts settle outside the weighing of its own clauses: all that is stated is read, and the
 * clauses that the answer names have spoken.
 * @throws MissingTerms as `say` does.
 */
export function cited<F extends object, O extends Cited>(
  stated: F,
  terms: Terms,
  at: Asked,
  say: (facts: F) => O,
  parts: Parts<O>,
): Decision<O> {
  return decide<F, O>(stated, terms, at, (facts) => {
    for (const fact of Object.keys(stated) as (keyof F & string)[]) facts.known(fact);
    const value = say(stated);
    return { outcome: { kind: 'decided', value }, fired: voices(value, parts), notFired: [] };
  });
}

/** Readings are named by the answer alone. */
function voices<O extends Cited>(answer: O, { limits, weighed }: Parts<O>): readonly Voice[] {
  const beyond = limits(answer);
  const spoke = answer.clauses.filter((id) => !beyond.includes(id));
  const orders = weighed.map((clauses) => precedenceOf(clausesHere(clauses)));
  const isOver = (winner: string, loser: string) => orders.some((beats) => beats(winner, loser));
  const standing = spoke.filter((id) => !spoke.some((other) => isOver(other, id)));
  return answer.clauses.flatMap((clause): readonly Voice[] => {
    const document = documentOf(clause);
    if (document === undefined) return [];
    const overriddenBy = beyond.includes(clause) ? undefined : standing.find((one) => isOver(one, clause));
    if (overriddenBy !== undefined) return [{ clause, document, role: 'overridden', overriddenBy }];
    return [{ clause, document, role: beyond.includes(clause) ? 'supporting' : 'decided' }];
  });
}
