import { cancellationCharges, returnFreight, type Terms } from '#policy';
import type { ChargeSheetShape } from '../events/shapes.js';
import type { Freight, OpenCase } from '../decider/state.js';
import { followsRepairRules } from '../decider/pinned-texts.js';
import { staysOnSite } from '../decider/visits.js';
import { LEFT_TO_PERSON, sheetOf } from './charges.js';

/** What calling a repair off costs, and who pays the way back. */
export interface CalledOff {
  readonly charges: ChargeSheetShape;
  readonly returnFreight: Freight;
}

const NOTHING: ChargeSheetShape = {
  charges: [],
  net: 0,
  tax: 0,
  total: 0,
  feeTableRevision: null,
  taxRevision: 'none',
  clauses: [],
};

/**
 * FRONTIER charges an inspection fee and the way back once a price was answered (FR-R2-7a, FR-R4-4). The other programmes
 * name no charge, and leave the way back of what was not repaired to a person (A-IP-09, A-PN-05); so does a text that is
 * not held (D25).
 * @param on day in Tokyo @throws MissingTerms
 */
export function calledOff(
  state: OpenCase,
  cause: 'EXPLICIT' | 'DISAGREED',
  on: string,
  terms: Terms,
): CalledOff {
  if (!followsRepairRules(state)) return { charges: NOTHING, returnFreight: LEFT_TO_PERSON };
  const quoteIssued = state.quotesIssued > 0;
  const freight = returnFreight({
    cause: quoteIssued ? 'cancelled-after-quote' : 'cancelled-before-quote',
    returnCollectChosen: false,
  });
  return {
    charges: sheetOf(cancellationCharges({ cause, on, quoteIssued, staysOnSite: staysOnSite(state) }, terms)),
    returnFreight: { payer: freight.payer, clauses: [...freight.clauses] },
  };
}
