import type { Yen } from '#kernel';
import type { AgreedVisit } from '../../decider/state.js';

/** Agrees a visit to the customer's site, or another date for it. */
export interface ScheduleVisit {
  /** The day in Tokyo; not before today. */
  readonly on: string;
  readonly window?: NonNullable<AgreedVisit['window']>;
  /** Default: repair. */
  readonly work?: AgreedVisit['work'];
  /** Who will be there for the customer; a pack asks for it (PN-N-7a). */
  readonly attendee?: NonNullable<AgreedVisit['attendee']>;
  /** Where the item is; default: in Japan. */
  readonly site?: { readonly country?: string; readonly area?: string };
  /** Default: shown at the visit (PN-N-7b). */
  readonly settingInformation?: AgreedVisit['settingInformation'];
  readonly playbackLossAcknowledged?: boolean;
  /** The charge of the visit is accepted by whoever pays it (IP-P-15). */
  readonly chargeAccepted?: boolean;
  /** The agreed price of the visit, net yen, where no price is configured. */
  readonly chargeNet?: Yen;
  /** FRONTIER: the on-site option was bought with the product (FR-R2-1). */
  readonly onSiteOption?: boolean;
  /** Consumables: the day they were replaced as planned before; `null`: never. Default: as the contract has it (PN-X-2). */
  readonly replacedOn?: string | null;
  /** Why a lead offers the visit where the rules leave it to a person. */
  readonly reason?: NonNullable<AgreedVisit['reason']>;
}
