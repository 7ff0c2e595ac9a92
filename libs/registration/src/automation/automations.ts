import type { Automation } from '#automations';
import { whenMaintenancePackOpenedThenPlanContact } from './when-maintenance-pack-opened-then-plan-contact/when-maintenance-pack-opened-then-plan-contact.js';
import { whenOwnershipTransferredThenPlanContact } from './when-ownership-transferred-then-plan-contact/when-ownership-transferred-then-plan-contact.js';

/** Everything that reacts to the events of units and contracts, for an engine to run. */
export const REGISTRATION_AUTOMATIONS: readonly Automation[] = [
  whenMaintenancePackOpenedThenPlanContact,
  whenOwnershipTransferredThenPlanContact,
];
