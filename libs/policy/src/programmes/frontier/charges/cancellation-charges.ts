import { ShuriError, type Yen } from '#kernel';
import { ruled } from '../../../kernel/ruled.js';
import { netOf, taxOf } from '../../../tax.js';
import { validOn } from '../../../terms/dated.js';
import type { Terms } from '../../../terms/terms.js';
import type { FeeTable } from '../frontier-terms.js';
import { type CalledOff, COST_CLAUSES, type Costs, HOLD_CLAUSES } from './cancellation.clauses.js';
import type { Charge, ChargeSheet } from './charge-sheet.js';

/** A repair that is called off on a day (`YYYY-MM-DD`). */
export interface Cancellation extends CalledOff {
  readonly on: string;
  /** Freight of a parcel that came freight-collect and was not paid for yet, in yen without tax. */
  readonly unpaidInboundCollectNet?: Yen;
  /** The item is visited where it stands: nothing goes back, so no return leg is charged (A-FR-10). Default: false. */
  readonly staysOnSite?: boolean;
}

/**
 * What a cancellation costs. After the quote: inspection fee and shipping, which hold the item (FR-R2-7a, FR-R2-7b,
 * FR-R4-4); shipping is the return leg and an unpaid freight-collect leg in (A-FR-10). Before it: nothing (A-FR-11).
 * @throws MissingTerms when the fee table or the tax rate of the day is unset.
 * @throws ShuriError `REQUEST.CONTRADICTORY` for an answer, or its lack, to a quote that was not issued.
 */
export function cancellationCharges(f: Cancellation, terms: Terms): ChargeSheet {
  const { cause, quoteIssued } = f;
  if (!quoteIssued && cause !== 'EXPLICIT') {
    const clauses = [...COST_CLAUSES, ...HOLD_CLAUSES].map(({ id }) => id);
    throw new ShuriError('REQUEST.CONTRADICTORY', 'no quote was issued', { cause }, clauses);
  }
  const facts: CalledOff = { cause, quoteIssued };
  const costs = ruled<CalledOff, Costs>(COST_CLAUSES, facts, 'nothing');
  if (costs.value === 'nothing') {
    const reading = quoteIssued ? [] : ['A-FR-11'];
    return sheet([], f.on, terms, { feeTableRevision: null, clauses: [...costs.clauses, ...reading] });
  }
  const hold = ruled<object, 'holds-item' | 'free-to-go'>(HOLD_CLAUSES, {}, 'free-to-go');
  const { inspectionFee, returnFreight, revision } = feesOn(f.on, terms);
  const inbound = f.unpaidInboundCollectNet ?? 0;
  const holdsItem = hold.value === 'holds-item';
  const owed: readonly Owed[] = [
    { kind: 'inspection-fee', net: inspectionFee, holdsItem },
    ...(f.staysOnSite === true ? [] : [{ kind: 'return-freight' as const, net: returnFreight, holdsItem }]),
    ...(inbound > 0 ? [{ kind: 'inbound-freight' as const, net: inbound, holdsItem }] : []),
  ];
  const clauses = [...costs.clauses, ...hold.clauses, 'A-FR-10'];
  return sheet(owed, f.on, terms, { feeTableRevision: revision, clauses });
}

type Owed = Pick<Charge, 'kind' | 'net' | 'holdsItem'>;

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
  const charges = owed.map((line) => ({ ...line, taxRate: rate }));
  return { charges, net: netOf(owed), tax, total, taxRevision: revision, ...basis };
}
