import { ruled } from '../../../kernel/ruled.js';
import { type PartOwner, REMOVED_PART_CLAUSES, type RemovedFor } from './removed-part.clauses.js';

export type { RemovedFor } from './removed-part.clauses.js';

/** Whose a removed part is: the company's, or the customer's, to whom it goes back (A-FR-03). */
export function ownerOf(removedFor: RemovedFor): {
  readonly owner: PartOwner;
  readonly clauses: readonly string[];
} {
  const { value, clauses } = ruled(REMOVED_PART_CLAUSES, { removedFor });
  return { owner: value, clauses: [...clauses, 'A-FR-03'] };
}
