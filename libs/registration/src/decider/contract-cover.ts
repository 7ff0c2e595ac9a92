import { exhaustive } from '#kernel';
import type { Span } from '../events/shapes.js';
import type { OpenContract } from './contract.state.js';

/** What a contract is for one of its units. Both days belong to it, `YYYY-MM-DD` in Asia/Tokyo. */
export interface UnitCover extends Span {
  readonly unitId: string;
  readonly contractId: string;
  readonly kind: OpenContract['kind'];
}

/** The contracted units with their days. */
export function coverOf(contract: OpenContract): readonly UnitCover[] {
  const { contractId, kind, startsOn, lastDay } = contract;
  switch (kind) {
    case 'support':
      return contract.opened.units.map((unitId) => ({ unitId, contractId, kind, startsOn, lastDay }));
    case 'pack':
      return contract.opened.devices.map((one) => ({
        unitId: one.unitId,
        contractId,
        kind,
        startsOn: one.startsOn,
        lastDay: one.lastDay,
      }));
    case 'five-year':
      return [{ unitId: contract.opened.unitId, contractId, kind, startsOn, lastDay }];
    default:
      return exhaustive(kind);
  }
}
