import type { Decision } from '#commanding';
import { type AskedOn, decideSpan } from '#policy';
import { rulingOf } from '../decider/ruling.js';
import type { Span } from '../events/shapes.js';
import { blocked, type RegistrationContext } from './registration-command.js';
import { settle } from './settle.js';

/** Until when there is cover, and for how many months it was paid. `wishedEnd` is `null` for the free year alone. */
export interface Cover {
  readonly kind: 'cover';
  readonly lastDay: string;
  readonly wishedEnd: string | null;
  readonly chargedMonths: number;
  readonly clauses: readonly string[];
}

/**
 * The free year and the months that were bought with the product beyond it (SR-3-1 to SR-3-F1); they are those of the
 * dates (A-SR-01) and never cut the free year short.
 */
export function coverWithProduct(
  order: { readonly wishedEnd?: string; readonly orderedMonths?: number },
  free: Span,
  at: AskedOn,
  context: RegistrationContext,
): Cover | { readonly kind: 'answer'; readonly decision: Decision } {
  const [wishedEnd, orderedMonths] = [order.wishedEnd ?? null, order.orderedMonths ?? null];
  if (wishedEnd === null && orderedMonths === null) {
    return { kind: 'cover', lastDay: free.lastDay, wishedEnd: null, chargedMonths: 0, clauses: [] };
  }
  const { startsOn } = free;
  const wish = { occasion: 'purchase', startsOn, wishedEnd, orderedMonths, purpose: null } as const;
  const settled = settle(rulingOf(decideSpan(wish, context.terms, at)), undefined, context);
  if (settled.kind === 'answer') return settled;
  const { answer, clauses } = settled;
  if (answer.kind !== 'granted') {
    return { kind: 'answer', decision: blocked('cover is not sold by months here', null, clauses) };
  }
  const { lastDay, chargedMonths } = answer;
  return { kind: 'cover', lastDay, wishedEnd: lastDay, chargedMonths, clauses };
}
