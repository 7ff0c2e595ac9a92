import { Value } from 'typebox/value';
import { contradictionsIn } from './contradictions.js';
import { InvalidTerms } from './invalid-terms.js';
import { shapeProblems } from './shape-problems.js';
import { termsSchema } from './terms.schema.js';
import type { Terms } from './terms.js';

/**
 * Checks a configuration read from a file and takes it as terms. What the file leaves out stays unset.
 * @throws InvalidTerms naming the path of every unknown key, value of the wrong kind, date that does not exist,
 * overlapping period, and entry in which a calendar contradicts itself: all that is wrong, in whatever table
 */
export function parseTerms(raw: unknown): Terms {
  const contradictions = contradictionsIn(raw);
  if (!Value.Check(termsSchema, raw)) {
    throw new InvalidTerms([...shapeProblems(termsSchema, raw), ...contradictions]);
  }
  if (contradictions.length > 0) throw new InvalidTerms(contradictions);
  return structuredClone(raw);
}
