import type { TermShape } from '../events/shapes.js';

/** Why a unit was replaced: as an initial failure (FW Art. 9), or by a swap in the course of a repair. */
export type ExchangeCause = 'initial-failure' | 'swap';

/**
 * The terms that the replacement inherits with their days unchanged (FW-W6-4, A-FR-35, A-IP-15). After an initial failure
 * the FRONTIER warranty is not among them: it starts anew on the replacement (FW-W9-5).
 */
export function termsPassedOn(terms: readonly TermShape[], cause: ExchangeCause): TermShape[] {
  return terms
    .filter(({ programme }) => programme !== 'frontier' || cause === 'swap')
    .map((term) => ({ ...term, startedBy: 'swap', clauses: passingClauses(term) }));
}

/** The clauses and readings behind an exchange of a unit with these terms passed on. */
export function exchangeClauses(cause: ExchangeCause, passed: readonly TermShape[]): string[] {
  const restart = cause === 'initial-failure' ? ['FW-W9-5', 'A-FR-24'] : [];
  return [...restart, ...passed.flatMap(passingClauses)];
}

function passingClauses({ programme }: TermShape): string[] {
  return programme === 'frontier' ? ['FW-W6-4', 'A-FR-35'] : ['IP-T-1', 'A-IP-15'];
}
