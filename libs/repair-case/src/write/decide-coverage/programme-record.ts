import { exhaustive } from '#kernel';
import type { Decision, Outcome } from '#policy';
import type { ProgrammeAssessment, ProgrammeRuling } from '../../events/assessment.shape.js';
import { recordedOutcome, recordedParts } from './recorded-parts.js';

type Registration = NonNullable<ProgrammeAssessment['registration']>;

/** What a record says beside the decision itself. */
export interface Recorded {
  readonly outcome: Outcome<ProgrammeRuling>;
  /** The day that picked the text. */
  readonly anchoredOn: string;
  readonly knownAt: string;
  /** What the registered unit told; `null`: nothing was taken from one. */
  readonly registration: Registration | null;
}

/** The record of a decision by another programme than FRONTIER. */
export function programmeRecord(
  decision: Decision<unknown, 'ipro' | 'panasonic-pack'>,
  { outcome, anchoredOn, knownAt, registration }: Recorded,
): ProgrammeAssessment {
  return {
    programme: decision.programme,
    anchoredOn,
    knownAt,
    ...recordedParts(decision),
    outcome: recordedOutcome(outcome),
    ...(registration === null ? {} : { registration }),
  };
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
