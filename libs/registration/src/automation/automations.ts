import type { Automation } from '#automations';
import { whenPackOpenedOrUnitTransferredThenPlanContact } from './when-pack-opened-or-unit-transferred-then-plan-contact/when-pack-opened-or-unit-transferred-then-plan-contact.js';
import { whenPlanOrPaperRecordedThenStartTerm } from './when-plan-or-paper-recorded-then-start-term/when-plan-or-paper-recorded-then-start-term.js';

/** Everything that reacts to the events of units and contracts, for an engine to run. */
export const REGISTRATION_AUTOMATIONS: readonly Automation[] = [
  whenPackOpenedOrUnitTransferredThenPlanContact,
  whenPlanOrPaperRecordedThenStartTerm,
];
