import type { Outcome } from '#policy';
import type { OpenCase } from '../../decider/state.js';
import type { AssessmentShape, FrontierAssessment } from '../../events/assessment.shape.js';
import { assessCase } from '../../write/decide-coverage/assess-case.js';
import type { CaseCoverage } from '../../write/decide-coverage/assessed.js';
import { leftToPerson } from '../../write/decide-coverage/contradicted.js';
import { type LeadsWord, leadMay } from '../../write/decide-coverage/lead-may.js';
import { unlessExchanged } from '../../write/decide-coverage/left-by-exchange.js';
import { recordedOutcome } from '../../write/decide-coverage/recorded-parts.js';
import type { AssessedWith } from '../../write/decide-coverage/assessment-record.js';

/**
 * What decide-coverage would find now: how the rules leave it, the facts they ask for, and what would change it; under
 * FRONTIER also the answer to each question, on grounds of refusal and on each faulty part.
 */
export interface CoverageOutlook
  extends Pick<AssessmentShape, 'outcome' | 'wouldChange'>, Pick<FrontierAssessment, 'questions'> {
  /** What a lead may decide with decide-coverage instead, who says why. */
  readonly leadMay: readonly LeadsWord[];
}

/** Null before a FRONTIER item has arrived: its arrival picks the regulations. @param now RFC 3339 */
export function coverageOutlook(state: OpenCase, given: AssessedWith, now: string): CoverageOutlook | null {
  const assessed = assessCase(state, given, now);
  if (assessed === null) return null;
  const { assessment, differing, exchange } = assessed;
  const left = <Value extends Pick<CaseCoverage, 'coverage'>>(outcome: Outcome<Value>) =>
    recordedOutcome(unlessExchanged(leftToPerson(outcome, assessment, differing), exchange));
  const besides = { wouldChange: assessment.wouldChange, leadMay: leadMay(state, assessed) };
  if (assessment.programme !== 'frontier') return { outcome: left(assessment.outcome), ...besides };
  const { outcome, questions } = assessment;
  return { outcome: outcome === undefined ? undefined : left(outcome), questions, ...besides };
}
