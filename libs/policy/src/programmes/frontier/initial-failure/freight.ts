import { MissingTerms } from '../../../terms/missing-terms.js';
import type { Terms } from '../../../terms/terms.js';
import type { Payer } from '../freight/inbound.clauses.js';
import { fourteenthDay } from './days.js';
import { BY_ITS_CARRIER, COMPANY_PAYS_THE_WAY_IN } from './exchange.texts.js';

/** Who pays the way in, and whether taking the parcel is left to a person (FR-R2-6b). */
export interface InitialFailureFreight {
  readonly payer: Payer;
  readonly parcelMayBeRefused: boolean;
  readonly clauses: readonly string[];
}

/**
 * Who pays the way in of an accepted initial failure (FW-W9-10): the company, also after day 14 and for an item that
 * arrives too late to be exchanged (A-FR-01, A-FR-23); the customer with another carrier, and for an outlet item that is
 * sent after day 14 (A-FR-26).
 * @throws MissingTerms when the designated carriers are unset.
 */
export function initialFailureFreight(
  f: {
    readonly warrantyStartsOn: string;
    readonly dispatchedOn: string;
    readonly carrier: string;
    readonly outlet: boolean;
  },
  terms: Terms,
): InitialFailureFreight {
  const carriers = terms.programmes.frontier?.designatedCarriers;
  if (carriers === undefined) throw new MissingTerms('programmes.frontier.designatedCarriers');
  const clauses = [COMPANY_PAYS_THE_WAY_IN.id, BY_ITS_CARRIER.id];
  if (!carriers.includes(f.carrier)) {
    return { payer: 'customer', parcelMayBeRefused: true, clauses: [...clauses, 'FR-R2-6b'] };
  }
  if (f.outlet && f.dispatchedOn > fourteenthDay(f.warrantyStartsOn)) {
    return { payer: 'customer', parcelMayBeRefused: false, clauses: ['FR-R2-5a', 'FR-R2-5c', 'A-FR-26'] };
  }
  return { payer: 'company', parcelMayBeRefused: false, clauses: [...clauses, 'A-FR-01', 'A-FR-23'] };
}
