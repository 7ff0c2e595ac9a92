import { exhaustive } from '#kernel';
import type { WarrantyTerm } from '../coverage/coverage.js';
import { termFrom } from '../term/warranty-term.js';
import { fourteenthDay } from './days.js';
import { FAILED_ITEM_FIRST, MISSING_STAYS_OUT, TERM_RESTARTS } from './exchange.texts.js';

/** What was done: the whole unit or a part exchanged as an initial failure, a swap in another repair, or a repair. */
export type Replaced = 'unit' | 'part' | 'swap' | 'repaired';

/** A term after an exchange, and the 14th day of it where its first days begin anew. */
export interface TermAfterExchange {
  readonly term: WarrantyTerm;
  readonly fourteenthDay: string | null;
  readonly clauses: readonly string[];
}

/**
 * The warranty term after an exchange (FW-W9-5). Only the whole unit exchanged as an initial failure starts anew, its 14
 * days too (A-FR-24, A-FR-35); what else is replaced follows the term that runs.
 * @param f `months`: the length of the warranty; `replacementShippedOn`: the replacement's factory shipping date.
 */
export function termAfterExchange(f: {
  readonly replaced: Replaced;
  readonly term: WarrantyTerm;
  readonly months: number;
  readonly replacementShippedOn: string;
}): TermAfterExchange {
  switch (f.replaced) {
    case 'unit':
      return {
        term: termFrom(f.replacementShippedOn, f.months),
        fourteenthDay: fourteenthDay(f.replacementShippedOn),
        clauses: [TERM_RESTARTS.id, 'A-FR-24', 'A-FR-35'],
      };
    case 'part':
    case 'swap':
      return { term: f.term, fourteenthDay: null, clauses: [TERM_RESTARTS.id, 'A-FR-35'] };
    case 'repaired':
      return { term: f.term, fourteenthDay: null, clauses: [TERM_RESTARTS.id] };
    default:
      return exhaustive(f.replaced);
  }
}

/** Whether the replacement may leave (FW-W9-6). */
export function replacementMayLeave(f: { readonly failedItemArrived: boolean }): {
  readonly mayLeave: boolean;
  readonly clauses: readonly string[];
} {
  return { mayLeave: f.failedItemArrived, clauses: [FAILED_ITEM_FIRST.id] };
}

/** What the replacement is sent with: what belongs to it, less what came not back with the failed item (FW-W9-7). */
export function replacementContents(f: {
  readonly belonging: readonly string[];
  readonly missing: readonly string[];
}): { readonly contents: readonly string[]; readonly clauses: readonly string[] } {
  const contents = f.belonging.filter((thing) => !f.missing.includes(thing));
  return { contents, clauses: [MISSING_STAYS_OUT.id] };
}
