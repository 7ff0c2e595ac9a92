import { membersOn } from '../../../terms/by-day.js';
import type { Terms } from '../../../terms/terms.js';
import type { SendBackPayers } from '../support-renewal-terms.js';

/** Who pays a way of a send-back, and the clauses and readings that say so. */
export type SendBackFreight = {
  readonly payer: 'customer' | 'vendor' | 'person-decides';
  readonly clauses: readonly string[];
};

/**
 * Who pays a way of a send-back (SR-1-4). The slides are silent: it is configuration, unset a person's (A-SR-12).
 * @param askedOn the day of the request (`YYYY-MM-DD`), whose payers count (A-G-7).
 */
export function sendBackFreight(leg: 'in' | 'back', terms: Terms, askedOn: string): SendBackFreight {
  return freightBy(membersOn(terms.programmes['support-renewal']?.sendBackFreight, askedOn), leg);
}

/** The same by the payers of the day; `undefined`: they are not set. */
export function freightBy(payers: SendBackPayers | undefined, leg: 'in' | 'back'): SendBackFreight {
  return { payer: payers?.[leg] ?? 'person-decides', clauses: ['SR-1-4', 'A-SR-12'] };
}
