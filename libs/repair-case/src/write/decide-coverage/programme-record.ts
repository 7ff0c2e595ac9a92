import { exhaustive } from '#kernel';
import type { Decision, Outcome } from '#policy';
import type { ProgrammeAssessment, ProgrammeRuling } from '../../events/assessment.shape.js';
import { scalar } from './assessment-record.js';

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
    regulations: decision.regulations.map((one) => ({ ...one })),
    fired: decision.fired.map((one) => ({ ...one })),
    notFired: decision.notFired.map((one) => ({ clause: one.clause, failedOn: [...one.failedOn] })),
    factsUsed: decision.factsUsed.map((one) => ({ fact: one.fact, value: scalar(one.value) })),
    masterData: decision.masterData.map((one) => ({ ...one })),
    outcome: ruled(outcome),
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

function ruled(outcome: Outcome<ProgrammeRuling>): ProgrammeAssessment['outcome'] {
  switch (outcome.kind) {
    case 'decided':
    case 'gap':
      return outcome;
    case 'needs-facts':
      return { kind: outcome.kind, ask: [...outcome.ask] };
    case 'conflict':
      return { kind: outcome.kind, clauses: [...outcome.clauses] };
    case 'person-decides':
      return { kind: outcome.kind, proposal: outcome.proposal, because: [...outcome.because] };
    default:
      return exhaustive(outcome);
  }
}
