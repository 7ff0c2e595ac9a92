import type { Terms } from '../../../terms/terms.js';
import type { SupportRenewalTerms } from '../support-renewal-terms.js';

/** Who pays a way of a send-back, and the clauses and readings that say so. */
export type SendBackFreight = {
  readonly payer: 'customer' | 'vendor' | 'person-decides';
  readonly clauses: readonly string[];
};

/** Who pays a way of a send-back (SR-1-4). The slides are silent: it is configuration, unset a person's (A-SR-12). */
export function sendBackFreight(leg: 'in' | 'back', terms: Terms): SendBackFreight {
  return freightBy(terms.programmes['support-renewal']?.sendBackFreight, leg);
}

/** The same by the table itself. */
export function freightBy(
  payers: SupportRenewalTerms['sendBackFreight'],
  leg: 'in' | 'back',
): SendBackFreight {
  return { payer: payers?.[leg] ?? 'person-decides', clauses: ['SR-1-4', 'A-SR-12'] };
}
