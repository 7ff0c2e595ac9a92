import type { Terms } from '../../../terms/terms.js';
import type { IproWarranty } from '../coverage/coverage.js';
import { decideByScheme, type IproAsked, type IproDecision } from '../decide.js';
import type { IproFacts } from '../ipro-facts.js';
import { handle } from './form-repair.js';
import type { Handling } from './repair-form.js';

/**
 * Exchange, take-in or on-site, by kind and model of the device and by the warranty that answers (IP-T-4).
 * @param warranty that coverage was decided by.
 * @throws ShuriError `REQUEST.CONTRADICTORY`; InvalidInstant
 */
export function decideIproForm(
  facts: IproFacts,
  warranty: IproWarranty,
  terms: Terms,
  at: IproAsked,
): IproDecision<Handling> {
  return decideByScheme(facts, terms, at, (known, data) => handle(known, data, warranty));
}
