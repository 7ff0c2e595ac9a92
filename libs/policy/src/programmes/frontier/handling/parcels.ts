import type { Terms } from '../../../terms/terms.js';
import type { WarrantyTerm } from '../coverage/coverage.js';
import type { Payer } from '../freight/inbound.clauses.js';
import { inboundFreight } from '../freight/inbound-freight.js';
import { returnFreight } from '../freight/return-freight.js';
import {
  type Replaced,
  replacementContents,
  replacementMayLeave,
  termAfterExchange,
} from '../initial-failure/exchange.js';
import { initialFailureFreight } from '../initial-failure/freight.js';
import { termFrom } from '../term/warranty-term.js';
import type { Cited } from './cited.js';

/** What was exchanged, of a unit whose warranty of so many months began on a day. */
export interface ExchangeFacts {
  readonly replaced: Replaced;
  readonly warrantyStartsOn: string;
  readonly months: number;
  readonly replacementShippedOn: string;
}

export interface ExchangeAnswer extends Cited {
  readonly kind: 'restarts' | 'goes-on';
  readonly term: WarrantyTerm;
  readonly fourteenthDay: string | null;
}

/** The warranty term after an exchange (FW-W9-5). */
export function exchanged({ warrantyStartsOn, ...facts }: ExchangeFacts): ExchangeAnswer {
  const after = termAfterExchange({ ...facts, term: termFrom(warrantyStartsOn, facts.months) });
  return { kind: facts.replaced === 'unit' ? 'restarts' : 'goes-on', ...after };
}

/** A replacement, what belongs to it, and what came not back with the failed item. */
export interface ReplacementFacts {
  readonly failedItemArrived: boolean;
  readonly belonging: readonly { readonly thing: string }[];
  readonly missing: readonly { readonly thing: string }[];
}

export interface ReplacementAnswer extends Cited {
  readonly kind: 'may-leave' | 'stays';
  readonly contents: readonly string[];
  readonly payer: Payer | 'person-decides';
}

/** Whether the replacement may leave, with what, and who pays its way (FW-W9-6, FW-W9-7, A-FR-02). */
export function replacement({ failedItemArrived, ...things }: ReplacementFacts): ReplacementAnswer {
  const { mayLeave, clauses } = replacementMayLeave({ failedItemArrived });
  const belonging = things.belonging.map(({ thing }) => thing);
  const missing = things.missing.map(({ thing }) => thing);
  const sent = replacementContents({ belonging, missing });
  const { payer, clauses: paidBy } = returnFreight({ cause: 'repaired', returnCollectChosen: false });
  const about = things.missing.length > 0 ? sent.clauses : [];
  const kind = mayLeave ? 'may-leave' : 'stays';
  return { kind, contents: sent.contents, payer, clauses: [...clauses, ...about, ...paidBy] };
}

/** A parcel on its way in; `initialFailure`: it was accepted as failed in its first days. */
export interface InboundFacts {
  readonly warrantyStartsOn: string;
  readonly dispatchedOn: string;
  readonly carrier: string;
  readonly initialFailure: boolean;
  readonly outlet: boolean;
}

export interface InboundAnswer extends Cited {
  readonly payer: Payer;
  readonly parcelMayBeRefused: boolean;
}

/** Who pays the way in (FR-R2-5, FR-R2-6, FW-W9-10). @throws MissingTerms when the designated carriers are unset. */
export function inbound({ initialFailure, outlet, ...sent }: InboundFacts, terms: Terms): InboundAnswer {
  if (initialFailure) return initialFailureFreight({ ...sent, outlet }, terms);
  const { payer, clauses } = inboundFreight({ ...sent, terms });
  return { payer, parcelMayBeRefused: clauses.includes('FR-R2-6b'), clauses };
}

/** The days in which the company pays the way in bound an answer by which it does not (FR-R2-5c). */
export function inboundLimits({ payer }: InboundAnswer): readonly string[] {
  return payer === 'customer' ? ['FR-R2-5c'] : [];
}
