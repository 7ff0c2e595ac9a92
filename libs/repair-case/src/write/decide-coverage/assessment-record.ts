import {
  type Coverage,
  coverageWouldChange,
  type Decision as Assessment,
  decideCoverage,
  type Outcome,
  type Terms,
} from '#policy';
import { evidenceOf, factsOnCase, frontierFacts } from '../../decider/facts.js';
import { type RegisteredFacts, registeredFacts, type UnitOnRecord } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { FrontierAssessment } from '../../events/assessment.shape.js';
import { recordedOutcome, recordedParts, scalar } from './recorded-parts.js';

/** How many decisions may be taken to find what would change one: a search that stops says so. */
const TRIES = 200;

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
  const registered = registeredFacts(state, unit);
  const facts = frontierFacts(state, registered);
  const at = { arrivedOn, knownAt };
  const assessed = decideCoverage(facts, terms, at);
  const { found, complete } = coverageWouldChange(facts, terms, at, TRIES);
  const changes = found.map((one) => ({
    changes: one.changes.map(({ fact, to, by }) => ({ fact, to: scalar(to), by })),
    outcome: recordedOutcome(one.outcome),
  }));
  const record = recordOf(assessed, arrivedOn, knownAt);
  const evidence = record.factsUsed.flatMap(({ fact }) => {
    const evidenceId = evidenceOf(state, fact);
    return evidenceId === undefined ? [] : [{ fact, evidenceId }];
  });
  const taken = takenFromRegistration(state, registered);
  const registration =
    unit === null || taken.length === 0
      ? {}
      : { registration: { unitId: unit.unitId, revision: unit.revision, facts: taken } };
  const assessment = { ...record, evidence, ...registration, wouldChange: { found: changes, complete } };
  return { outcome: assessed.outcome, assessment };
}

/** The registered facts that nobody said on the case, in the order of their names. */
function takenFromRegistration(state: OpenCase, registered: RegisteredFacts) {
  const said = factsOnCase(state);
  return Object.entries(registered)
    .filter(([fact]) => !Object.hasOwn(said, fact))
    .map(([fact, value]) => ({ fact, value }))
    .sort((one, other) => (one.fact < other.fact ? -1 : 1));
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
