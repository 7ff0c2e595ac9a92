import type { FiredClause } from '#policy';

/**
 * The clauses that gave the answer. Answers put together of steps were recorded for a time without saying which of them
 * gave it: then those that spoke in one of them.
 */
export function spoke({ fired }: { readonly fired: readonly FiredClause[] }): string[] {
  const decided = fired.filter(({ role }) => role === 'decided');
  const spoken = decided.length > 0 ? decided : fired.filter(({ role }) => role === 'supporting');
  return idsOf(spoken);
}

/** The clauses of every step of an answer but those that gave way: of what hangs on more of it than on what decided it. */
export function spokeAtAnyStep({ fired }: { readonly fired: readonly FiredClause[] }): string[] {
  return idsOf(fired.filter(({ role }) => role !== 'overridden'));
}

function idsOf(fired: readonly FiredClause[]): string[] {
  return [...new Set(fired.map(({ clause }) => clause))];
}
