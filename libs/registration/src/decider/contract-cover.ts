import { exhaustive } from '#kernel';
import type { Span } from '../events/shapes.js';
import type { ContractState, OpenContract } from './contract.state.js';
import { openedContract } from './opened-contract.js';
import type { FoldableEvent } from './unfoldable.js';

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

const MOVES_DAYS: readonly string[] = ['support-renewed', 'support-start-changed'];

/** The days that an event gives to units of its contract: as it is opened, renewed or begun on another day. */
export function coverGivenBy({ name, data }: FoldableEvent, state: ContractState): readonly UnitCover[] {
  if (state.kind === 'unopened') return coverOf(openedContract(name, data));
  if (!MOVES_DAYS.includes(name)) return [];
  const { startsOn, lastDay } = data as Span;
  return coverOf(state).map((cover) => ({ ...cover, startsOn, lastDay }));
}

/** True when both are the same for one unit on some day, by different contracts. */
export function isOverlap(one: UnitCover, other: UnitCover): boolean {
  const isSame =
    one.unitId === other.unitId && one.kind === other.kind && one.contractId !== other.contractId;
  return isSame && one.startsOn <= other.lastDay && other.startsOn <= one.lastDay;
}
