import type { JsonObject } from '#kernel';
import { isFactOfPart, kindsLike } from '#policy';
import type { AssessmentShape } from '../../events/assessment.shape.js';

interface PartAsked {
  readonly part: string;
  readonly ask: readonly string[];
}

/** What is asked of which faulty part, by its code; where that is its kind, with the kinds that the code may mean. */
export function partsAskedOf(assessment: AssessmentShape): JsonObject {
  const parts = partsAsked(assessment).map(({ part, ask }): JsonObject => {
    const similar = ask.includes('part') ? { similar: [...kindsLike(part)] } : {};
    return { part, ask: [...ask], ...similar };
  });
  return parts.length === 0 ? {} : { parts };
}

/** A fact that is asked for: of a faulty part, by its code, or, `null`, of the item. */
export interface AskedFact {
  readonly fact: string;
  readonly part: string | null;
}

/** Each fact that is asked for, once for each part that it is asked of. */
export function eachAsked(ask: readonly string[], assessment: AssessmentShape): readonly AskedFact[] {
  const asked = partsAsked(assessment);
  return ask.flatMap((fact): readonly AskedFact[] => {
    const parts = isFactOfPart(fact) ? asked.filter((one) => one.ask.includes(fact)) : [];
    return parts.length === 0 ? [{ fact, part: null }] : parts.map(({ part }) => ({ fact, part }));
  });
}

function partsAsked(assessment: AssessmentShape): readonly PartAsked[] {
  const questions = assessment.programme === 'frontier' ? (assessment.questions ?? []) : [];
  return questions.flatMap((asked) =>
    asked.question === 'part' && asked.outcome.kind === 'needs-facts'
      ? [{ part: asked.part, ask: asked.outcome.ask }]
      : [],
  );
}
