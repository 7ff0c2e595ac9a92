import { exhaustive } from '#kernel';
import type { RepairCaseEventData as Data } from '../../events/index.js';
import type { AcknowledgementState } from '../../decider/acknowledgement.js';
import type { DisposalState } from '../../decider/disposal.js';
import type { AcknowledgementShape } from '../../events/acknowledgement.shape.js';
import type { AssessmentShape } from '../../events/assessment.shape.js';
import type { AgreedVisit, CoverageState, QuoteState, VisitState } from '../../decider/state.js';

/** Coverage with everything it rests on: the clauses with their roles, the facts and the revisions. */
export type CoverageDetail =
  | { readonly status: 'undecided' }
  | {
      readonly status: 'proposed';
      readonly proposal: Data<'coverage-proposed'>['proposal'];
      /** Clauses and readings that leave it to a person. */
      readonly because: readonly string[];
      readonly assessment: AssessmentShape;
      /** What a person must bring to decide it. */
      readonly needs: readonly string[];
    }
  | ({ readonly status: 'held' } & Data<'coverage-held'>)
  | ({ readonly status: 'decided' } & (Data<'coverage-decided'> | Data<'coverage-superseded'>));

/** That the customer knows that his data may be erased, or that a lead goes on without, and who put it on record. */
export type AcknowledgementDetail =
  | ({ readonly status: 'given'; readonly recordedBy: string } & AcknowledgementShape)
  | ({ readonly status: 'waived'; readonly waivedBy: string } & Data<'acknowledgement-waived'>);

/** The quote that stands or stood last. */
export type QuoteDetail = Data<'quote-issued'> & {
  readonly status: Exclude<QuoteState['kind'], 'none'>;
};

/** The four-eyes disposal: who proposed, and who approved. */
export type DisposalDetail =
  | ({ readonly status: 'proposed'; readonly proposedBy: string } & Data<'disposal-proposed'>)
  | { readonly status: 'approved'; readonly proposedBy: string; readonly approvedBy: string };

export function coverageDetail(coverage: CoverageState): CoverageDetail {
  switch (coverage.kind) {
    case 'undecided':
      return { status: 'undecided' };
    case 'proposed':
      // A-G-6: where the rules leave it to a person, a lead decides and says why.
      return { status: 'proposed', ...coverage.proposed, needs: ['decision', 'reason'] };
    case 'held':
      return { status: 'held', ...coverage.held };
    case 'decided':
      return { status: 'decided', ...coverage.decided };
    default:
      return exhaustive(coverage);
  }
}

export function acknowledgementDetail(acknowledged: AcknowledgementState): AcknowledgementDetail | null {
  switch (acknowledged.kind) {
    case 'none':
      return null;
    case 'given':
      return { status: 'given', recordedBy: acknowledged.recordedBy, ...acknowledged.given };
    case 'waived':
      return { status: 'waived', waivedBy: acknowledged.waivedBy, ...acknowledged.waived };
    default:
      return exhaustive(acknowledged);
  }
}

export function quoteDetail(quote: QuoteState): QuoteDetail | null {
  return quote.kind === 'none' ? null : { status: quote.kind, ...quote.quote };
}

export function disposalDetail(disposal: DisposalState): DisposalDetail | null {
  switch (disposal.kind) {
    case 'none':
      return null;
    case 'proposed':
      return { status: 'proposed', proposedBy: disposal.proposedBy, ...disposal.data };
    case 'approved':
      return { status: 'approved', proposedBy: disposal.proposedBy, approvedBy: disposal.approvedBy };
    default:
      return exhaustive(disposal);
  }
}

/** A visit with what came of it. */
export type VisitDetail = AgreedVisit & {
  readonly status: Exclude<VisitState['kind'], 'none'>;
  readonly outcome: Data<'visit-done'> | Data<'visit-not-possible'> | Data<'entitlement-lapsed'> | null;
};

export function visitDetail(visit: VisitState): VisitDetail | null {
  switch (visit.kind) {
    case 'none':
      return null;
    case 'agreed':
      return { ...visit.visit, status: visit.kind, outcome: null };
    case 'done':
      return { ...visit.visit, status: visit.kind, outcome: visit.done };
    case 'not-possible':
      return { ...visit.visit, status: visit.kind, outcome: visit.failed };
    case 'lapsed':
      return { ...visit.visit, status: visit.kind, outcome: visit.lapsed };
    default:
      return exhaustive(visit);
  }
}
