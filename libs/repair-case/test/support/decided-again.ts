import { decideRepair, type FaultPart, type Terms } from '#policy';
import type { FrontierAssessment } from '../../src/events/assessment.shape.js';
import { recordOf } from '../../src/write/decide-coverage/assessment-record.js';

/** A decision taken anew from nothing but what the record of it says, as it would be recorded. */
export function decidedAgain(recorded: FrontierAssessment, terms: Terms): FrontierAssessment {
  const { arrivedOn, factsUsed, knownAt, questions = [] } = recorded;
  const item: Readonly<Record<string, unknown>> = objectOf(factsUsed);
  const parts = questions.flatMap((one): readonly FaultPart[] => {
    if (one.question !== 'part') return [];
    const own = one.factsUsed.filter(({ fact, value }) => fact !== 'partCode' && item[fact] !== value);
    return [{ code: one.part, facts: objectOf(own) }];
  });
  return recordOf(decideRepair(item, parts, terms, { arrivedOn, knownAt }), arrivedOn, knownAt);
}

/** The answer that a record holds, without what it says of its origin. */
export function answerIn({
  evidence: _shown,
  questions: _each,
  registration: _from,
  wouldChange: _changes,
  ...answer
}: FrontierAssessment): FrontierAssessment {
  return answer;
}

function objectOf(facts: FrontierAssessment['factsUsed']) {
  return Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));
}
