import type { ContractEventData as Data } from '../events/index.js';
import type { DeadlineKind, Span } from '../events/shapes.js';

/** The latest arming of a deadline of one kind. */
export interface DeadlineState {
  readonly status: 'armed' | 'disarmed' | 'passed';
  readonly armed: Data<'deadline-armed'>;
}

/** What every contract has. Both days belong to it. */
interface AnyContract extends Span {
  readonly contractId: string;
  /** `ended`: its last day is over; of support that is the grace in which it can be renewed. `lapsed`: that is over too. */
  readonly standing: 'active' | 'ended' | 'lapsed';
  readonly deadlines: Readonly<Partial<Record<DeadlineKind, DeadlineState>>>;
}

/** Support by the network vendor. */
export interface SupportContract extends AnyContract {
  readonly kind: 'support';
  readonly opened: Data<'support-contract-opened'>;
  readonly startChange: Data<'support-start-changed'> | null;
  readonly renewals: readonly Data<'support-renewed'>[];
}

/** A maintenance pack for a system. */
export interface MaintenancePack extends AnyContract {
  readonly kind: 'pack';
  readonly opened: Data<'maintenance-pack-opened'>;
  readonly visit: Data<'consumable-visit-recorded'> | null;
  /** When the customer is contacted for that; `null`: not said, as of packs without it and of those opened before it was. */
  readonly contactPlan: Data<'consumable-contact-planned'> | null;
  readonly contacts: readonly Data<'consumable-contact-recorded'>[];
  readonly contactCancelled: Data<'consumable-contact-cancelled'> | null;
}

/** The 5-year hardware warranty of one unit. */
export interface FiveYearWarranty extends AnyContract {
  readonly kind: 'five-year';
  readonly opened: Data<'five-year-warranty-granted'>;
}

export type OpenContract = SupportContract | MaintenancePack | FiveYearWarranty;

/** The state of a contract's stream. */
export type ContractState = { readonly kind: 'unopened' } | OpenContract;

export const UNOPENED: ContractState = { kind: 'unopened' };
