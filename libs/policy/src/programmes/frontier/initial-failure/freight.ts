import { ruled } from '../../../kernel/ruled.js';
import { isListed } from '../../../terms/listed-name.js';
import { MissingTerms } from '../../../terms/missing-terms.js';
import type { Terms } from '../../../terms/terms.js';
import { freeInboundDays } from '../freight/free-inbound.js';
import type { Payer } from '../freight/inbound.clauses.js';
import { type FailedParcel, PARCEL_CLAUSES, WAY_IN_CLAUSES } from './freight.clauses.js';

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
  const late = f.outlet && f.dispatchedOn > freeInboundDays(f.warrantyStartsOn).last;
  const parcel: FailedParcel = {
    designated: isListed(carriers, f.carrier, () => f.dispatchedOn),
    outletLate: late,
  };
  const wayIn = ruled(WAY_IN_CLAUSES, parcel);
  const turnedAway = ruled<FailedParcel, 'may-be-refused' | 'taken'>(PARCEL_CLAUSES, parcel, 'taken');
  const company = wayIn.value === 'company' ? ['A-FR-01', 'A-FR-23'] : [];
  return {
    payer: wayIn.value,
    parcelMayBeRefused: !late && turnedAway.value === 'may-be-refused',
    clauses: [...wayIn.clauses, ...turnedAway.clauses, ...(late ? ['FR-R2-5c', 'A-FR-26'] : company)],
  };
}
