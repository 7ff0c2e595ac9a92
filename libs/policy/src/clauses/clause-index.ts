import type { ClauseText } from '../kernel/clause.js';
import { frontierClauses } from '../programmes/frontier/frontier.clauses.js';
import type { Reading } from '../kernel/reading.js';
import { READINGS } from '../programmes/frontier/readings.js';

/** Every clause that a decision can cite, with what it says, each once. */
export function clauseIndex(): readonly ClauseText[] {
  return frontierClauses().map(({ id, document, paraphrase }) => ({ id, document, paraphrase }));
}

/** Every reading that a decision can cite beside its clauses. */
export function readingIndex(): readonly Reading[] {
  return READINGS;
}
