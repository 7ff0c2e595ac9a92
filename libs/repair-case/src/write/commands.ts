import type { Terms } from '#policy';
import type { OpenCase } from '../decider/state.js';
import type { CaseCommand } from './case-command.js';
import { abandon } from './abandon/abandon.decide.js';
import { approveDisposal } from './approve-disposal/approve-disposal.decide.js';
import { approveQuote } from './approve-quote/approve-quote.decide.js';
import { attachEvidence } from './attach-evidence/attach-evidence.decide.js';
import { authoriseRepair } from './authorise-repair/authorise-repair.decide.js';
import { cancelCase } from './cancel-case/cancel-case.decide.js';
import { completeDiagnosis } from './complete-diagnosis/complete-diagnosis.decide.js';
import { completeRepair } from './complete-repair/complete-repair.decide.js';
import { confirmDelivery } from './confirm-delivery/confirm-delivery.decide.js';
import { decideCoverage } from './decide-coverage/decide-coverage.decide.js';
import { decideLateContact } from './decide-late-contact/decide-late-contact.decide.js';
import { issueQuote } from './issue-quote/issue-quote.decide.js';
import { lapseQuote } from './lapse-quote/lapse-quote.decide.js';
import { preconditionOf } from './programme-gate.js';
import { proposeDisposal } from './propose-disposal/propose-disposal.decide.js';
import { recordAcknowledgement } from './record-acknowledgement/record-acknowledgement.decide.js';
import { recordArrival } from './record-arrival/record-arrival.decide.js';
import { recordContact } from './record-contact/record-contact.decide.js';
import { recordDisposal } from './record-disposal/record-disposal.decide.js';
import { recordPayment } from './record-payment/record-payment.decide.js';
import { recordReturnFailed } from './record-return-failed/record-return-failed.decide.js';
import { recordTargetMissed } from './record-target-missed/record-target-missed.decide.js';
import { recordUnreachable } from './record-unreachable/record-unreachable.decide.js';
import { recordVisit } from './record-visit/record-visit.decide.js';
import { refuseRepair } from './refuse-repair/refuse-repair.decide.js';
import { rejectQuote } from './reject-quote/reject-quote.decide.js';
import { reverseCancellation } from './reverse-cancellation/reverse-cancellation.decide.js';
import { scheduleVisit } from './schedule-visit/schedule-visit.decide.js';
import { shipItem } from './ship-item/ship-item.decide.js';
import { stateFacts } from './state-facts/state-facts.decide.js';
import { startRepair } from './start-repair/start-repair.decide.js';
import { waiveAcknowledgement } from './waive-acknowledgement/waive-acknowledgement.decide.js';
import { withdrawQuote } from './withdraw-quote/withdraw-quote.decide.js';

/** Every command of an opened case by name, in the order of a case's life. */
export const CASE_COMMANDS = {
  'attach-evidence': attachEvidence,
  'record-acknowledgement': recordAcknowledgement,
  'waive-acknowledgement': waiveAcknowledgement,
  'record-arrival': recordArrival,
  'schedule-visit': scheduleVisit,
  'record-visit': recordVisit,
  'complete-diagnosis': completeDiagnosis,
  'state-facts': stateFacts,
  'decide-coverage': decideCoverage,
  'authorise-repair': authoriseRepair,
  'issue-quote': issueQuote,
  'withdraw-quote': withdrawQuote,
  'approve-quote': approveQuote,
  'reject-quote': rejectQuote,
  'lapse-quote': lapseQuote,
  'start-repair': startRepair,
  'complete-repair': completeRepair,
  'record-target-missed': recordTargetMissed,
  'record-payment': recordPayment,
  'ship-item': shipItem,
  'confirm-delivery': confirmDelivery,
  'record-return-failed': recordReturnFailed,
  'record-unreachable': recordUnreachable,
  'record-contact': recordContact,
  abandon,
  'propose-disposal': proposeDisposal,
  'approve-disposal': approveDisposal,
  'record-disposal': recordDisposal,
  'decide-late-contact': decideLateContact,
  'refuse-repair': refuseRepair,
  'cancel-case': cancelCase,
  'reverse-cancellation': reverseCancellation,
} as const;

export type CaseCommandName = keyof typeof CASE_COMMANDS;

/** The command of that name, or undefined. */
export function caseCommand(name: string): CaseCommand<never> | undefined {
  return Object.hasOwn(CASE_COMMANDS, name) ? CASE_COMMANDS[name as CaseCommandName] : undefined;
}

/** The names of the commands that are in place as the case stands, under the dated master data in use (D18). */
export function allowedCommands(state: OpenCase, terms: Terms): readonly CaseCommandName[] {
  const names = Object.keys(CASE_COMMANDS) as CaseCommandName[];
  return names.filter((name) => preconditionOf(CASE_COMMANDS[name], state, terms).kind === 'allowed');
}
