import type { Resolution } from '../../../kernel/resolution.js';

/**
 * The same answer with each clause named once, for questions that were put to one set of clauses twice. A clause that
 * stood for one part and was overridden for another stood.
 */
export function citedOnce<O>({ outcome, fired, notFired }: Resolution<O>): Resolution<O> {
  const standing = fired.filter(({ role }) => role !== 'overridden');
  const voices = new Map([...fired, ...standing].map((voice) => [voice.clause, voice]));
  const silent = new Map(notFired.map((one) => [one.clause, one]));
  return {
    outcome,
    fired: [...voices.values()],
    notFired: [...silent.values()].filter(({ clause }) => !voices.has(clause)),
  };
}
