import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { decideByScheme, type IproAsked, type IproDecision } from '../decide.js';

/** Somebody who wants to buy a part. */
export interface IproPartOrder {
  readonly requestedOn?: string;
  readonly buyer?: 'partner' | 'end-user';
}

/** `blocked`: parts are not sold to this buyer; nothing is ordered. */
export type PartOrderAnswer = 'accepted' | 'blocked';

export const PARTS_FOR_PARTNERS: DecidingClause<IproPartOrder, PartOrderAnswer> = {
  id: 'IP-Q-3',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: 'レコーダー用HDDやACアダプタなどの部品は、パートナーに販売できる。',
    en: 'Parts, such as recorder drives and AC adapters, can be sold to partners.',
  },
  when: (facts) => facts.given('buyer'),
  ruling: (facts) => settles(facts.get('buyer') === 'partner' ? 'accepted' : 'blocked'),
};

export const PART_ORDER_CLAUSES = [PARTS_FOR_PARTNERS];

/**
 * Whether a part is sold.
 * @throws ShuriError `REQUEST.CONTRADICTORY`; InvalidInstant
 */
export function decideIproPartOrder(
  order: IproPartOrder,
  terms: Terms,
  at: IproAsked,
): IproDecision<PartOrderAnswer> {
  return decideByScheme(order, terms, at, (known) => resolve(PART_ORDER_CLAUSES, known));
}
