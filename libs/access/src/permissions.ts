import type { Role } from '#kernel';

/**
 * Who may send which command: the one table of the house (D16). The lead may do whatever a person does; what only the
 * clock may say is the timekeeper's alone, the tables are the policy owner's, and the file that a server is started with is
 * the operator's; an automation sends what follows from an event by itself. Auditor, partner and customer send none of these.
 */
export const PERMISSIONS = {
  'open-case': ['front-desk', 'lead'],
  'attach-evidence': ['front-desk', 'technician', 'lead'],
  'record-acknowledgement': ['front-desk', 'technician', 'lead'],
  'waive-acknowledgement': ['lead'],
  'record-arrival': ['front-desk', 'lead'],
  'schedule-visit': ['front-desk', 'technician', 'lead'],
  'record-visit': ['front-desk', 'technician', 'lead'],
  'complete-diagnosis': ['technician', 'lead'],
  'state-facts': ['front-desk', 'technician', 'lead'],
  'decide-coverage': ['technician', 'lead'],
  'authorise-repair': ['technician', 'lead'],
  'issue-quote': ['technician', 'lead'],
  'withdraw-quote': ['technician', 'lead'],
  'approve-quote': ['front-desk', 'lead'],
  'reject-quote': ['front-desk', 'lead'],
  'lapse-quote': ['timekeeper'],
  'start-repair': ['technician', 'lead'],
  'complete-repair': ['technician', 'lead'],
  'record-payment': ['front-desk', 'lead'],
  'ship-item': ['front-desk', 'lead'],
  'confirm-delivery': ['front-desk', 'lead'],
  'record-return-failed': ['front-desk', 'lead'],
  'record-unreachable': ['front-desk', 'lead'],
  'record-contact': ['front-desk', 'lead'],
  'record-target-missed': ['timekeeper'],
  abandon: ['timekeeper'],
  'propose-disposal': ['front-desk', 'lead'],
  'approve-disposal': ['lead'],
  'record-disposal': ['front-desk', 'lead'],
  'decide-late-contact': ['lead'],
  'refuse-repair': ['lead'],
  'cancel-case': ['front-desk', 'lead'],
  'reverse-cancellation': ['lead'],
  'register-unit': ['front-desk', 'lead'],
  'record-sale': ['front-desk', 'lead'],
  'record-date-evidence': ['front-desk', 'technician', 'lead'],
  'start-term': ['front-desk', 'lead', 'automation'],
  'attach-plan': ['front-desk', 'lead'],
  'transfer-ownership': ['front-desk', 'lead'],
  'exchange-unit': ['lead'],
  'take-over-from-unit': ['lead'],
  'change-configuration': ['technician', 'lead'],
  'mark-outlet': ['front-desk', 'lead'],
  'open-guarantee': ['technician', 'lead', 'automation'],
  'count-premium-repair': ['technician', 'lead'],
  'open-support-contract': ['front-desk', 'lead'],
  'change-support-start': ['front-desk', 'lead'],
  'renew-support': ['front-desk', 'lead'],
  'open-maintenance-pack': ['front-desk', 'lead'],
  'plan-consumable-contact': ['front-desk', 'lead', 'automation'],
  'record-consumable-contact': ['front-desk', 'lead', 'automation'],
  'record-consumable-visit': ['front-desk', 'technician', 'lead', 'automation'],
  'grant-five-year-warranty': ['front-desk', 'lead'],
  'end-contract': ['timekeeper'],
  'lapse-contract': ['timekeeper'],
  'call-for-consumable-contact': ['timekeeper'],
  'register-partner': ['front-desk', 'lead'],
  'record-membership': ['lead'],
  'record-certification': ['lead'],
  'publish-master-data': ['policy-owner'],
  'adopt-master-data': ['operator'],
  'unpark-automation': ['operator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type CommandName = keyof typeof PERMISSIONS;

/** Every command that the table knows, in its order. */
export const COMMAND_NAMES = Object.keys(PERMISSIONS) as readonly CommandName[];

/** True when the role may send the command. A command that the table does not hold is nobody's. */
export function mayRun(role: Role, command: string): boolean {
  const table: Readonly<Record<string, readonly Role[]>> = PERMISSIONS;
  return Object.hasOwn(table, command) && (table[command]?.includes(role) ?? false);
}
