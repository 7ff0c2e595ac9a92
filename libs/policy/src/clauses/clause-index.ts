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

/** Every clause that a decision can cite, with what it says, each once. */
export function clauseIndex(): readonly ClauseText[] {
  const clauses = [
    ...frontierClauses(),
    ...iproClauses(),
    ...panasonicPackClauses(),
    ...supportRenewalClauses(),
  ];
  return clauses.map(({ id, document, paraphrase }) => ({ id, document, paraphrase }));
}

/** Every reading that a decision can cite beside its clauses. */
export function readingIndex(): readonly Reading[] {
  return [...READINGS, ...IPRO_READINGS, ...PANASONIC_PACK_READINGS, ...SUPPORT_RENEWAL_READINGS];
}
