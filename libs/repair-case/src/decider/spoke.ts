import type { FiredClause } from '#policy';

/**
 * The clauses that gave the answer. Where it was put together of steps, so that none of them alone gave it, those that
 * spoke in one of them.
 */
export function spoke({ fired }: { readonly fired: readonly FiredClause[] }): string[] {
  const decided = fired.filter(({ role }) => role === 'decided');
  const spoken = decided.length > 0 ? decided : fired.filter(({ role }) => role === 'supporting');
  return [...new Set(spoken.map(({ clause }) => clause))];
}
