import type { Decision, FactChange, Outcome, Programme } from '#policy';
import { evidenceOf } from '../../decider/evidence-of.js';
import { factsOnCase } from '../../decider/facts.js';
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

/** The registered unit of the item, and those facts of it that the programme takes from a registration. */
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
    evidence: factsUsed.flatMap(({ fact }) => {
      const evidenceId = evidenceOf(state, fact);
      return evidenceId === undefined ? [] : [{ fact, evidenceId }];
    }),
    ...takenFromRegistration(state, told),
    wouldChange: {
      found: found.map(({ changes, outcome }) => ({
        changes: changes.map(({ fact, to, by }) => ({ fact, to: scalar(to), by })),
        outcome: recordedOutcome(outcome),
      })),
      complete,
    },
  };
}

/** The registered facts that nobody said on the case, in the order of their names; nothing where there are none. */
function takenFromRegistration(
  state: OpenCase,
  { unit, facts: registered }: Told,
): Pick<AssessmentShape, 'registration'> {
  const said = state.opened.programme === 'frontier' ? factsOnCase(state) : state.stated;
  const facts = Object.entries(registered)
    .filter(([fact]) => !Object.hasOwn(said, fact))
    .map(([fact, value]) => ({ fact, value: scalar(value) }))
    .sort((one, other) => (one.fact < other.fact ? -1 : 1));
  if (unit === null || facts.length === 0) return {};
  const { unitId, revision, pack, fiveYear } = unit;
  const read = pack ?? fiveYear;
  const contract =
    read === null ? {} : { contract: { contractId: read.contractId, revision: read.revision } };
  return { registration: { unitId, revision, ...contract, facts } };
}
