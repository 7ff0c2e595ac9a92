import {
  decideRepair,
  type Outcome,
  type RepairCoverage,
  type RepairDecision,
  type RepairFacts,
  repairWouldChange,
  type Terms,
} from '#policy';
import { whoseProduct } from '#registration';
import { factsOnCase, frontierFacts } from '../../decider/facts.js';
import { faultPartsOf } from '../../decider/fault-parts.js';
import { type RegisteredFacts, registeredFacts, type UnitOnRecord } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { FrontierAssessment } from '../../events/assessment.shape.js';
import { recordedQuestions } from './recorded-questions.js';
import { recordedBasis, TRIES, withoutSaid } from './recorded-basis.js';
import { recordedOutcome, recordedParts } from './recorded-parts.js';

/** A decision of the FRONTIER rules on a case, and the same as its event records it. */
export interface FrontierAssessed {
  readonly outcome: Outcome<RepairCoverage>;
  readonly assessment: FrontierAssessment;
  /** What the registered unit tells of coverage. */
  readonly told: RegisteredFacts;
}

/** What an assessment stands on beside the case. */
export interface AssessedWith {
  readonly terms: Terms;
  /** The dated master data as known at an instant (RFC 3339 `Z` with milliseconds): the tables of an earlier decision. */
  readonly termsKnownAt: (instant: string) => Terms;
  /** The registered unit of the item; `null`: there is none. */
  readonly record: UnitOnRecord | null;
}

/**
 * What the FRONTIER rules say to everything that the case and its registered unit know, with all it takes to decide it again
 * (A-FR-30): whether a ground of refusal stands, what the item comes to, and what each faulty part does.
 * @param arrivedOn day in Tokyo @param knownAt RFC 3339 `Z` with milliseconds
 * @throws ShuriError, MissingTerms as `decideRepair` does
 */
export function assessFrontier(
  state: OpenCase,
  { terms, record: unit }: Pick<AssessedWith, 'terms' | 'record'>,
  arrivedOn: string,
  knownAt: string,
): FrontierAssessed {
  const registered = registeredFacts(state, unit);
  const facts = { ...frontierFacts(state, registered), ...othersProduct(state) };
  const told = { unit, facts: withoutSaid(registered, factsOnCase(state)) };
  const parts = faultPartsOf(state, { unit, facts: registered });
  const at = { arrivedOn, knownAt };
  const assessed = decideRepair(facts, parts, terms, at);
  const basis = recordedBasis(state, assessed, told, repairWouldChange(facts, parts, terms, at, TRIES));
  const questions = recordedQuestions(state, assessed.questions);
  const { outcome } = assessed;
  const assessment = { ...recordOf(assessed, arrivedOn, knownAt), ...basis, questions };
  return { outcome, assessment, told: registered };
}

/** Whose product the item is, where it is not known to be the company's own (FW-W2-2). */
function othersProduct({ opened }: OpenCase): Pick<RepairFacts, 'maker'> {
  const maker = whoseProduct('frontier', opened.item.maker);
  return maker === 'own' ? {} : { maker };
}

/** An assessment as an event records it. @param arrivedOn day in Tokyo @param knownAt RFC 3339 `Z` with milliseconds */
export function recordOf(
  assessed: Omit<RepairDecision, 'questions'>,
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
