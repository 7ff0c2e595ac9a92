import type { AssessmentShape } from '../../src/events/assessment.shape.js';
import type { Happened } from './happened.js';

/** The record of the decision that happened last. @throws TypeError when nothing happened */
export function assessmentOf(history: readonly Happened[]): AssessmentShape {
  const last = history.at(-1);
  if (last === undefined) throw new TypeError('nothing happened');
  const { assessment } = last.data as unknown as { readonly assessment: AssessmentShape };
  return assessment;
}
