import type { JsonObject } from '#kernel';
import { kindsLike } from '#policy';
import type { AssessmentShape } from '../../events/assessment.shape.js';

/** What is asked of which faulty part, by its code; where that is its kind, with the kinds that the code may mean. */
export function partsAskedOf(assessment: AssessmentShape): JsonObject {
  const questions = assessment.programme === 'frontier' ? (assessment.questions ?? []) : [];
  const parts = questions.flatMap((asked): readonly JsonObject[] => {
    if (asked.question !== 'part' || asked.outcome.kind !== 'needs-facts') return [];
    const { part, outcome } = asked;
    const similar = outcome.ask.includes('part') ? { similar: [...kindsLike(part)] } : {};
    return [{ part, ask: [...outcome.ask], ...similar }];
  });
  return parts.length === 0 ? {} : { parts };
}
