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
 * @throws MissingTerms as `say` does.
 */
export function cited<F extends object, O extends Cited>(
  stated: F,
  terms: Terms,
  at: Asked,
  say: (facts: F) => O,
): Decision<O> {
  return decide<F, O>(stated, terms, at, (facts) => {
    for (const fact of Object.keys(stated) as (keyof F & string)[]) facts.known(fact);
    const value = say(stated);
    return { outcome: { kind: 'decided', value }, fired: voices(value.clauses), notFired: [] };
  });
}

/** Readings are named by the answer alone. */
function voices(clauses: readonly string[]): readonly Voice[] {
  return clauses.flatMap((clause): readonly Voice[] => {
    if (clause.startsWith('FR-')) return [{ clause, document: 'FR', role: 'decided' }];
    return clause.startsWith('FW-') ? [{ clause, document: 'FW', role: 'decided' }] : [];
  });
}
