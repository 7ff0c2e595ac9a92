import type { JsonValue } from '#kernel';
import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { ruled } from '../../../kernel/ruled.js';
import { YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import type { WarrantyTerm } from '../coverage/coverage.js';
import { RESTARTS_ON_EXCHANGE } from '../term/after-exchange.clauses.js';
import { termFrom } from '../term/warranty-term.js';
import { failureLimit } from './days.js';

/** What was done: the whole unit or a part exchanged as an initial failure, a swap in another repair, or a repair. */
export type Replaced = 'unit' | 'part' | 'swap' | 'repaired';

/** A term after an exchange, and the 14th day of it where its first days begin anew. */
export interface TermAfterExchange {
  readonly term: WarrantyTerm;
  readonly fourteenthDay: string | null;
  readonly clauses: readonly string[];
}

interface Exchange {
  readonly replaced: Replaced;
  readonly term: WarrantyTerm;
  /** The length of the warranty in months. */
  readonly months: number;
  /** The replacement's factory shipping date, `YYYY-MM-DD`. */
  readonly replacementShippedOn: string;
}

interface FailedItem {
  readonly failedItemArrived: boolean;
}

interface Contents {
  readonly belonging: readonly string[];
  readonly missing: readonly string[];
}

const always = <F, O extends JsonValue>(
  text: ClauseText,
  value: (facts: Facts<F>) => O,
): DecidingClause<F, O> => ({
  ...text,
  kind: 'base',
  when: () => YES,
  ruling: (facts) => settles(value(facts)),
});

/** The clauses on the term after an exchange. */
export const TERM_AFTER_EXCHANGE = [
  always<Exchange, WarrantyTerm>(RESTARTS_ON_EXCHANGE, (facts) =>
    facts.get('replaced') === 'unit'
      ? termFrom(facts.get('replacementShippedOn'), facts.get('months'))
      : facts.get('term'),
  ),
];

/** The clauses on when the replacement leaves. */
export const LEAVING_CLAUSES = [
  always<FailedItem, boolean>(
    said(
      'FW-W9-6',
      '交換品は、初期不良品が到着した後に発送する。',
      'The replacement leaves only after the failed item has arrived.',
    ),
    (facts) => facts.get('failedItemArrived'),
  ),
];

/** The clauses on what it is sent with. */
export const CONTENTS_CLAUSES = [
  always<Contents, readonly string[]>(
    said(
      'FW-W9-7',
      '初期不良品に足りないものは、交換品から除く。',
      'Things missing from the returned failed item are left out of the replacement.',
    ),
    (facts) => withoutEach(facts.get('belonging'), facts.get('missing')),
  ),
];

/** The things less the missing ones, one for one: of two alike of which one is missing, the other stays. */
function withoutEach(things: readonly string[], missing: readonly string[]): readonly string[] {
  const left = [...missing];
  return things.filter((thing) => {
    const at = left.indexOf(thing);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

const READINGS: { readonly [R in Replaced]: readonly string[] } = {
  unit: ['A-FR-24', 'A-FR-35'],
  part: ['A-FR-35'],
  swap: ['A-FR-35'],
  repaired: [],
};

/**
 * The warranty term after an exchange (FW-W9-5). Only the whole unit exchanged as an initial failure starts anew, its 14
 * days too (A-FR-24, A-FR-35); what else is replaced follows the term that runs.
 */
export function termAfterExchange(f: Exchange): TermAfterExchange {
  const { value: term, clauses } = ruled(TERM_AFTER_EXCHANGE, f, f.term);
  const anew = f.replaced === 'unit' && term.startsOn === f.replacementShippedOn;
  return {
    term,
    fourteenthDay: anew ? failureLimit(term.startsOn) : null,
    clauses: [...clauses, ...READINGS[f.replaced]],
  };
}

/** Whether the replacement may leave (FW-W9-6). */
export function replacementMayLeave(f: FailedItem): {
  readonly mayLeave: boolean;
  readonly clauses: readonly string[];
} {
  const { value: mayLeave, clauses } = ruled(LEAVING_CLAUSES, f, true);
  return { mayLeave, clauses };
}

/** What the replacement is sent with: what belongs to it, less what came not back with the failed item (FW-W9-7). */
export function replacementContents(f: Contents): {
  readonly contents: readonly string[];
  readonly clauses: readonly string[];
} {
  const { value: contents, clauses } = ruled(CONTENTS_CLAUSES, f, f.belonging);
  return { contents, clauses };
}
