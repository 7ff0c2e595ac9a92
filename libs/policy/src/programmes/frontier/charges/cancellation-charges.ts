import { exhaustive, ShuriError, type Yen } from '#kernel';
import { netOf, taxOf } from '../../../tax.js';
import { validOn } from '../../../terms/dated.js';
import type { Terms } from '../../../terms/terms.js';
import type { FeeTable } from '../frontier-terms.js';
import { SILENCE_OR_DISAGREEMENT_CANCELS } from '../quote/quote.clauses.js';
import { CANCELLING_COSTS, PAID_BEFORE_RETURN } from './cancellation.clauses.js';
import type { Charge, ChargeSheet } from './charge-sheet.js';

/** A repair that is called off on a day (`YYYY-MM-DD`). `EXPLICIT`: the customer said so by himself. */
export interface Cancellation {
  readonly cause: 'NO_ANSWER' | 'DISAGREED' | 'EXPLICIT';
  readonly on: string;
  readonly quoteIssued: boolean;
  /** Freight of a parcel that came freight-collect and was not paid for yet, in yen without tax. */
  readonly unpaidInboundCollectNet?: Yen;
}

/**
 * What a cancellation costs. After the quote: inspection fee and shipping, which hold the item (FR-R2-7a, FR-R2-7b,
 * FR-R4-4); shipping is the return leg and an unpaid freight-collect leg in (A-FR-10). Before it: nothing (A-FR-11).
 * @throws MissingTerms when the fee table or the tax rate of the day is unset.
 * @throws ShuriError `REQUEST.CONTRADICTORY` for an answer, or its lack, to a quote that was not issued.
 */
export function cancellationCharges(f: Cancellation, terms: Terms): ChargeSheet {
  if (f.quoteIssued) {
    const { inspectionFee, returnFreight, revision } = feesOn(f.on, terms);
    const inbound = f.unpaidInboundCollectNet ?? 0;
    const owed: readonly Owed[] = [
      { kind: 'inspection-fee', net: inspectionFee },
      { kind: 'return-freight', net: returnFreight },
      ...(inbound > 0 ? [{ kind: 'inbound-freight' as const, net: inbound }] : []),
    ];
    return sheet(owed, f.on, terms, { feeTableRevision: revision, clauses: clausesOf(f.cause) });
  }
  if (f.cause !== 'EXPLICIT') {
    throw new ShuriError(
      'REQUEST.CONTRADICTORY',
      'no quote was issued',
      { cause: f.cause },
      clausesOf(f.cause),
    );
  }
  return sheet([], f.on, terms, { feeTableRevision: null, clauses: [CANCELLING_COSTS.id, 'A-FR-11'] });
}

type Owed = Pick<Charge, 'kind' | 'net'>;

function feesOn(day: string, terms: Terms): FeeTable {
  return validOn('programmes.frontier.feeTables', terms.programmes.frontier?.feeTables, day);
}

function sheet(
  owed: readonly Owed[],
  on: string,
  terms: Terms,
  basis: Pick<ChargeSheet, 'feeTableRevision' | 'clauses'>,
): ChargeSheet {
  const { tax, total, rate, revision } = taxOf(owed, on, terms);
  const charges = owed.map((line) => ({ ...line, taxRate: rate, holdsItem: true }));
  return { charges, net: netOf(owed), tax, total, taxRevision: revision, ...basis };
}

function clausesOf(cause: Cancellation['cause']): readonly string[] {
  const both = [CANCELLING_COSTS.id, PAID_BEFORE_RETURN.id, 'A-FR-10'];
  switch (cause) {
    case 'NO_ANSWER':
    case 'DISAGREED':
      return [SILENCE_OR_DISAGREEMENT_CANCELS.id, ...both];
    case 'EXPLICIT':
      return both;
    default:
      return exhaustive(cause);
  }
}
