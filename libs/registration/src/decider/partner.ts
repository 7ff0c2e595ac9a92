import type { PartnerEventData as Data } from '../events/index.js';
import { type FoldableEvent, UnfoldableEvent } from './unfoldable.js';

/** Days on which something holds; `until` is the last of them, `null`: no end is known. */
export type Validity = Data<'membership-recorded'>;

/** A partner: when a member of the Partners Circle, when certified to replace parts. */
export interface KnownPartner {
  readonly kind: 'known';
  readonly registered: Data<'partner-registered'>;
  readonly memberships: readonly Validity[];
  readonly certifications: readonly Validity[];
}

/** The state of a partner's stream. */
export type PartnerState = { readonly kind: 'unregistered' } | KnownPartner;

export const NO_PARTNER: PartnerState = { kind: 'unregistered' };

/** The state of the partner after the event. @throws UnfoldableEvent when it has no place there */
export function evolvePartner(state: PartnerState, { name, data }: FoldableEvent): PartnerState {
  if (state.kind === 'unregistered') {
    if (name !== 'partner-registered') throw new UnfoldableEvent(name, state.kind);
    const registered = data as Data<'partner-registered'>;
    return { kind: 'known', registered, memberships: [], certifications: [] };
  }
  const validity = data as Validity;
  switch (name) {
    case 'membership-recorded':
      return { ...state, memberships: withValidity(state.memberships, validity) };
    case 'certification-recorded':
      return { ...state, certifications: withValidity(state.certifications, validity) };
    default:
      throw new UnfoldableEvent(name, state.kind);
  }
}

/** Whether it was a member on the day (`YYYY-MM-DD`): membership counts at the sale (IP-P-1, A-IP-11). */
export function isMemberOn(partner: PartnerState, day: string): boolean {
  return partner.kind === 'known' && partner.memberships.some((one) => holdsOn(one, day));
}

/** Whether it was certified on the day of the work (`YYYY-MM-DD`; IP-Q-4a). */
export function isCertifiedOn(partner: PartnerState, day: string): boolean {
  return partner.kind === 'known' && partner.certifications.some((one) => holdsOn(one, day));
}

function holdsOn({ from, until }: Validity, day: string): boolean {
  return from <= day && (until === null || day <= until);
}

function withValidity(known: readonly Validity[], one: Validity): readonly Validity[] {
  return [...known.filter(({ from }) => from !== one.from), one];
}
