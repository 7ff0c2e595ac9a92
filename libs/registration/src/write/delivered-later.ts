import type { Decision, Warning } from '#commanding';
import { evolveUnit } from '../decider/unit.fold.js';
import type { RegisteredUnit, UnitState } from '../decider/unit.state.js';

/**
 * The decision, with a warning where it puts on record that the unit was delivered after the warranty had begun from which
 * the first days count: for mail order they begin to run out on the way, and an exception is a person's (A-FR-22).
 */
export function warnedOfDelivery(decision: Decision, before: RegisteredUnit): Decision {
  if (decision.kind === 'refused' || decision.events.length === 0) return decision;
  const after = decision.events.reduce<UnitState>(evolveUnit, before);
  const [known, found] = [deliveredLater(before), deliveredLater(after)];
  return found === null || found.message === known?.message
    ? decision
    : { ...decision, warnings: [...decision.warnings, found] };
}

function deliveredLater(unit: UnitState): Warning | null {
  if (unit.kind === 'unregistered') return null;
  const startsOn = unit.terms.frontier?.startsOn;
  const deliveredOn = unit.sale?.deliveredOn ?? null;
  if (startsOn === undefined || deliveredOn === null || deliveredOn <= startsOn) return null;
  return {
    code: 'REGISTRATION.DELIVERED_LATER',
    message: `it was delivered on ${deliveredOn}, after its warranty began on ${startsOn}: the first days for an exchange count from that start, and an exception is a lead’s`,
    clauses: ['A-FR-22', 'FW-W9-1', 'FW-W9-3'],
  };
}
