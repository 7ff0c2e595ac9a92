import { exhaustive } from '#kernel';
import { COMPANY_OWNS_REMOVED, COMPANY_OWNS_REPLACED, UPGRADED_OUT_GOES_BACK } from './removed-part.texts.js';

/** Why a part came out of an item. */
export type RemovedFor = 'fault' | 'customer-added' | 'upgrade';

/** Whose a removed part is: the company's, or the customer's, to whom it goes back (A-FR-03). */
export function ownerOf(removedFor: RemovedFor): {
  readonly owner: 'company' | 'customer';
  readonly clauses: readonly string[];
} {
  switch (removedFor) {
    case 'fault':
      return { owner: 'company', clauses: [COMPANY_OWNS_REPLACED.id, COMPANY_OWNS_REMOVED.id, 'A-FR-03'] };
    case 'customer-added':
      return { owner: 'customer', clauses: ['FR-R5-9c', 'A-FR-03'] };
    case 'upgrade':
      return { owner: 'customer', clauses: [UPGRADED_OUT_GOES_BACK.id, 'A-FR-03'] };
    default:
      return exhaustive(removedFor);
  }
}
