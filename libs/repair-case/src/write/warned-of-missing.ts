import type { Warning } from '#commanding';
import { MissingTerms } from '#policy';

/**
 * The warning that a table is not set, so that a person sees to what it would have told and nothing is held up.
 * @throws the error itself where it says anything else
 */
export function warnedOfMissing(error: unknown, clauses: readonly string[]): Warning {
  if (!(error instanceof MissingTerms)) throw error;
  return { code: 'CONFIGURATION.MISSING', message: error.message, clauses };
}
