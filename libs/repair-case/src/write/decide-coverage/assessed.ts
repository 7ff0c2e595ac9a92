import type { Outcome } from '#policy';
import type { AssessmentShape } from '../../events/assessment.shape.js';
import type { RepairCaseEventData } from '../../events/index.js';

/** Free, paid or excluded, with the term it was judged by, if there is one. */
export type CaseCoverage = Pick<RepairCaseEventData<'coverage-decided'>, 'coverage' | 'term'>;

/** A decision of the rules on a case, and the same as its event records it. */
export interface Assessed {
  readonly outcome: Outcome<CaseCoverage>;
  readonly assessment: AssessmentShape;
  /** What must be shown before anything is free; with it the outcome asks for the same. */
  readonly wants: RepairCaseEventData<'coverage-held'>['openEvidence'];
}
