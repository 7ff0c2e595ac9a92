import type { JsonObject, JsonValue } from '#kernel';
import { type AnsweredQuestion, decideRepair, type FaultPart, type Terms } from '#policy';
import type { FrontierAssessment } from '../../src/events/assessment.shape.js';
import { recordOf } from '../../src/write/decide-coverage/assessment-record.js';
import { recordedOutcome, scalar } from '../../src/write/decide-coverage/recorded-parts.js';

/** What a record says that follows from its facts: nothing of its origin. */
type Answer = Omit<FrontierAssessment, 'questions'> & { readonly questions: readonly JsonObject[] };

/** A decision taken anew from nothing but what the record of it says, as it would be recorded. */
export function decidedAgain(recorded: FrontierAssessment, terms: Terms): Answer {
  const { arrivedOn, factsUsed, knownAt, questions = [] } = recorded;
  const item: Readonly<Record<string, unknown>> = objectOf(factsUsed);
  const parts = questions.flatMap((one): readonly FaultPart[] => {
    if (one.question !== 'part') return [];
    const own = one.factsUsed.filter(({ fact, value }) => fact !== 'partCode' && item[fact] !== value);
    return [{ code: one.part, facts: objectOf(own) }];
  });
  const decided = decideRepair(item, parts, terms, { arrivedOn, knownAt });
  return { ...recordOf(decided, arrivedOn, knownAt), questions: decided.questions.map(answered) };
}

/** The answer that a record holds, in whole and to each question, without what it says of its origin. */
export function answerIn({
  evidence: _shown,
  registration: _from,
  wouldChange: _changes,
  questions = [],
  ...answer
}: FrontierAssessment): Answer {
  return { ...answer, questions: questions.map(({ evidence: _ofOne, ...one }) => one) };
}

/** As a record says it of one question, without what shows its facts. */
function answered(asked: AnsweredQuestion): JsonObject {
  const { fired, factsUsed } = asked.decision;
  const outcome = asked.question === 'part' ? asked.outcome : asked.decision.outcome;
  return {
    question: asked.question,
    ...(asked.question === 'part' ? { part: asked.part } : {}),
    outcome: recordedOutcome<JsonValue>(outcome),
    fired: fired.map((one) => ({ ...one })),
    factsUsed: factsUsed.map(({ fact, value }) => ({ fact, value: scalar(value) })),
  };
}

function objectOf(facts: FrontierAssessment['factsUsed']) {
  return Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));
}
