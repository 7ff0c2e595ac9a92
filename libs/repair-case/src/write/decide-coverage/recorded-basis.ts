import type { Decision, FactChange, Outcome, Programme } from '#policy';
import { shownBy } from '../../decider/contradictions.js';
import type { UnitOnRecord } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { AssessmentShape } from '../../events/assessment.shape.js';
import { recordedOutcome, scalar } from './recorded-parts.js';

/** How many decisions may be taken to find what would change one: a search that stops says so. */
export const TRIES = 200;

/** What would change a decision, each found by deciding with it, and whether that is all there is. */
export interface Changes<Ruling> {
  readonly found: readonly {
    readonly changes: readonly Pick<FactChange, 'fact' | 'to' | 'by'>[];
    readonly outcome: Outcome<Ruling>;
  }[];
  readonly complete: boolean;
}

/** The registered unit of the item, and the facts that a decision took from it. */
export interface Told {
  readonly unit: UnitOnRecord | null;
  readonly facts: object;
}

/**
 * What every record of a decision on a case says of what it rests on, whatever the programme: which evidence shows which
 * fact, what was taken from the registration at which revision, and what would change it.
 */
export function recordedBasis<Ruling>(
  state: OpenCase,
  { factsUsed }: Pick<Decision<unknown, Programme>, 'factsUsed'>,
  told: Told,
  { found, complete }: Changes<Ruling>,
) {
  return {
    evidence: factsUsed.flatMap(({ fact }) =>
      shownBy(state, fact).map((evidenceId) => ({ fact, evidenceId })),
    ),
    ...takenFromRegistration(told),
    wouldChange: {
      found: found.map(({ changes, outcome }) => ({
        changes: changes.map(({ fact, to, by }) => ({ fact, to: scalar(to), by })),
        outcome: recordedOutcome(outcome),
      })),
      complete,
    },
  };
}

/** Those registered facts that nobody said on the case. */
export function withoutSaid<Facts extends object>(registered: Facts, said: object): Partial<Facts> {
  const kept = Object.entries(registered).filter(([fact]) => !Object.hasOwn(said, fact));
  return Object.fromEntries(kept) as Partial<Facts>;
}

/** What was taken from the registration, in the order of its names; nothing where there is nothing. */
function takenFromRegistration({ unit, facts: taken }: Told): Pick<AssessmentShape, 'registration'> {
  const facts = Object.entries(taken)
    .map(([fact, value]) => ({ fact, value: scalar(value) }))
    .sort((one, other) => (one.fact < other.fact ? -1 : 1));
  if (unit === null || facts.length === 0) return {};
  const { unitId, revision, pack, fiveYear } = unit;
  const read = pack ?? fiveYear;
  const contract =
    read === null ? {} : { contract: { contractId: read.contractId, revision: read.revision } };
  return { registration: { unitId, revision, ...contract, facts } };
}
