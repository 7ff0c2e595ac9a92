import type { Decider } from '#commanding';
import type { JsonObject, JsonValue } from '#kernel';
import { coverOf, type UnitCover } from '../decider/contract-cover.js';
import type { ContractState } from '../decider/contract.state.js';
import { openedContract } from '../decider/opened-contract.js';
import type { Terms } from '#policy';
import { blocked, contradiction } from './registration-command.js';
import { leadApproves } from './settle.js';
import type { UnitName } from './unit-id.js';
import { ofUnlistedModel } from './unlisted-model.js';

/** A unit that an order for a contract names, and the field that names it. */
export interface NamedUnit {
  readonly field: string;
  readonly unitId: string;
}

/** What is on record of the units of an order, read before it is decided. */
export interface UnitsOnRecord {
  readonly named: readonly NamedUnit[];
  /** Those that are registered, by their ids. */
  readonly registered: ReadonlyMap<string, UnitName>;
  /** What they are under by contracts that were opened before. */
  readonly held: readonly UnitCover[];
}

/** The units of an order by their fields: those of support, of a pack's system, or the one of a 5-year warranty. */
export function unitsNamed({ units, system, unitId }: JsonObject): readonly NamedUnit[] {
  const named = (field: string, value: JsonValue | undefined): readonly NamedUnit[] =>
    typeof value === 'string' ? [{ field, unitId: value }] : [];
  const devices = listOf(system).flatMap((device, index) =>
    named(`system.${index}.unitId`, isObject(device) ? device['unitId'] : undefined),
  );
  return [
    ...listOf(units).flatMap((one, index) => named(`units.${index}`, one)),
    ...devices,
    ...named('unitId', unitId),
  ];
}

/**
 * Opens a contract over registered units only, none of which has one of that kind for any of its days. The rules grant one
 * free year, one pack or one 5-year warranty for a unit's time; another is an order that was sent twice. A unit that a
 * repair made known may be of a model that its maker's list does not have: then a lead says why it is contracted.
 * @param under the master data in use, and whether the order has a place for a lead's approval.
 */
export function overFreeUnits(
  decider: Decider<ContractState>,
  { named, registered, held }: UnitsOnRecord,
  under: { readonly terms: Terms; readonly approvable: boolean },
): Decider<ContractState> {
  return {
    decide(payload, state, context) {
      const unknown = named.find(({ unitId }) => !registered.has(unitId));
      if (unknown !== undefined) return contradiction(unknown.field, `there is no unit ${unknown.unitId}`);
      if (!leadApproves(payload, context)) {
        for (const { field, unitId } of named) {
          const unit = registered.get(unitId);
          const unlisted =
            unit === undefined
              ? null
              : ofUnlistedModel(field, unit, under.terms, under.approvable ? 'approved' : 'listed');
          if (unlisted !== null) return unlisted;
        }
      }
      const decision = decider.decide(payload, state, context);
      const opening = decision.kind === 'accepted' ? decision.events[0] : undefined;
      if (opening === undefined) return decision;
      for (const wanted of coverOf(openedContract(opening.name, opening.data))) {
        const before = held.find((one) => isSameTime(one, wanted));
        if (before !== undefined) return taken(before, named);
      }
      return decision;
    },
  };
}

function isSameTime(one: UnitCover, other: UnitCover): boolean {
  const isSame = one.unitId === other.unitId && one.kind === other.kind;
  return isSame && one.startsOn <= other.lastDay && other.startsOn <= one.lastDay;
}

function taken({ unitId, contractId, startsOn, lastDay }: UnitCover, named: readonly NamedUnit[]) {
  const field = named.find((one) => one.unitId === unitId)?.field ?? 'units';
  return blocked('a unit is under such a contract already', `the term begins after ${lastDay}`, [], {
    problems: [{ field, rule: `has such a contract from ${startsOn} to ${lastDay}` }],
    unitId,
    contractId,
  });
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
