import type { FaultPartFacts } from '#policy';
import type { RepairCaseEventData as Data } from '../events/index.js';
import type { DeadlineKind, PriceShape } from '../events/shapes.js';
import type { AcknowledgementState } from './acknowledgement.js';
import type { ArrivalState, RecordedAt } from './arrival-state.js';
import type { DisposalState, LateContact } from './disposal.js';
import type { Place } from './position.js';
import type { Reading } from './reading.js';

/** What was stated about the item beside the papers. */
export type StatedFacts = Data<'facts-stated'>['facts'];

/** What was stated of single faulty parts, by their codes. */
export type StatedOfParts = Readonly<Record<string, FaultPartFacts>>;

/** What the rules or a person have said about coverage so far. */
export type CoverageState =
  | { readonly kind: 'undecided' }
  | { readonly kind: 'proposed'; readonly proposed: Data<'coverage-proposed'> }
  /** Nothing is free before something is shown. */
  | { readonly kind: 'held'; readonly held: Data<'coverage-held'> }
  | {
      readonly kind: 'decided';
      readonly decided: Data<'coverage-decided'> | Data<'coverage-superseded'>;
      /** The revision of the event that decided. */
      readonly revision: number;
      /** What could be known then: how many papers there were, how the item had been used, and what was stated. */
      readonly known: {
        readonly papers: number;
        readonly properUse: boolean | null;
        readonly stated: StatedFacts;
        readonly statedOfParts: StatedOfParts;
      };
    };

/** The quote that stands, if any; one that was withdrawn, or whose repair turned out free, leaves `none`. */
export type QuoteState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open' | 'approved' | 'lapsed' | 'rejected' | 'cancelled';
      readonly quote: Data<'quote-issued'>;
    };

/** Why a case was cancelled (rules.md: CancelledAwaitingPayment). */
export type CancellationCause = 'NO_ANSWER' | 'DISAGREED' | 'EXPLICIT';

/** Whether a cancellation stands, and who pays the way back. */
export type CancellationState =
  | { readonly kind: 'none' }
  | { readonly kind: 'stands'; readonly cause: CancellationCause; readonly returnFreight: Freight };

/** Who bears a leg, and by which clauses. */
export type Freight = Data<'item-shipped'>['freight'];

/** Why the item is in storage. */
export type StorageState =
  { readonly kind: 'none' } | { readonly kind: 'undeliverable' | 'unreachable'; readonly startedOn: string };

/** The latest arming of a deadline of one kind. */
export interface DeadlineState {
  readonly status: 'armed' | 'disarmed' | 'passed';
  readonly armed: Data<'deadline-armed'>;
}

/** Something owed, for one cause. Removed when the cause falls away. */
export interface OwedSheet {
  readonly cause: 'quote' | 'cancellation' | 'inbound-collect' | 'visit';
  readonly sheet: PriceShape;
}

export type DiagnosisState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'completed';
      readonly diagnosis: Data<'diagnosis-completed'> | Data<'diagnosis-amended'>;
    };

/** The visit that was agreed last, and what came of it; one that was called off before anything was seen leaves `none`. */
export type VisitState =
  | { readonly kind: 'none' }
  | { readonly kind: 'agreed'; readonly visit: AgreedVisit }
  | { readonly kind: 'done'; readonly visit: AgreedVisit; readonly done: Data<'visit-done'> }
  | {
      readonly kind: 'not-possible';
      readonly visit: AgreedVisit;
      readonly failed: Data<'visit-not-possible'>;
    }
  | { readonly kind: 'lapsed'; readonly visit: AgreedVisit; readonly lapsed: Data<'entitlement-lapsed'> };

/** A visit with its date and all that was said when it was agreed. */
export type AgreedVisit = Data<'visit-scheduled'>;

/** A repair case that was opened: where it stands and everything decisions need of its history. */
export interface OpenCase extends Place {
  readonly kind: 'open';
  readonly opened: Data<'case-opened'>;
  readonly acknowledgement: AcknowledgementState;
  readonly evidence: readonly Data<'evidence-attached'>[];
  /** What is still wanted of the customer, as last computed. */
  readonly openEvidence: Data<'evidence-attached'>['openEvidence'];
  readonly arrival: ArrivalState;
  readonly recordedAt: RecordedAt;
  readonly diagnosis: DiagnosisState;
  /** All that was stated so far about the item, of each fact the latest. */
  readonly stated: StatedFacts;
  /** All that was stated so far about single parts, of each fact the latest. */
  readonly statedOfParts: StatedOfParts;
  /** What was read off papers, oldest first; not under FRONTIER, nor what is noted with a paper itself. */
  readonly readings: readonly Reading[];
  readonly coverage: CoverageState;
  readonly quote: QuoteState;
  readonly quotesIssued: number;
  readonly cancellation: CancellationState;
  readonly workStarted: boolean;
  readonly owed: readonly OwedSheet[];
  /** Sum of all payments, integer yen. */
  readonly paid: number;
  /** Of these, the payments of just the price of the repair; once the repair is free, all that had been paid for it. */
  readonly paidForRepair: number;
  readonly storage: StorageState;
  readonly failedDeliveries: number;
  readonly contactAttempts: number;
  readonly lateContact: LateContact;
  readonly disposal: DisposalState;
  readonly refusalReturnFreight: Freight | null;
  readonly shipped: Data<'item-shipped'> | null;
  readonly visit: VisitState;
  /** How many visits were agreed so far. */
  readonly visitsAgreed: number;
  /** The first time a worker had the item in front of him at the site. */
  readonly inspection: Data<'inspection-begun'> | null;
  readonly deadlines: Readonly<Partial<Record<DeadlineKind, DeadlineState>>>;
}

/** The state of a repair case's stream. */
export type CaseState = { readonly kind: 'unopened' } | OpenCase;

export const UNOPENED: CaseState = { kind: 'unopened' };
