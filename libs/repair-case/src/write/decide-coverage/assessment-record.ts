import {
  type Coverage,
  coverageWouldChange,
  type Decision as Assessment,
  decideCoverage,
  type Outcome,
  type Terms,
} from '#policy';
import { frontierFacts } from '../../decider/facts.js';
import { registeredFacts, type UnitOnRecord } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { FrontierAssessment } from '../../events/assessment.shape.js';
import { recordedBasis, TRIES } from './recorded-basis.js';
import { recordedOutcome, recordedParts } from './recorded-parts.js';

/** A decision of the FRONTIER rules on a case, and the same as its event records it. */
export interface FrontierAssessed {
  readonly outcome: Outcome<Coverage>;
  readonly assessment: FrontierAssessment;
}

/** What an assessment stands on beside the case. */
export interface AssessedWith {
  readonly terms: Terms;
  /** The registered unit of the item; `null`: there is none. */
  readonly record: UnitOnRecord | null;
}

/**
 * What the FRONTIER rules say to everything that the case and its registered unit know, with all it takes to decide it again
 * (A-FR-30).
 * @param arrivedOn day in Tokyo @param knownAt RFC 3339 `Z` with milliseconds
 * @throws ShuriError, MissingTerms as `decideCoverage` does
 */
export function assessFrontier(
  state: OpenCase,
  { terms, record: unit }: AssessedWith,
  arrivedOn: string,
  knownAt: string,
): FrontierAssessed {
  const told = { unit, facts: registeredFacts(state, unit) };
  const facts = frontierFacts(state, told.facts);
  const at = { arrivedOn, knownAt };
  const assessed = decideCoverage(facts, terms, at);
  const basis = recordedBasis(state, assessed, told, coverageWouldChange(facts, terms, at, TRIES));
  return { outcome: assessed.outcome, assessment: { ...recordOf(assessed, arrivedOn, knownAt), ...basis } };
}

/** An assessment as an event records it. @param arrivedOn day in Tokyo @param knownAt RFC 3339 `Z` with milliseconds */
export function recordOf(
  assessed: Assessment<Coverage>,
  arrivedOn: string,
  knownAt: string,
): FrontierAssessment {
  return {
    programme: assessed.programme,
    arrivedOn,
    knownAt,
    ...recordedParts(assessed),
    outcome: recordedOutcome(assessed.outcome),
  };
}
