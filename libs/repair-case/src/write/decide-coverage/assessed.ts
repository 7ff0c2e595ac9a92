import type { Outcome } from '#policy';
import type { Contradiction } from '../../decider/contradictions.js';
import type { AssessmentShape, ProgrammeRuling } from '../../events/assessment.shape.js';
import type { IproRegistered, PackRegistered } from '../../decider/programme-facts.js';
import type { RegisteredFacts } from '../../decider/registered-facts.js';
import type { RepairCaseEventData } from '../../events/index.js';

/** Free, paid or excluded, with the term it was judged by, if there is one. */
export type CaseCoverage = Pick<RepairCaseEventData<'coverage-decided'>, 'coverage' | 'term'>;

/** What came out, with the programme’s own word for it. */
type Worded = Pick<ProgrammeRuling, 'coverage'> & { readonly word?: string };

/** Whether something comes out free: decided, or proposed to a person; of what is split a part is (A-IP-18). */
export function isFreeIn(outcome: Outcome<Worded>): boolean {
  const ruled = outcome.kind === 'decided' ? outcome.value : proposalIn(outcome);
  return ruled !== null && (ruled.coverage === 'free' || ruled.word === 'split');
}

function proposalIn(outcome: Outcome<Worded>): Worded | null {
  return outcome.kind === 'person-decides' ? outcome.proposal : null;
}

/** A decision of the rules on a case, and the same as its event records it. */
export interface Assessed {
  readonly outcome: Outcome<CaseCoverage>;
  readonly assessment: AssessmentShape;
  /** What the registration tells of coverage under the programme of the case, also where the case says it itself. */
  readonly told: RegisteredFacts | IproRegistered | PackRegistered;
  /** What must be shown before anything is free; with it the outcome asks for the same. */
  readonly wants: RepairCaseEventData<'coverage-held'>['openEvidence'];
}

/** An exchange of the unit after which no rule makes its repair free; a person decides. */
export interface ExchangeLeft {
  readonly why: string;
  readonly clauses: readonly string[];
  /** Whether what the rules say is proposed: of a unit that was handed in they speak of a term that another has now. */
  readonly proposes: boolean;
}

/** The same with what the case contradicts itself in of all that the rules went by. */
export interface AssessedCase extends Assessed {
  readonly differing: readonly Contradiction[];
  /** The exchange of its unit after which nothing is free by rules. */
  readonly exchange: ExchangeLeft | null;
}
