import type { EventData } from '#event-store';
import { CertificationRecorded } from './certification-recorded.event.js';
import { ConfigurationChanged } from './configuration-changed.event.js';
import { ConsumableContactCancelled } from './consumable-contact-cancelled.event.js';
import { ConsumableContactDue } from './consumable-contact-due.event.js';
import { ConsumableContactPlanned } from './consumable-contact-planned.event.js';
import { ConsumableContactRecorded } from './consumable-contact-recorded.event.js';
import { ConsumableVisitRecorded } from './consumable-visit-recorded.event.js';
import { ContractEnded } from './contract-ended.event.js';
import { ContractLapsed } from './contract-lapsed.event.js';
import { DateEvidenceRecorded } from './date-evidence-recorded.event.js';
import { DeadlineArmed } from './deadline-armed.event.js';
import { DeadlineDisarmed } from './deadline-disarmed.event.js';
import { FiveYearWarrantyGranted } from './five-year-warranty-granted.event.js';
import { MaintenancePackOpened } from './maintenance-pack-opened.event.js';
import { MembershipRecorded } from './membership-recorded.event.js';
import { OutletMarked } from './outlet-marked.event.js';
import { OwnershipTransferred } from './ownership-transferred.event.js';
import { PartnerRegistered } from './partner-registered.event.js';
import { PlanAttached } from './plan-attached.event.js';
import { PremiumRepairCounted } from './premium-repair-counted.event.js';
import { ReRepairGuaranteeOpened } from './re-repair-guarantee-opened.event.js';
import { RegistrationCompleted } from './registration-completed.event.js';
import { SaleRecorded } from './sale-recorded.event.js';
import { SupportContractOpened } from './support-contract-opened.event.js';
import { SupportRenewed } from './support-renewed.event.js';
import { SupportStartChanged } from './support-start-changed.event.js';
import { TermStarted } from './term-started.event.js';
import { UnitExchanged } from './unit-exchanged.event.js';
import { UnitRegistered } from './unit-registered.event.js';
import { UnitTakenOver } from './unit-taken-over.event.js';

/** Every event of a product unit by its name (D5). Stored names are frozen: `product-unit.<name>.v<n>`. */
export const PRODUCT_UNIT_EVENTS = {
  'configuration-changed': ConfigurationChanged,
  'date-evidence-recorded': DateEvidenceRecorded,
  'outlet-marked': OutletMarked,
  'ownership-transferred': OwnershipTransferred,
  'plan-attached': PlanAttached,
  'premium-repair-counted': PremiumRepairCounted,
  're-repair-guarantee-opened': ReRepairGuaranteeOpened,
  'registration-completed': RegistrationCompleted,
  'sale-recorded': SaleRecorded,
  'term-started': TermStarted,
  'unit-exchanged': UnitExchanged,
  'unit-registered': UnitRegistered,
  'unit-taken-over': UnitTakenOver,
} as const;

export type ProductUnitEventName = keyof typeof PRODUCT_UNIT_EVENTS;
/** The data of the event of that name. */
export type ProductUnitEventData<Name extends ProductUnitEventName> = EventData<
  (typeof PRODUCT_UNIT_EVENTS)[Name]
>;

/** Every event of a contract by its name (D5). Stored names are frozen: `contract.<name>.v<n>`. */
export const CONTRACT_EVENTS = {
  'consumable-contact-cancelled': ConsumableContactCancelled,
  'consumable-contact-due': ConsumableContactDue,
  'consumable-contact-planned': ConsumableContactPlanned,
  'consumable-contact-recorded': ConsumableContactRecorded,
  'consumable-visit-recorded': ConsumableVisitRecorded,
  'contract-ended': ContractEnded,
  'contract-lapsed': ContractLapsed,
  'deadline-armed': DeadlineArmed,
  'deadline-disarmed': DeadlineDisarmed,
  'five-year-warranty-granted': FiveYearWarrantyGranted,
  'maintenance-pack-opened': MaintenancePackOpened,
  'support-contract-opened': SupportContractOpened,
  'support-renewed': SupportRenewed,
  'support-start-changed': SupportStartChanged,
} as const;

export type ContractEventName = keyof typeof CONTRACT_EVENTS;
/** The data of the event of that name. */
export type ContractEventData<Name extends ContractEventName> = EventData<(typeof CONTRACT_EVENTS)[Name]>;

/** Every event of a partner by its name (D5). Stored names are frozen: `partner.<name>.v<n>`. */
export const PARTNER_EVENTS = {
  'certification-recorded': CertificationRecorded,
  'membership-recorded': MembershipRecorded,
  'partner-registered': PartnerRegistered,
} as const;

export type PartnerEventName = keyof typeof PARTNER_EVENTS;
/** The data of the event of that name. */
export type PartnerEventData<Name extends PartnerEventName> = EventData<(typeof PARTNER_EVENTS)[Name]>;

/** Every event of this lib, for a registry. */
export const REGISTRATION_EVENTS = [
  ...Object.values(PRODUCT_UNIT_EVENTS),
  ...Object.values(CONTRACT_EVENTS),
  ...Object.values(PARTNER_EVENTS),
];
