import type { Terms } from '../../../terms/terms.js';
import { decideByScheme, type IproAsked, type IproDecision } from '../decide.js';
import type { IproFacts } from '../ipro-facts.js';
import { cover } from './cover.js';
import type { IproCoverage } from './coverage.js';

/**
 * Free, paid, split between drive and rest, excluded, or held for evidence (IP-F-1, IP-P-9, IP-Q-5).
 * @throws ShuriError `REQUEST.CONTRADICTORY`; InvalidCivilDate, InvalidInstant
 */
export function decideIproCoverage(
  facts: IproFacts,
  terms: Terms,
  at: IproAsked,
): IproDecision<IproCoverage> {
  return decideByScheme(facts, terms, at, cover);
}
