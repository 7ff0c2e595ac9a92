import type { Decision, Warning } from '#commanding';
import type { Outcome } from '#policy';
import { factsOnCase } from '../../decider/facts.js';
import { registeredFacts, type UnitOnRecord } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { CaseCoverage } from './assessed.js';

/**
 * The decision, with a warning for each fact that the case and the registration tell differently (D17: WARN). It stands
 * by what was said on the case: the rules judge the papers shown for this repair, and a person looked at them (FW-W6-6a
 * to -6c); a wrong registration is no ground to refuse or to make everyone wait.
 */
export function warnedOfDifferences(
  decision: Decision,
  state: OpenCase,
  record: UnitOnRecord | null,
  outcome: Outcome<CaseCoverage>,
): Decision {
  const isFrontier = state.opened.programme === 'frontier';
  if (decision.kind === 'refused' || record === null || !isFrontier) return decision;
  return {
    ...decision,
    warnings: [...decision.warnings, ...differences(state, record), ...otherTerm(outcome, record)],
  };
}

/**
 * The registered term has other days than the one that was decided: it was passed on with an exchange, or started anew by
 * it (FW-W9-5), or a person settled it, and no paper on the case shows that.
 */
function otherTerm(outcome: Outcome<CaseCoverage>, { unitId, unit }: UnitOnRecord): readonly Warning[] {
  const registered = unit.terms.frontier;
  if (outcome.kind !== 'decided' || registered === undefined) return [];
  if (outcome.value.term === null) return [];
  const { startsOn, lastDay } = outcome.value.term;
  if (startsOn === registered.startsOn && lastDay === registered.lastDay) return [];
  const [decided, known] = [`${startsOn}..${lastDay}`, `${registered.startsOn}..${registered.lastDay}`];
  return [
    {
      code: 'COVERAGE.REGISTRATION_DIFFERS',
      message: `the term is ${decided} by the case and ${known} in the registration of the unit ${unitId}; the case was followed`,
      clauses: registered.clauses,
    },
  ];
}

function differences(state: OpenCase, record: UnitOnRecord): readonly Warning[] {
  const said = new Map(Object.entries(factsOnCase(state)));
  return Object.entries(registeredFacts(state, record))
    .filter(([fact, value]) => said.has(fact) && said.get(fact) !== value)
    .map(([fact, value]) => ({
      code: 'COVERAGE.REGISTRATION_DIFFERS',
      message: `${fact} is ${shown(said.get(fact))} on the case and ${shown(value)} in the registration of the unit ${record.unitId}; the case was followed`,
      clauses: fact === 'lastRepairShippedOn' || fact === 'samePartAsLastRepair' ? ['FR-R4-5'] : TERM,
    }));
}

const TERM = ['FW-W6-6a', 'FW-W6-6b', 'FW-W6-6c', 'FW-W7-2'];

function shown(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? 'none' : String(value);
}
