import type { RepairCaseEventData as Data } from '../../events/index.js';
import type { LateContact } from '../../decider/disposal.js';
import type { CancellationCause, DeadlineState, Freight, OpenCase } from '../../decider/state.js';
import { showCaseNumber } from '../../write/case-number.js';
import { stateNames } from '../state-names.js';
import { type CasePayers, payersOf } from './case-payers.js';
import { type OwedDetail, owedDetail } from './owed-detail.js';
import {
  type AcknowledgementDetail,
  acknowledgementDetail,
  type CoverageDetail,
  coverageDetail,
  type DisposalDetail,
  disposalDetail,
  type QuoteDetail,
  quoteDetail,
  type VisitDetail,
  visitDetail,
} from './parts.js';

/** Where in its history a case is shown: after the event with this revision. */
export interface ReadAt {
  readonly revision: number;
  /** `recordedAt` of that event. */
  readonly updatedAt: string;
}

/** A deadline's latest arming and what became of it. */
export type DeadlineDetail = Data<'deadline-armed'> & { readonly status: DeadlineState['status'] };

/** A case as `GET /v1/repair-cases/{number}` shows it, personal values still sealed (see `reveal`). */
export interface CaseDetail extends ReadAt {
  readonly number: string;
  /** The number as people read it, `K7QF-2M9X-C`. */
  readonly shownNumber: string;
  readonly programme: OpenCase['opened']['programme'];
  readonly intake: OpenCase['opened']['intake'];
  readonly requestedOn: string;
  readonly reference: string | null;
  readonly stage: OpenCase['stage'];
  readonly custody: OpenCase['custody'];
  readonly clock: OpenCase['clock'];
  /** The names of rules.md that hold now (D22). */
  readonly states: readonly string[];
  readonly item: OpenCase['opened']['item'];
  readonly contact: OpenCase['opened']['contact'];
  readonly fault: OpenCase['opened']['fault'];
  /** That the customer knows that his data may be erased, or that a lead goes on without; null: neither. */
  readonly acknowledgement: AcknowledgementDetail | null;
  readonly evidence: readonly Data<'evidence-attached'>[];
  readonly openEvidence: readonly string[];
  readonly arrival: Data<'item-arrived'> | null;
  readonly diagnosis: Data<'diagnosis-completed'> | null;
  /** What was stated beside the papers, of each fact the latest. */
  readonly stated: OpenCase['stated'];
  /** The same of single faulty parts, by their codes. */
  readonly partFacts: OpenCase['statedOfParts'];
  readonly coverage: CoverageDetail;
  readonly quote: QuoteDetail | null;
  readonly cancellation: { readonly cause: CancellationCause; readonly returnFreight: Freight } | null;
  readonly workStarted: boolean;
  readonly owed: OwedDetail;
  readonly payers: CasePayers;
  readonly storage: { readonly ground: 'undeliverable' | 'unreachable'; readonly startedOn: string } | null;
  readonly failedDeliveries: number;
  readonly contactAttempts: number;
  readonly lateContact: LateContact;
  readonly disposal: DisposalDetail | null;
  readonly shipped: Data<'item-shipped'> | null;
  /** The visit that was agreed last, and what came of it. */
  readonly visit: VisitDetail | null;
  readonly visitsAgreed: number;
  /** When a worker first had the item in front of him at the site. */
  readonly inspection: Data<'inspection-begun'> | null;
  readonly deadlines: readonly DeadlineDetail[];
}

/** Shows a folded case, of today or of any revision of its past. Pure. */
export function caseDetail(state: OpenCase, at: ReadAt): CaseDetail {
  const { opened, cancellation, storage } = state;
  return {
    number: opened.number,
    shownNumber: showCaseNumber(opened.number),
    revision: at.revision,
    updatedAt: at.updatedAt,
    programme: opened.programme,
    intake: opened.intake,
    requestedOn: opened.requestedOn,
    reference: opened.reference,
    stage: state.stage,
    custody: state.custody,
    clock: state.clock,
    states: stateNames(state),
    item: opened.item,
    contact: opened.contact,
    fault: opened.fault,
    acknowledgement: acknowledgementDetail(state.acknowledgement),
    evidence: state.evidence,
    openEvidence: state.openEvidence,
    arrival: state.arrival.kind === 'arrived' ? state.arrival.arrival : null,
    diagnosis: state.diagnosis.kind === 'completed' ? state.diagnosis.diagnosis : null,
    stated: state.stated,
    partFacts: state.statedOfParts,
    coverage: coverageDetail(state.coverage),
    quote: quoteDetail(state.quote),
    cancellation:
      cancellation.kind === 'stands'
        ? { cause: cancellation.cause, returnFreight: cancellation.returnFreight }
        : null,
    workStarted: state.workStarted,
    owed: owedDetail(state),
    payers: payersOf(state),
    storage: storage.kind === 'none' ? null : { ground: storage.kind, startedOn: storage.startedOn },
    failedDeliveries: state.failedDeliveries,
    contactAttempts: state.contactAttempts,
    lateContact: state.lateContact,
    disposal: disposalDetail(state.disposal),
    shipped: state.shipped,
    visit: visitDetail(state.visit),
    visitsAgreed: state.visitsAgreed,
    inspection: state.inspection,
    deadlines: Object.values(state.deadlines).map(({ armed, status }) => ({ ...armed, status })),
  };
}
