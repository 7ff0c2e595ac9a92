import type { OpenCase } from '../../decider/state.js';
import type { AssessmentShape } from '../../events/assessment.shape.js';
import { assessCase } from '../../write/decide-coverage/assess-case.js';
import type { AssessedWith } from '../../write/decide-coverage/assessment-record.js';

/** What decide-coverage would find now: how the rules leave it, the facts they ask for, and what would change it. */
export type CoverageOutlook = Pick<AssessmentShape, 'outcome' | 'wouldChange'>;

/** Null before a FRONTIER item has arrived: its arrival picks the regulations. @param now RFC 3339 */
export function coverageOutlook(state: OpenCase, given: AssessedWith, now: string): CoverageOutlook | null {
  const assessed = assessCase(state, given, now);
  if (assessed === null) return null;
  const { outcome, wouldChange } = assessed.assessment;
  return { outcome, wouldChange };
}
