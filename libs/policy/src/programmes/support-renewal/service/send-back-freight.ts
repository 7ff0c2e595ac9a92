import type { Terms } from '../../../terms/terms.js';

/** Who pays a way of a send-back, and the clauses and readings that say so. */
export interface SendBackFreight {
  readonly payer: 'customer' | 'vendor' | 'person-decides';
  readonly clauses: readonly string[];
}

/** Who pays a way of a send-back (SR-1-4). The slides are silent: it is configuration, unset a person's (A-SR-12). */
export function sendBackFreight(leg: 'in' | 'back', terms: Terms): SendBackFreight {
  const payers = terms.programmes['support-renewal']?.sendBackFreight;
  return { payer: payers?.[leg] ?? 'person-decides', clauses: ['SR-1-4', 'A-SR-12'] };
}
