import type { Sealed } from '#privacy';
import { isCertifiedOn, isMemberOn, type KnownPartner, type Validity } from '../decider/partner.js';
import type { ReadAt } from './unit-detail.js';

/** A partner as he is shown, and what he was on a day; his name is still sealed. */
export interface PartnerDetail extends ReadAt {
  readonly partnerId: string;
  readonly name: Sealed;
  readonly memberships: readonly Validity[];
  readonly certifications: readonly Validity[];
  /** The day that `member` and `certified` speak of, `YYYY-MM-DD`. */
  readonly on: string;
  /** Whether he was in the Partners Circle that day (IP-P-1). */
  readonly member: boolean;
  /** Whether he might replace parts that day (IP-Q-4a). */
  readonly certified: boolean;
}

/** Shows a folded partner. Pure. */
export function partnerDetail(partner: KnownPartner, at: ReadAt, on: string): PartnerDetail {
  const { registered, memberships, certifications } = partner;
  return {
    partnerId: registered.partnerId,
    name: registered.name,
    revision: at.revision,
    updatedAt: at.updatedAt,
    memberships,
    certifications,
    on,
    member: isMemberOn(partner, on),
    certified: isCertifiedOn(partner, on),
  };
}
