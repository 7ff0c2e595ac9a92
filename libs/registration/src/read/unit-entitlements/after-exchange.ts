import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { Entitlement } from './entitlement.js';

/**
 * What a unit is under by a contract, once it was handed in for another: the 5-year warranty has passed on (A-IP-15); what
 * becomes of a pack or of support no rule says, a person does (PN-N-5a).
 */
export function afterHandingIn(
  entitlement: Entitlement,
  { exchanged }: Pick<RegisteredUnit, 'exchanged'>,
): Entitlement {
  const { clauses, contractId, kind, lastDay, stoppedSince } = entitlement;
  if (exchanged === null || contractId === null || exchanged.exchangedOn > lastDay) return entitlement;
  const { exchangedOn } = exchanged;
  if (kind === 'ipro-five-year') {
    const passedOn = [...new Set([...clauses, 'IP-T-1', 'A-IP-15'])];
    return { ...entitlement, standing: 'passed-on', passedOnSince: exchangedOn, clauses: passedOn };
  }
  if (stoppedSince !== null && stoppedSince <= exchangedOn) return entitlement;
  const left = kind === 'panasonic-pack' ? [...new Set([...clauses, 'PN-N-5a'])] : clauses;
  return { ...entitlement, standing: 'person-decides', stoppedSince: exchangedOn, clauses: left };
}

/** What passed on to a unit of the contracts of the one whose place it took: its 5-year warranty (A-IP-15). */
export function passedOnTo(unitId: string, entitlement: Entitlement): readonly Entitlement[] {
  const { clauses, kind } = entitlement;
  if (kind !== 'ipro-five-year') return [];
  return [{ ...entitlement, unitId, clauses: [...new Set([...clauses, 'IP-T-1', 'A-IP-15'])] }];
}
