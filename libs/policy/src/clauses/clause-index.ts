import type { ClauseText } from '../kernel/clause.js';
import { frontierClauses } from '../programmes/frontier/frontier.clauses.js';
import { iproClauses } from '../programmes/ipro/ipro.clauses.js';
import { IPRO_READINGS } from '../programmes/ipro/readings.js';
import type { Reading } from '../kernel/reading.js';
import { READINGS } from '../programmes/frontier/readings.js';
import { panasonicPackClauses } from '../programmes/panasonic-pack/panasonic-pack.clauses.js';
import { READINGS as PANASONIC_PACK_READINGS } from '../programmes/panasonic-pack/readings.js';
import { READINGS as SUPPORT_RENEWAL_READINGS } from '../programmes/support-renewal/readings.js';
import { supportRenewalClauses } from '../programmes/support-renewal/support-renewal.clauses.js';

/** What a clause is to the question it answers; `text`: it answers none by a condition, it is counted by, shown or cited. */
export const CLAUSE_KINDS = ['base', 'proviso', 'exception', 'definition', 'text'] as const;

export interface IndexedClause extends ClauseText {
  readonly kind: (typeof CLAUSE_KINDS)[number];
}

/** Every clause that a decision can cite, with what it says, each once. */
export function clauseIndex(): readonly IndexedClause[] {
  const clauses = [
    ...frontierClauses(),
    ...iproClauses(),
    ...panasonicPackClauses(),
    ...supportRenewalClauses(),
  ];
  return clauses.map((clause) => {
    const { id, document, paraphrase } = clause;
    return { id, document, kind: kindOf(clause), paraphrase };
  });
}

function kindOf(clause: ClauseText): IndexedClause['kind'] {
  const kind = 'kind' in clause ? clause.kind : 'text';
  return CLAUSE_KINDS.find((one) => one === kind) ?? 'text';
}

/** Every reading that a decision can cite beside its clauses. */
export function readingIndex(): readonly Reading[] {
  return [...READINGS, ...IPRO_READINGS, ...PANASONIC_PACK_READINGS, ...SUPPORT_RENEWAL_READINGS];
}
