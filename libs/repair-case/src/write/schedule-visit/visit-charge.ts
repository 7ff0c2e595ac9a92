import { taxOf } from '#policy';
import type { AgreedVisit } from '../../decider/state.js';
import { notReady, type OfferedVisit, type RefusedVisit, type VisitWish } from './visit-offer.js';

/** What is owed for a visit once it took place, or why it cannot be agreed. */
export type VisitCharge = { readonly kind: 'charged'; readonly sheet: AgreedVisit['charge'] } | RefusedVisit;

/**
 * Whoever pays has accepted the charge before the visit is agreed (IP-P-15, IP-Q-8b). The price is the configured one;
 * where none is set, what was agreed. The tax rate is that of the day of the visit.
 * @throws MissingTerms where no rate is set for it
 */
export function chargeOf(offer: OfferedVisit, { payload, state, context }: VisitWish): VisitCharge {
  if (offer.charges.length === 0) return { kind: 'charged', sheet: null };
  const isAccepted = payload.chargeAccepted ?? state.stated.visitChargeAccepted;
  if (isAccepted !== true) return notReady(['chargeAccepted'], offer.clauses);
  const { chargeNet } = payload;
  const priced = offer.charges.map(({ kind, net }) => ({ kind, net: net ?? chargeNet }));
  const lines = priced.flatMap(({ kind, net }) => (net === undefined ? [] : [{ kind, net }]));
  if (lines.length < priced.length) return notReady(['chargeNet'], offer.clauses);
  const { rate, revision, tax, total } = taxOf(lines, payload.on, context.terms);
  return {
    kind: 'charged',
    sheet: {
      charges: lines.map(({ kind, net }) => ({ kind, net, taxRate: rate, holdsItem: false })),
      net: lines.reduce((sum, line) => sum + line.net, 0),
      tax,
      total,
      feeTableRevision: null,
      taxRevision: revision,
      clauses: [...offer.clauses],
    },
  };
}
