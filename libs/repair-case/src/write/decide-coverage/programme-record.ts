import { exhaustive } from '#kernel';
import type { Decision, FactChange, Outcome } from '#policy';
import { isShownByPaper } from '../../decider/papers.js';
import type { OpenCase } from '../../decider/state.js';
import type { ProgrammeAssessment, ProgrammeRuling } from '../../events/assessment.shape.js';
import { type Changes, recordedBasis, type Told } from './recorded-basis.js';
import { recordedOutcome, recordedParts } from './recorded-parts.js';

type ProgrammeDecision = Decision<unknown, ProgrammeAssessment['programme']>;

/** What a record says beside the decision itself. */
export interface Recorded {
  readonly outcome: Outcome<ProgrammeRuling>;
  /** The day that picked the text. */
  readonly anchoredOn: string;
  readonly knownAt: string;
  readonly told: Told;
  readonly changes: Changes<ProgrammeRuling>;
}

/** The record of a decision by another programme than FRONTIER. */
export function programmeRecord(
  state: OpenCase,
  decision: ProgrammeDecision,
  { outcome, anchoredOn, knownAt, told, changes }: Recorded,
): ProgrammeAssessment {
  return {
    programme: decision.programme,
    anchoredOn,
    knownAt,
    ...recordedParts(decision),
    outcome: recordedOutcome(outcome),
    ...recordedBasis(state, decision, told, changes),
  };
}

/** Facts of which one or some were found to change an answer, and the answer then. */
interface Turned<A> {
  readonly found: readonly { readonly changes: readonly FactChange[]; readonly outcome: Outcome<A> }[];
  readonly complete: boolean;
}

/**
 * What would change a decision, in the words of a case. A question that is left open by the change is no answer. What a
 * paper shows, the customer or the partner brings.
 * @param ruled what the case makes of an answer to facts that are otherwise
 */
export function changesAs<A>(
  { opened }: OpenCase,
  { found, complete }: Turned<A>,
  ruled: (outcome: Outcome<A>, otherwise: Readonly<Record<string, unknown>>) => Outcome<ProgrammeRuling>,
): Changes<ProgrammeRuling> {
  const inWords = found.map(({ changes, outcome }) => ({
    changes: changes.map(({ fact, to, by }) => ({
      fact,
      to,
      by: isShownByPaper(opened.programme, fact) ? ('customer' as const) : by,
    })),
    outcome: ruled(outcome, Object.fromEntries(changes.map(({ fact, to }) => [fact, to]))),
  }));
  return { found: inWords.filter(({ outcome }) => outcome.kind !== 'needs-facts'), complete };
}

/** The same outcome with what the programme answered put in the words of a case. */
export function outcomeAs<A>(
  outcome: Outcome<A>,
  ruling: (answer: A) => ProgrammeRuling,
): Outcome<ProgrammeRuling> {
  switch (outcome.kind) {
    case 'decided':
      return { kind: 'decided', value: ruling(outcome.value) };
    case 'person-decides': {
      const { because, proposal } = outcome;
      return { kind: 'person-decides', proposal: proposal === null ? null : ruling(proposal), because };
    }
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return outcome;
    default:
      return exhaustive(outcome);
  }
}
