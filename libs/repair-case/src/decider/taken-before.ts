import type { OpenCase } from './state.js';

/** What the decision that stands took of a fact from the registration; undefined: it took none, or nothing is decided. */
export function takenBefore({ coverage }: OpenCase, fact: string): unknown {
  if (coverage.kind !== 'decided') return undefined;
  const facts = coverage.decided.assessment.registration?.facts ?? [];
  return facts.find((one) => one.fact === fact)?.value;
}
