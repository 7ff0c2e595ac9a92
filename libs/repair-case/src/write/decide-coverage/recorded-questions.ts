import { exhaustive } from '#kernel';
import type { AnsweredQuestion } from '#policy';
import { shownBy } from '../../decider/contradictions.js';
import { ofPart } from '../../decider/restated.js';
import type { OpenCase } from '../../decider/state.js';
import type { AnsweredShape } from '../../events/answered.shape.js';
import { recordedOutcome, scalar } from './recorded-parts.js';

/** Each question that a repair was decided by, with its answer, its clauses, its facts and what shows them. */
export function recordedQuestions(state: OpenCase, questions: readonly AnsweredQuestion[]): AnsweredShape[] {
  return questions.map((asked) => {
    const { question } = asked;
    switch (question) {
      case 'refusal':
        return { question, outcome: recordedOutcome(asked.decision.outcome), ...restsOn(state, asked) };
      case 'scope':
        return { question, outcome: recordedOutcome(asked.decision.outcome), ...restsOn(state, asked) };
      case 'coverage':
        return { question, outcome: recordedOutcome(asked.decision.outcome), ...restsOn(state, asked) };
      case 'part': {
        const { part, outcome } = asked;
        return { question, part, outcome: recordedOutcome(outcome), ...restsOn(state, asked, part) };
      }
      default:
        return exhaustive(asked);
    }
  });
}

function restsOn(
  state: OpenCase,
  { decision: { factsUsed, fired } }: Pick<AnsweredQuestion, 'decision'>,
  part?: string,
) {
  return {
    fired: fired.map((one) => ({ ...one })),
    factsUsed: factsUsed.map(({ fact, value }) => ({ fact, value: scalar(value) })),
    evidence: factsUsed.flatMap(({ fact }) => {
      const named = shownOf(state, fact, part);
      const shown = named === undefined ? shownBy(state, fact) : [named];
      return shown.map((evidenceId) => ({ fact, evidenceId }));
    }),
  };
}

/** What was named to show a finding of the part itself. */
function shownOf({ statedOfParts }: OpenCase, fact: string, part: string | undefined): string | undefined {
  if (part === undefined || !fact.endsWith('Evidence')) return undefined;
  const id: unknown = new Map<string, unknown>(Object.entries(ofPart(statedOfParts, part))).get(fact);
  return typeof id === 'string' ? id : undefined;
}
