import type { EventData } from '#event-store';
import { AbandonmentLifted } from './abandonment-lifted.event.js';
import { AcknowledgementRecorded } from './acknowledgement-recorded.event.js';
import { AcknowledgementWaived } from './acknowledgement-waived.event.js';
import { CancellationReversed } from './cancellation-reversed.event.js';
import { CaseCancelled } from './case-cancelled.event.js';
import { CaseOpened } from './case-opened.event.js';
import { ContactRecorded } from './contact-recorded.event.js';
import { CoverageDecided } from './coverage-decided.event.js';
import { CoverageHeld } from './coverage-held.event.js';
import { CoverageProposed } from './coverage-proposed.event.js';
import { CoverageSuperseded } from './coverage-superseded.event.js';
import { CustomerUnreachable } from './customer-unreachable.event.js';
import { DeadlineArmed } from './deadline-armed.event.js';
import { DeadlineDisarmed } from './deadline-disarmed.event.js';
import { DeemedAbandoned } from './deemed-abandoned.event.js';
import { DiagnosisAmended } from './diagnosis-amended.event.js';
import { DiagnosisCompleted } from './diagnosis-completed.event.js';
import { DisposalApproved } from './disposal-approved.event.js';
import { DisposalProposed } from './disposal-proposed.event.js';
import { EntitlementLapsed } from './entitlement-lapsed.event.js';
import { EvidenceAttached } from './evidence-attached.event.js';
import { FactsStated } from './facts-stated.event.js';
import { InboundFreightDecided } from './inbound-freight-decided.event.js';
import { InspectionBegun } from './inspection-begun.event.js';
import { ItemArrived } from './item-arrived.event.js';
import { ItemDelivered } from './item-delivered.event.js';
import { ItemDisposed } from './item-disposed.event.js';
import { ItemShipped } from './item-shipped.event.js';
import { ItemTakenIn } from './item-taken-in.event.js';
import { LateContactDecided } from './late-contact-decided.event.js';
import { PaymentRecorded } from './payment-recorded.event.js';
import { QuoteApproved } from './quote-approved.event.js';
import { QuoteIssued } from './quote-issued.event.js';
import { QuoteLapsed } from './quote-lapsed.event.js';
import { QuoteRejected } from './quote-rejected.event.js';
import { QuoteWithdrawn } from './quote-withdrawn.event.js';
import { RepairAuthorised } from './repair-authorised.event.js';
import { RepairCompleted } from './repair-completed.event.js';
import { RepairRefused } from './repair-refused.event.js';
import { RepairStarted } from './repair-started.event.js';
import { ReturnFailed } from './return-failed.event.js';
import { StorageEnded } from './storage-ended.event.js';
import { TargetMet } from './target-met.event.js';
import { TargetMissed } from './target-missed.event.js';
import { TargetStarted } from './target-started.event.js';
import { VisitCalledOff } from './visit-called-off.event.js';
import { VisitDone } from './visit-done.event.js';
import { VisitNotPossible } from './visit-not-possible.event.js';
import { VisitRescheduled } from './visit-rescheduled.event.js';
import { VisitScheduled } from './visit-scheduled.event.js';

/** Every event of a repair case by its chart name (D5). Stored names are frozen: `repair-case.<name>.v<n>`. */
export const REPAIR_CASE_EVENTS = {
  'abandonment-lifted': AbandonmentLifted,
  'acknowledgement-recorded': AcknowledgementRecorded,
  'acknowledgement-waived': AcknowledgementWaived,
  'cancellation-reversed': CancellationReversed,
  'case-cancelled': CaseCancelled,
  'case-opened': CaseOpened,
  'contact-recorded': ContactRecorded,
  'coverage-decided': CoverageDecided,
  'coverage-held': CoverageHeld,
  'coverage-proposed': CoverageProposed,
  'coverage-superseded': CoverageSuperseded,
  'customer-unreachable': CustomerUnreachable,
  'deadline-armed': DeadlineArmed,
  'deadline-disarmed': DeadlineDisarmed,
  'deemed-abandoned': DeemedAbandoned,
  'diagnosis-amended': DiagnosisAmended,
  'diagnosis-completed': DiagnosisCompleted,
  'disposal-approved': DisposalApproved,
  'disposal-proposed': DisposalProposed,
  'entitlement-lapsed': EntitlementLapsed,
  'evidence-attached': EvidenceAttached,
  'facts-stated': FactsStated,
  'inbound-freight-decided': InboundFreightDecided,
  'inspection-begun': InspectionBegun,
  'item-arrived': ItemArrived,
  'item-delivered': ItemDelivered,
  'item-disposed': ItemDisposed,
  'item-shipped': ItemShipped,
  'item-taken-in': ItemTakenIn,
  'late-contact-decided': LateContactDecided,
  'payment-recorded': PaymentRecorded,
  'quote-approved': QuoteApproved,
  'quote-issued': QuoteIssued,
  'quote-lapsed': QuoteLapsed,
  'quote-rejected': QuoteRejected,
  'quote-withdrawn': QuoteWithdrawn,
  'repair-authorised': RepairAuthorised,
  'repair-completed': RepairCompleted,
  'repair-refused': RepairRefused,
  'repair-started': RepairStarted,
  'return-failed': ReturnFailed,
  'storage-ended': StorageEnded,
  'target-met': TargetMet,
  'target-missed': TargetMissed,
  'target-started': TargetStarted,
  'visit-called-off': VisitCalledOff,
  'visit-done': VisitDone,
  'visit-not-possible': VisitNotPossible,
  'visit-rescheduled': VisitRescheduled,
  'visit-scheduled': VisitScheduled,
} as const;

export type RepairCaseEventName = keyof typeof REPAIR_CASE_EVENTS;

/** The data of the event of that name. */
export type RepairCaseEventData<Name extends RepairCaseEventName> = EventData<
  (typeof REPAIR_CASE_EVENTS)[Name]
>;
