import type { Decision } from '../kernel/decision.js';
import type { Programme } from '../kernel/programme.js';
import { idle } from './idle.js';
import type { PolicyProblem } from './policy-problem.js';

/**
 * Clauses that a question asks to no end: by all that was decided of it they held for no facts, or always gave way to
 * another. It needs no list of clauses: whatever a question hears is named in its decisions.
 */
export function checkHeard(decisions: Iterable<Decision<unknown, Programme>>): readonly PolicyProblem[] {
  const heard = new Set<string>();
  const fired = new Set<string>();
  const spoke = new Set<string>();
  for (const decision of decisions) {
    for (const { clause } of decision.notFired) heard.add(clause);
    for (const { clause, role } of decision.fired) {
      fired.add(clause);
      if (role !== 'overridden') spoke.add(clause);
    }
  }
  return [...new Set([...heard, ...fired])].toSorted().flatMap((id) => idle(id, fired, spoke));
}
