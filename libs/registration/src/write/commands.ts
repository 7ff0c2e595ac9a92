import { attachPlan } from './attach-plan/attach-plan.decide.js';
import type { UnitCoverProgramme } from './by-another-maker.js';
import { callForConsumableContact } from './call-for-consumable-contact/call-for-consumable-contact.decide.js';
import { changeConfiguration } from './change-configuration/change-configuration.decide.js';
import { changeSupportStart } from './change-support-start/change-support-start.decide.js';
import { countPremiumRepair } from './count-premium-repair/count-premium-repair.decide.js';
import { endContract } from './end-contract/end-contract.decide.js';
import { exchangeUnit } from './exchange-unit/exchange-unit.decide.js';
import { grantFiveYearWarranty } from './grant-five-year-warranty/grant-five-year-warranty.decide.js';
import { lapseContract } from './lapse-contract/lapse-contract.decide.js';
import { markOutlet } from './mark-outlet/mark-outlet.decide.js';
import { openGuarantee } from './open-guarantee/open-guarantee.decide.js';
import { openMaintenancePack } from './open-maintenance-pack/open-maintenance-pack.decide.js';
import { openSupportContract } from './open-support-contract/open-support-contract.decide.js';
import { planConsumableContact } from './plan-consumable-contact/plan-consumable-contact.decide.js';
import { recordCertification } from './record-certification/record-certification.decide.js';
import { recordConsumableContact } from './record-consumable-contact/record-consumable-contact.decide.js';
import { recordConsumableVisit } from './record-consumable-visit/record-consumable-visit.decide.js';
import { recordDateEvidence } from './record-date-evidence/record-date-evidence.decide.js';
import { recordMembership } from './record-membership/record-membership.decide.js';
import { recordSale } from './record-sale/record-sale.decide.js';
import { registerPartner } from './register-partner/register-partner.decide.js';
import { registerUnit } from './register-unit/register-unit.decide.js';
import { renewSupport } from './renew-support/renew-support.decide.js';
import { startTerm } from './start-term/start-term.decide.js';
import { takeOverFromUnit } from './take-over-from-unit/take-over-from-unit.decide.js';
import { transferOwnership } from './transfer-ownership/transfer-ownership.decide.js';

/** Every command to a registered unit by name, in the order of its life. */
export const UNIT_COMMANDS = {
  'record-sale': recordSale,
  'record-date-evidence': recordDateEvidence,
  'start-term': startTerm,
  'attach-plan': attachPlan,
  'transfer-ownership': transferOwnership,
  'exchange-unit': exchangeUnit,
  'take-over-from-unit': takeOverFromUnit,
  'change-configuration': changeConfiguration,
  'mark-outlet': markOutlet,
  'open-guarantee': openGuarantee,
  'count-premium-repair': countPremiumRepair,
} as const;

/** Every command that opens a contract. */
export const CONTRACT_BEGINNINGS = {
  'open-support-contract': openSupportContract,
  'open-maintenance-pack': openMaintenancePack,
  'grant-five-year-warranty': grantFiveYearWarranty,
} as const;

/** Whose rules each of them gives cover by. */
export const PROGRAMME_OF_CONTRACT: Readonly<Record<ContractBeginningName, UnitCoverProgramme>> = {
  'open-support-contract': 'support-renewal',
  'open-maintenance-pack': 'panasonic-pack',
  'grant-five-year-warranty': 'ipro',
};

/** Every command to an open contract. */
export const CONTRACT_COMMANDS = {
  'change-support-start': changeSupportStart,
  'renew-support': renewSupport,
  'end-contract': endContract,
  'lapse-contract': lapseContract,
  'plan-consumable-contact': planConsumableContact,
  'call-for-consumable-contact': callForConsumableContact,
  'record-consumable-contact': recordConsumableContact,
  'record-consumable-visit': recordConsumableVisit,
} as const;

/** Every command to a known partner. */
export const PARTNER_COMMANDS = {
  'record-membership': recordMembership,
  'record-certification': recordCertification,
} as const;

export type UnitCommandName = keyof typeof UNIT_COMMANDS;
export type ContractBeginningName = keyof typeof CONTRACT_BEGINNINGS;
export type ContractCommandName = keyof typeof CONTRACT_COMMANDS;
export type PartnerCommandName = keyof typeof PARTNER_COMMANDS;
export { registerPartner, registerUnit };

/** The entry of that name, or undefined. */
export function namedIn<Table extends object>(table: Table, name: string): Table[keyof Table] | undefined {
  return Object.hasOwn(table, name) ? table[name as keyof Table] : undefined;
}
