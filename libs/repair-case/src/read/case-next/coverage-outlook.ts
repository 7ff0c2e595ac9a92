import type { OpenCase } from '../../decider/state.js';
import type { AssessmentShape, FrontierAssessment } from '../../events/assessment.shape.js';
import { assessCase } from '../../write/decide-coverage/assess-case.js';
import type { AssessedWith } from '../../write/decide-coverage/assessment-record.js';

/**
 * What decide-coverage would find now: how the rules leave it, the facts they ask for, and what would change it; under
 * FRONTIER also the answer to each question, on grounds of refusal and on each faulty part.
 */
export type CoverageOutlook = Pick<AssessmentShape, 'outcome' | 'wouldChange'> &
  Pick<FrontierAssessment, 'questions'>;

/** Null before a FRONTIER item has arrived: its arrival picks the regulations. @param now RFC 3339 */
export function coverageOutlook(state: OpenCase, given: AssessedWith, now: string): CoverageOutlook | null {
  const assessed = assessCase(state, given, now);
  if (assessed === null) return null;
  const { assessment } = assessed;
  const { outcome, wouldChange } = assessment;
  return assessment.programme === 'frontier'
    ? { outcome, questions: assessment.questions, wouldChange }
    : { outcome, wouldChange };
}
