import type { OpenCase } from '../../decider/state.js';
import type { AssessmentShape } from '../../events/assessment.shape.js';
import { assessCase, type AssessedWith } from '../../write/decide-coverage/assessment-record.js';

/** What decide-coverage would find now: how the rules leave it, the facts they ask for, and what would change it. */
export type CoverageOutlook = Pick<AssessmentShape, 'outcome' | 'wouldChange'>;

/** Null before the item has arrived: its arrival picks the regulations. @param now RFC 3339 */
export function coverageOutlook(state: OpenCase, given: AssessedWith, now: string): CoverageOutlook | null {
  if (state.arrival.kind === 'awaited') return null;
  const { arrivedOn } = state.arrival.arrival;
  const { outcome, wouldChange } = assessCase(state, given, arrivedOn, now).assessment;
  return { outcome, wouldChange };
}
