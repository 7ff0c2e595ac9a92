import type { Warning } from '#commanding';
import { MissingTerms, Unanswered } from '#policy';

/**
 * The warning that a table is not set, or that the text which governs does not settle it, so that a person sees to what
 * they would have told and nothing is held up.
 * @throws the error itself where it says anything else
 */
export function warnedOfMissing(error: unknown, clauses: readonly string[]): Warning {
  if (error instanceof Unanswered) {
    const message = 'the text that governs does not settle it';
    return { code: 'POLICY.UNSETTLED', message, clauses: error.clauses };
  }
  if (!(error instanceof MissingTerms)) throw error;
  return { code: 'CONFIGURATION.MISSING', message: error.message, clauses };
}
