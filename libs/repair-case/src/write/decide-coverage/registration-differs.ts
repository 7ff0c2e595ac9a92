import type { Decision, Warning } from '#commanding';
import { factsOnCase } from '../../decider/facts.js';
import { registeredFacts, type UnitOnRecord } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';

/**
 * The decision, with a warning for each fact that the case and the registration tell differently (D17: WARN). It stands
 * by what was said on the case: the rules judge the papers shown for this repair, and a person looked at them (FW-W6-6a
 * to -6c); a wrong registration is no ground to refuse or to make everyone wait.
 */
export function warnedOfDifferences(
  decision: Decision,
  state: OpenCase,
  record: UnitOnRecord | null,
): Decision {
  if (decision.kind === 'refused' || record === null) return decision;
  return { ...decision, warnings: [...decision.warnings, ...differences(state, record)] };
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
