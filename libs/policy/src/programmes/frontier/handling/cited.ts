import type { Decision } from '../../../kernel/decision.js';
import type { Voice } from '../../../kernel/resolution.js';
import type { Terms } from '../../../terms/terms.js';
import { decide } from '../answer.js';
import type { Asked } from '../asked.js';

/** An answer that names the clauses and readings it goes by. */
export interface Cited {
  readonly clauses: readonly string[];
}

/**
 * Answers a question that the texts settle without weighing one clause against another: all that is stated is read, and
 * the clauses that the answer names have spoken.
 * @param asLimits those of them that did not hold and are named as what the answer lies beyond.
 * @throws MissingTerms as `say` does.
 */
export function cited<F extends object, O extends Cited>(
  stated: F,
  terms: Terms,
  at: Asked,
  say: (facts: F) => O,
  asLimits: (answer: O) => readonly string[],
): Decision<O> {
  return decide<F, O>(stated, terms, at, (facts) => {
    for (const fact of Object.keys(stated) as (keyof F & string)[]) facts.known(fact);
    const value = say(stated);
    return {
      outcome: { kind: 'decided', value },
      fired: voices(value.clauses, asLimits(value)),
      notFired: [],
    };
  });
}

/** Readings are named by the answer alone. */
function voices(clauses: readonly string[], limits: readonly string[]): readonly Voice[] {
  return clauses.flatMap((clause): readonly Voice[] => {
    const role = limits.includes(clause) ? 'supporting' : 'decided';
    if (clause.startsWith('FR-')) return [{ clause, document: 'FR', role }];
    return clause.startsWith('FW-') ? [{ clause, document: 'FW', role }] : [];
  });
}
