import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { ruled } from '../../../kernel/ruled.js';
import { isListed } from '../../../terms/listed-name.js';
import { MissingTerms } from '../../../terms/missing-terms.js';
import type { Terms } from '../../../terms/terms.js';
import { freeInboundDays } from './free-inbound.js';
import {
  CARRIER_ASKED,
  CARRIER_IS_ASKED,
  COMPANY_PAYS_EARLY,
  CUSTOMER_SENDS,
  type InboundParcel,
  OTHER_CARRIER,
  type Payer,
} from './inbound.clauses.js';

/** A parcel that was sent in. Dates are `YYYY-MM-DD` in Asia/Tokyo; absent: unknown. */
export interface SentParcel {
  readonly dispatchedOn?: string;
  readonly warrantyStartsOn?: string;
  readonly carrier: string;
  readonly terms: Terms;
}

/** The clauses on the way in. */
export const INBOUND_CLAUSES = [CUSTOMER_SENDS, COMPANY_PAYS_EARLY, CARRIER_IS_ASKED, OTHER_CARRIER];

/** The clauses on what carrier it has to come by. */
export const CARRIER_CLAUSES = [CARRIER_ASKED];

/**
 * Who pays the way in (FR-R2-5a, FR-R2-5c, FR-R2-6a, FR-R2-6b), and the clauses that were weighed.
 * @throws MissingTerms when the company would pay but its designated carriers are unset.
 * @throws Unanswered where the text does not say who pays
 */
export function inboundFreight(sent: SentParcel): { payer: Payer; clauses: readonly string[] } {
  const parcel = inboundParcel(sent);
  const asked = resolve(CARRIER_CLAUSES, RecordedFacts.of(parcel)).outcome.kind === 'decided';
  const otherCarrier = asked && !isDesignated(sent);
  const { value: payer, clauses } = ruled(INBOUND_CLAUSES, { ...parcel, otherCarrier });
  const tooLate = parcel.sentInTime === false ? [COMPANY_PAYS_EARLY.id] : [];
  return { payer, clauses: [...clauses, ...tooLate] };
}

function inboundParcel({ dispatchedOn, warrantyStartsOn, carrier }: SentParcel): InboundParcel {
  if (dispatchedOn === undefined || warrantyStartsOn === undefined) return { carrier };
  const { first, last } = freeInboundDays(warrantyStartsOn);
  return { carrier, sentInTime: first <= dispatchedOn && dispatchedOn <= last };
}

/** Whether its carrier was a designated one on the day of dispatch. */
function isDesignated({ carrier, dispatchedOn, terms }: SentParcel): boolean {
  const carriers = terms.programmes.frontier?.designatedCarriers;
  if (carriers === undefined) throw new MissingTerms('programmes.frontier.designatedCarriers');
  return isListed(carriers, carrier, () => dispatchedOn);
}
