import { answered, becauseOf, isAnswered, valueOf } from '../../../kernel/combine.js';
import type { Resolution } from '../../../kernel/resolution.js';

/** How the names of the facts end that say what shows a finding. */
const EVIDENCE = 'Evidence';

/**
 * What was found and cannot be shown counts for no clause that wants proof of it; yet an answer that takes it for absent
 * would contradict what is stated. Such an answer is only proposed: a person decides, with the clauses that the proof alone
 * kept from speaking.
 * @param denies whether an answer takes it for absent
 * @param doubted the clauses that say themselves that nothing of the kind was found: they are in doubt too
 */
export function unlessUnproven<O>(
  resolution: Resolution<O>,
  denies: (answer: O) => boolean,
  doubted: readonly string[] = [],
): Resolution<O> {
  const { outcome, fired, notFired } = resolution;
  if (!isAnswered(outcome)) return resolution;
  const value = valueOf(outcome);
  if (value === null || !denies(value)) return resolution;
  const unproven = notFired.filter(({ failedOn }) => failedOn.some((fact) => fact.endsWith(EVIDENCE)));
  if (unproven.length === 0) return resolution;
  const inDoubt = fired.filter(({ clause, role }) => role === 'decided' && doubted.includes(clause));
  const because = [...becauseOf(outcome), ...[...unproven, ...inDoubt].map(({ clause }) => clause)];
  return {
    outcome: answered(value, because),
    fired: fired.map((voice) => (inDoubt.includes(voice) ? { ...voice, role: 'supporting' } : voice)),
    notFired,
  };
}
