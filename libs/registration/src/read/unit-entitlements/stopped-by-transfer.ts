import { transferEndingPack } from '../../decider/pack-transfer.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { Entitlement } from './entitlement.js';

/**
 * The entitlement, stopped where it is a pack and its unit went to a third party within the term (PN-E-7, A-PN-12). Of a
 * transfer on the day of application no date tells which came first: a person decides, as on a case.
 */
export function stoppedByTransfer(
  entitlement: Entitlement,
  unit: Pick<RegisteredUnit, 'transfers'>,
): Entitlement {
  const { kind, detail, lastDay, clauses } = entitlement;
  const { appliedOn } = detail;
  if (kind !== 'panasonic-pack' || typeof appliedOn !== 'string') return entitlement;
  const stoppedSince = transferEndingPack(unit, appliedOn);
  if (stoppedSince === null || stoppedSince > lastDay) return entitlement;
  const standing = stoppedSince === appliedOn ? 'person-decides' : 'stopped';
  return { ...entitlement, standing, stoppedSince, clauses: [...clauses, 'PN-E-7', 'A-PN-12'] };
}
